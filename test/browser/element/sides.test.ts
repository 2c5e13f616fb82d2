import { expect } from '@open-wc/testing';
import { Crossfade } from '../../../src/element/crossfade.ts';
import { PreviewController, type PreviewState } from '../../../src/element/preview-controller.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import type { Tint } from '../../../src/painter/assets.ts';
import { CENTERED } from '../../../src/values/values.ts';
import { makeAssets, surfaceWith } from '../stage/stage-fixture.ts';
import { all, CAPTION, mount, part, PICTURE, press, templateOf, typeInto } from './scaffold.ts';

const SURFACES = ['front', 'back'].map((id) => ({
  id,
  name: { en: id === 'front' ? 'Front' : 'Back' },
  image: { src: PICTURE, widthPx: 400, heightPx: 400 },
  areas: [
    {
      id: id === 'front' ? 'print' : 'reverse',
      widthMm: 50,
      heightMm: 50,
      placement: { rectangle: [100, 100, 200, 200] },
    },
  ],
}));
const MOTTO = { ...CAPTION, id: 'motto', area: 'reverse', label: 'Motto', boxMm: [0, 0, 50, 50], maxSizeMm: 40 };
const TWO_SIDES = templateOf([CAPTION, MOTTO], { surfaces: SURFACES });

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Dark pixels of a surface's thumbnail. */
function inkOf(element: ProductCustomizer, surfaceId: string): number {
  const canvas = all<HTMLCanvasElement>(element, `canvas[data-side="${surfaceId}"]`)[0];
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 3] ?? 0) > 200 && (pixels[at] ?? 255) < 215) dark++;
  return dark;
}

/** What lies over the picture while one product gives way to another. */
function fading(container: ParentNode): HTMLCanvasElement[] {
  const canvases = [...container.querySelectorAll<HTMLCanvasElement>('canvas.laid')];
  return canvases.filter(({ style }) => style.pointerEvents === 'none');
}

async function withReducedMotion(run: () => Promise<void>): Promise<void> {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    query.includes('prefers-reduced-motion') ? Object.assign(matchMedia('all'), {}) : matchMedia.call(window, query);
  try {
    await run();
  } finally {
    window.matchMedia = matchMedia;
  }
}

describe('several surfaces', () => {
  it('are each seen in a thumbnail that follows the design', async () => {
    const element = await mount(TWO_SIDES);
    element.style.width = '700px';
    while (all<HTMLCanvasElement>(element, 'canvas[data-side="back"]')[0]?.width === 300) await frame();
    expect(inkOf(element, 'back')).to.equal(0);
    await typeInto(element, 'motto', 'MM');
    while (inkOf(element, 'back') === 0) await frame();
    expect(inkOf(element, 'front')).to.equal(0);
  });

  it('are named, and switched by a radio group', async () => {
    const element = await mount(TWO_SIDES);
    const radios = all<HTMLInputElement>(element, '[role="radiogroup"] input[name="pc-view"]');
    expect(radios.map(({ labels }) => labels?.[0]?.textContent.trim())).to.deep.equal(['Front', 'Back']);
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
    await press(element, radios[1] as HTMLElement);
    expect(all(element, '.mount')[0]?.getAttribute('aria-label')).to.equal('Preview of Test product: Back');
  });

  it('come into view with the field that lies on them, and one fades into the other', async () => {
    const element = await mount(TWO_SIDES);
    while (!element.shadowRoot?.querySelector('.konvajs-content')) await frame();
    const mountOf = all(element, '.mount')[0] as HTMLElement;
    // However quick the fade, what was laid on top has been added; engines tell of focus sooner or later.
    const added: Node[] = [];
    const watch = new MutationObserver((records) => records.forEach(({ addedNodes }) => added.push(...addedNodes)));
    watch.observe(mountOf, { childList: true, subtree: true });
    part(element, 'pc-control-motto').focus();
    while (!mountOf.getAttribute('aria-label')?.includes('Back')) await frame();
    while (fading(mountOf).length > 0) await frame();
    expect(added.some((node) => node instanceof HTMLCanvasElement && node.className === 'laid')).to.equal(true);
    watch.disconnect();
  });

  it('change at once under reduced motion', () =>
    withReducedMotion(async () => {
      const element = await mount(TWO_SIDES);
      while (!element.shadowRoot?.querySelector('.konvajs-content')) await frame();
      const mountOf = all(element, '.mount')[0] as HTMLElement;
      part(element, 'pc-control-motto').focus();
      expect(fading(mountOf)).to.have.length(0);
      await element.updateComplete;
      expect(mountOf.getAttribute('aria-label')).to.contain('Back');
    }));
});

describe('another picture of the product', () => {
  const container = document.createElement('div');
  let preview: PreviewController;
  const show = (src: string, isWaiting: boolean, tint?: Tint): void => {
    const surface = surfaceWith({ rectangle: [100, 100, 400, 450] }, CENTERED);
    const state: PreviewState = {
      surface: { ...surface, image: { ...surface.image, src, ...(tint && { tint }) } },
      productKey: `${src} ${isWaiting}`,
      isWaiting,
      selected: null,
      guides: true,
      photos: {},
    };
    preview.show(state);
  };

  beforeEach(async () => {
    Object.assign(container.style, { position: 'relative', width: '200px', height: '160px' });
    container.append(Object.assign(document.createElement('style'), { textContent: '.stage-layer { height: 100% }' }));
    document.body.append(container);
    const stage = { onPlacement: () => undefined, onTap: () => undefined };
    const assets = { ...makeAssets(), resolve: () => null };
    preview = new PreviewController(container, { assets, Crossfade, stage, failed: () => undefined });
    show('front.png', false);
    while (!container.querySelector('.stage-layer canvas')) await frame();
  });
  afterEach(() => {
    preview.dispose();
    container.replaceChildren();
    container.remove();
  });

  it('takes over once it has come; until then the earlier one stays', () => {
    expect(fading(container)).to.have.length(0);
    show('sage.png', true);
    expect(fading(container)).to.have.length(1);
    expect(fading(container)[0]?.getAnimations()).to.have.length(0);
    show('sage.png', false);
    expect(fading(container)[0]?.getAnimations()).to.have.length(1);
  });

  it('takes over in another tint, too', () => {
    show('front.png', false, { color: '#8fa58a' });
    expect(fading(container)[0]?.getAnimations()).to.have.length(1);
  });

  it('hides nothing from who goes on meanwhile', () => {
    show('sage.png', true);
    show('sage.png', true);
    expect(fading(container)).to.have.length(0);
  });

  it('leaves no canvas behind when it is closed', () => {
    show('sage.png', true);
    preview.dispose();
    expect(container.querySelectorAll('canvas')).to.have.length(0);
  });
});

describe('full screen', () => {
  it('comes with the first press, closes on Escape, and leads back to its button', async () => {
    const element = await mount(TWO_SIDES);
    const button = part(element, 'pc-full');
    button.focus();
    expect(element.shadowRoot?.querySelector('#pc-full-dialog')).to.equal(null);
    await press(element, button);
    const dialog = (): HTMLDialogElement | null | undefined => element.shadowRoot?.querySelector('#pc-full-dialog');
    while (!dialog()?.open) await frame();
    expect(dialog()?.getAttribute('aria-label')).to.equal('Preview of Test product: Front');
    while (!dialog()?.querySelector('canvas')) await frame();
    // What Escape does in a modal dialog.
    dialog()?.close();
    while (dialog()?.querySelector('canvas')) await frame();
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });
});
