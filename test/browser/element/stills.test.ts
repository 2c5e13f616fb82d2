import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, mount, part, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

const OPTIONAL = { ...PHOTO, required: false };

async function pixelsOf(still: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(still);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** A still, once the product's picture has come: before that it is empty. */
async function stillOf(element: ProductCustomizer): Promise<Uint8ClampedArray> {
  for (;;) {
    const pixels = await pixelsOf(await element.exportPreview({ widthPx: 400 }));
    if (pixels[3] === 255) return pixels;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const differing = (one: Uint8ClampedArray, other: Uint8ClampedArray): number =>
  one.reduce((count, level, at) => count + (level === other[at] ? 0 : 1), 0);

describe('a place for an optional photo that stays empty', () => {
  it('is not in stills: they are those of a product without it', async () => {
    const [left, without] = [await mount(templateOf([OPTIONAL, CAPTION])), await mount(templateOf([CAPTION]))];
    for (const element of [left, without]) await typeInto(element, 'caption', 'Tom');
    const [one, other] = [await stillOf(left), await stillOf(without)];
    expect(one.some((level) => level < 100)).to.equal(true);
    expect(differing(one, other)).to.equal(0);
  });

  it('is not in the proof of the review', async () => {
    const proofs: Uint8ClampedArray[] = [];
    for (const fields of [[OPTIONAL, CAPTION], [CAPTION]]) {
      const element = await mount(templateOf(fields));
      await typeInto(element, 'caption', 'Tom');
      await stillOf(element);
      await press(element, part(element, 'pc-main'));
      const [canvas] = all<HTMLCanvasElement>(element, 'canvas[data-proof]');
      while (canvas!.width === 300) await new Promise((resolve) => requestAnimationFrame(resolve));
      const { width, height } = canvas!;
      const { data } = canvas!.getContext('2d')!.getImageData(0, 0, width, height);
      expect(data.some((level, at) => at % 4 === 3 && level === 255)).to.equal(true);
      proofs.push(data);
      part<HTMLDialogElement>(element, 'pc-review').close();
    }
    expect(proofs[0]).to.have.length(proofs[1]!.length);
    expect(differing(proofs[0]!, proofs[1]!)).to.equal(0);
  });
});
