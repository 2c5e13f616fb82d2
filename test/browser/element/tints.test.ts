import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import type { Submission } from '../../../src/element/make-payload.ts';
import { all, CAPTION, GLAZE, mount, order, PICTURE, press, templateOf, typeInto } from './scaffold.ts';

const SAGE = [0x8b, 0x9d, 0x83, 255];
const WHITE = [255, 255, 255, 255];
const DARK = '#20252b';

/** Glazes that colour the one white picture. */
const dyed = {
  ...GLAZE,
  choices: [
    { id: 'plain', label: 'Plain', color: '#ffffff' },
    { id: 'sage', label: 'Sage', color: '#8b9d83', sets: { surfaces: { front: { tint: { color: '#8b9d83' } } } } },
    { id: 'dark', label: 'Dark', color: DARK, sets: { surfaces: { front: { tint: { color: DARK } } } } },
  ],
};

async function pick(element: ProductCustomizer, choice: string): Promise<void> {
  const [radio] = all<HTMLInputElement>(element, `input[value="${choice}"]`);
  await press(element, radio!);
}

/** The pixel in the middle of what the buyer sees, of the topmost canvas that is not clear there. */
function seen(element: ProductCustomizer): readonly number[] {
  for (const canvas of all<HTMLCanvasElement>(element, '.stage canvas').reverse()) {
    if (canvas.style.visibility === 'hidden' || canvas.width === 0) continue;
    const pixel = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data;
    if (pixel[3] === 255) return [...pixel];
  }
  return [];
}

async function untilSeen(element: ProductCustomizer, pixel: readonly number[]): Promise<void> {
  while (String(seen(element)) !== String(pixel)) await new Promise(requestAnimationFrame);
}

async function stillOf(element: ProductCustomizer): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(await element.exportPreview({ widthPx: 100 }));
  const context = new OffscreenCanvas(100, 100).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return [...context.getImageData(50, 10, 1, 1).data];
}

describe('a choice that tints the product', () => {
  it('colours preview and stills, and undo takes it back', async () => {
    const element = await mount(templateOf([CAPTION, dyed]));
    await untilSeen(element, WHITE);
    await pick(element, 'sage');
    await untilSeen(element, SAGE);
    expect(await stillOf(element)).to.deep.equal(SAGE);
    element.undo();
    await untilSeen(element, WHITE);
    expect(await stillOf(element)).to.deep.equal(WHITE);
  });

  it('is ordered with pictures of its own', async () => {
    const hashes: (string | undefined)[] = [];
    for (const choice of ['plain', 'sage']) {
      const element = await mount(templateOf([CAPTION, dyed]));
      await untilSeen(element, WHITE);
      await typeInto(element, 'caption', 'Tom');
      await pick(element, choice);
      const { payload } = await order<Submission>(element);
      expect(payload.answers.find(({ field }) => field === 'glaze')).to.include({ choice });
      hashes.push(payload.stills[0]?.sha256);
    }
    expect(hashes[0]).to.match(/^[0-9a-f]{64}$/);
    expect(hashes[1]).not.to.equal(hashes[0]);
  });

  it('is what the contrast of a text is measured on', async () => {
    const element = await mount(templateOf([CAPTION, dyed]));
    await untilSeen(element, WHITE);
    await typeInto(element, 'caption', 'Tom');
    await pick(element, 'dark');
    const isTold = (): boolean => element.issues.some(({ code }) => code === 'text.low-contrast');
    while (!isTold()) await new Promise(requestAnimationFrame);
    await pick(element, 'sage');
    while (isTold()) await new Promise(requestAnimationFrame);
  });

  it('shows the surface’s own tint from the first picture on, as far as its mask reaches', async () => {
    const [surface] = (templateOf([]) as { surfaces: object[] }).surfaces;
    const tint = { color: '#8b9d83', mask: PICTURE };
    const element = await mount(templateOf([CAPTION], { surfaces: [{ ...surface, tint }] }));
    await untilSeen(element, SAGE);
  });

  it('is missing, and told so, where its mask does not come', async () => {
    const [surface] = (templateOf([]) as { surfaces: object[] }).surfaces;
    const tint = { color: '#8b9d83', mask: `${location.origin}/no-such-mask.png` };
    const element = await mount(templateOf([CAPTION], { surfaces: [{ ...surface, tint }] }));
    while (all(element, '.missing').length === 0) await new Promise(requestAnimationFrame);
  });

  it('is refused with a mask that leads elsewhere', async () => {
    const [surface] = (templateOf([]) as { surfaces: object[] }).surfaces;
    const tint = { color: '#8b9d83', mask: '//elsewhere.test/mask.png' };
    const element = document.createElement('product-customizer');
    const told = new Promise<{ problems: object[] }>((resolve) =>
      element.addEventListener('pc-failure', (event) => resolve((event as CustomEvent).detail as never)),
    );
    element.template = templateOf([CAPTION], { surfaces: [{ ...surface, tint }] });
    document.body.append(element);
    expect((await told).problems).to.deep.equal([
      { code: 'url.not-allowed', pointer: '/surfaces/0/tint/mask', params: { reason: 'host' } },
    ]);
    element.remove();
  });
});
