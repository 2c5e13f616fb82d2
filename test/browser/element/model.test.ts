import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, GLAZE, mount, next, part, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

const MODEL = {
  src: '/mug.glb',
  materials: [
    { name: 'Artwork', area: 'print' },
    { name: 'Glaze', field: 'glaze' },
  ],
};

/** Stands in for `<model-viewer>`: what of it is used, without WebGL. */
class Viewer extends HTMLElement {
  static standing: Viewer[] = [];
  /** What becomes of a model that is asked for. */
  static outcome: 'load' | 'error' | 'nothing' = 'load';
  static materials = ['Artwork', 'Glaze'];
  alt = '';
  a11y: object | null = null;
  cameraOrbit = '';
  zoomed: number[] = [];
  colors: Record<string, string> = {};
  textures: Record<string, HTMLCanvasElement> = {};
  updates = 0;
  #src = '';

  get src(): string {
    return this.#src;
  }
  set src(address: string) {
    this.#src = address;
    const { outcome } = Viewer;
    if (outcome !== 'nothing') queueMicrotask(() => this.dispatchEvent(new Event(outcome)));
  }

  get model() {
    return {
      materials: Viewer.materials.map((name) => ({
        name,
        getAlphaMode: () => 'OPAQUE',
        pbrMetallicRoughness: {
          setBaseColorFactor: (color: string) => (this.colors[name] = color),
          baseColorTexture: {
            setTexture: ({ source }: { source: { element: HTMLCanvasElement } }) =>
              (this.textures[name] = source.element),
          },
        },
      })),
    };
  }

  connectedCallback(): void {
    Viewer.standing.push(this);
  }
  disconnectedCallback(): void {
    Viewer.standing = Viewer.standing.filter((each) => each !== this);
  }
  createCanvasTexture() {
    const update = (): number => this.updates++;
    const none = (): undefined => undefined;
    return {
      source: { element: document.createElement('canvas'), update },
      sampler: { setWrapS: none, setWrapT: none },
    };
  }
  getCameraOrbit() {
    return { theta: 0, phi: 1, radius: 0.5 };
  }
  jumpCameraToGoal(): void {
    this.cameraOrbit = `${this.cameraOrbit}!`;
  }
  zoom(steps: number): void {
    this.zoomed.push(steps);
  }
}

const define = (): Promise<unknown> => {
  if (!customElements.get('model-viewer')) customElements.define('model-viewer', Viewer);
  return Promise.resolve();
};

/** Headless engines may lack WebGL, which the stand-in does not need. */
const context = HTMLCanvasElement.prototype.getContext;
let hasWebGl = true;
before(() => {
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    if (kind === 'webgl2') return (hasWebGl ? { getExtension: () => null } : null) as never;
    return Reflect.apply(context, this, [kind, ...more]) as never;
  } as typeof context;
});
after(() => {
  HTMLCanvasElement.prototype.getContext = context;
});
beforeEach(() => {
  hasWebGl = true;
  Viewer.outcome = 'load';
  Viewer.materials = ['Artwork', 'Glaze'];
});

async function withModel(load: (() => Promise<unknown>) | null = define): Promise<ProductCustomizer> {
  const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
  element.modelViewer = load;
  element.template = templateOf([PHOTO, CAPTION, GLAZE], { model: MODEL });
  await next(element, 'pc-ready');
  if (load || customElements.get('model-viewer')) await until(() => button(element) !== null);
  return element;
}

const button = (element: ProductCustomizer) => element.shadowRoot?.getElementById('pc-model') ?? null;
const dialog = (element: ProductCustomizer) => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.model');
const failure = (element: ProductCustomizer): string | undefined =>
  all(element, '.model [data-code]').map(({ dataset }) => dataset['code'])[0];

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

async function open(element: ProductCustomizer): Promise<Viewer> {
  part(element, 'pc-model').focus();
  part(element, 'pc-model').click();
  await until(() => all(element, '.model .tools [aria-disabled="false"]').length > 1);
  const viewer = element.shadowRoot?.querySelector('model-viewer');
  if (!(viewer instanceof Viewer)) throw new Error('no viewer');
  return viewer;
}

/** Red, green and blue of a texture's point, from its top left as WebGL reads it. */
function pixel(canvas: HTMLCanvasElement, x: number, y: number): number[] {
  const at = canvas.getContext('2d')?.getImageData(Math.round(x), canvas.height - 1 - Math.round(y), 1, 1).data;
  return [...(at ?? [])].slice(0, 3);
}

describe('the view in three dimensions', () => {
  it('has no button where no viewer can be had, or without a model', async () => {
    if (!customElements.get('model-viewer')) {
      const element = await withModel(null);
      await element.updateComplete;
      expect(button(element)).to.equal(null);
    }
    const plain = await mount(templateOf([PHOTO]));
    plain.modelViewer = define;
    await plain.updateComplete;
    expect(button(plain)).to.equal(null);
  });

  it('tells buyer and host when the viewer does not come, and tries again', async function () {
    if (customElements.get('model-viewer')) this.skip();
    let calls = 0;
    const element = await withModel(() => (++calls === 1 ? Promise.reject(new Error('offline')) : define()));
    const told = next<{ code: string; recoverable: boolean }>(element, 'pc-failure');
    await press(element, part(element, 'pc-model'));
    expect((await told).detail).to.deep.equal({ code: 'model.viewer-not-loaded', recoverable: true });
    await until(() => failure(element) === 'model.viewer-not-loaded');
    expect(all(element, '.model [role="alert"] p')[0]?.textContent).to.contain('The 3D view did not load.');
    const [again] = all(element, '.model [role="alert"] button');
    again?.click();
    await until(() => Viewer.standing.length === 1);
    expect(calls).to.equal(2);
    await until(() => failure(element) === undefined);
  });

  it('opens as a named dialog with the design on the model, and gives the focus back', async () => {
    const element = await withModel();
    await typeInto(element, 'caption', 'Anna');
    const viewer = await open(element);
    expect(dialog(element)?.matches(':modal')).to.equal(true);
    expect(dialog(element)?.getAttribute('aria-label')).to.equal('3D view of Test product');
    expect(viewer.src).to.equal(new URL('/mug.glb', location.href).href);
    expect(viewer.getAttribute('ar-modes')).to.equal('webxr quick-look');
    const { Artwork } = viewer.textures;
    if (!Artwork) throw new Error('no texture');
    // 50 × 50 mm at 16 px a millimetre; nothing is printed in the corner, ink somewhere in the caption's box.
    expect([Artwork.width, Artwork.height]).to.deep.equal([800, 800]);
    expect(pixel(Artwork, 4, 4)).to.deep.equal([255, 255, 255]);
    const inked = (): number => {
      let count = 0;
      for (let x = 0; x < 800; x += 2) if ((pixel(Artwork, x, 42 * 16)[0] ?? 255) < 128) count++;
      return count;
    };
    expect(inked()).to.be.greaterThan(0);
    dialog(element)?.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    await press(element, all(element, '.model .tools button').at(-1) as HTMLElement);
    expect(dialog(element)?.open).to.equal(false);
    expect(Viewer.standing).to.deep.equal([]);
    expect([Artwork.width, Artwork.height]).to.deep.equal([0, 0]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-model');
  });

  it('follows the answers, and takes the colour of a choice', async () => {
    const element = await withModel();
    await element.setValue('glaze', 'sage');
    const viewer = await open(element);
    expect(viewer.colors).to.deep.equal({ Glaze: '#8b9d83' });
    const { updates } = viewer;
    await element.setValue('caption', 'Tom');
    await element.setValue('glaze', 'plain');
    await until(() => viewer.colors['Glaze'] === '#ffffff');
    expect(viewer.updates).to.be.greaterThan(updates);
  });

  it('is turned and zoomed by buttons', async () => {
    const element = await withModel();
    const viewer = await open(element);
    const [left, up, , , minus, plus] = all(element, '.model .tools button');
    left?.click();
    expect(Number.parseFloat(viewer.cameraOrbit)).to.be.closeTo(-Math.PI / 8, 1e-9);
    up?.click();
    expect(viewer.cameraOrbit.split(' ').map(Number.parseFloat)[1]).to.be.closeTo(1 - Math.PI / 8, 1e-9);
    minus?.click();
    plus?.click();
    expect(viewer.zoomed).to.deep.equal([-4, 4]);
  });

  it('tells by code what failed', async () => {
    const codeOf = async (element: ProductCustomizer): Promise<string> => {
      const told = next<{ code: string }>(element, 'pc-failure');
      part(element, 'pc-model').click();
      return (await told).detail.code;
    };
    Viewer.outcome = 'error';
    expect(await codeOf(await withModel())).to.equal('model.not-loaded');
    Viewer.outcome = 'load';
    Viewer.materials = ['Artwork'];
    expect(await codeOf(await withModel())).to.equal('model.material-missing');
    hasWebGl = false;
    const element = await withModel();
    expect(await codeOf(element)).to.equal('model.no-webgl');
    await until(() => failure(element) === 'model.no-webgl');
    expect(all(element, '.model [role="alert"] button')).to.have.lengthOf(0);
    expect(Viewer.standing).to.deep.equal([]);
  });

  it('gives up at its deadline, and never shows what comes after it was closed', async () => {
    Viewer.outcome = 'nothing';
    const element = await withModel();
    const real = window.setTimeout;
    const deadlines: (() => void)[] = [];
    window.setTimeout = ((act: () => void, ms?: number) =>
      ms === 60_000 ? deadlines.push(act) : real(act, ms)) as typeof setTimeout;
    try {
      part(element, 'pc-model').click();
      await until(() => Viewer.standing.length === 1);
      const told = next<{ code: string }>(element, 'pc-failure');
      deadlines.at(-1)?.();
      expect((await told).detail.code).to.equal('model.not-loaded');
      expect(Viewer.standing).to.deep.equal([]);
      await until(() => failure(element) === 'model.not-loaded');
      all(element, '.model [role="alert"] button')[0]?.click();
      await until(() => Viewer.standing.length === 1);
      const [late] = Viewer.standing;
      let failures = 0;
      element.addEventListener('pc-failure', () => failures++);
      await press(element, all(element, '.model .tools button').at(-1) as HTMLElement);
      expect(Viewer.standing).to.deep.equal([]);
      late?.dispatchEvent(new Event('load'));
      await element.updateComplete;
      expect(late?.updates).to.equal(0);
      expect(failures).to.equal(0);
      expect(dialog(element)?.open).to.equal(false);
    } finally {
      window.setTimeout = real;
    }
  });

  it('goes with the widget', async () => {
    const element = await withModel();
    await open(element);
    element.remove();
    expect(Viewer.standing).to.deep.equal([]);
  });
});
