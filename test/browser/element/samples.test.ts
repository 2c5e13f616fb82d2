import { expect } from '@open-wc/testing';
import type { Submission } from '../../../src/element/make-payload.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { CAPTION, choose, mount, order, part, PHOTO, photoFile, press, templateOf, typeInto } from './scaffold.ts';

/** A red square, as nothing else in these pictures is. */
function redSquare(): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [20, 20];
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 20, 20);
  return canvas.toDataURL('image/png');
}
const SAMPLE = { sample: { src: redSquare(), widthPx: 20, heightPx: 20 } };
const SAMPLED = { ...PHOTO, ...SAMPLE, required: false };
const WORDS = { ...CAPTION, required: false, sample: 'Your words' };
/** In the middle of the photo's place, in shares of the picture. */
const [ACROSS, DOWN] = [0.5, 0.42];

/** Level of green where the photo lies: 0 in the sample at full strength, 255 on the bare product. */
async function greenOf(element: ProductCustomizer, sample: boolean): Promise<number> {
  const bitmap = await createImageBitmap(await element.exportPreview({ widthPx: 400, sample }));
  const canvas = new OffscreenCanvas(400, 400);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const [, green, , alpha] = context.getImageData(400 * ACROSS, 400 * DOWN, 1, 1).data;
  return alpha === 255 ? green! : -1;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const description = (element: ProductCustomizer): string => part(element, 'pc-description').textContent;

describe('a sample photo', () => {
  it('is pale in the preview, said to be a sample, and at full strength only in stills that ask for it', async () => {
    const element = await mount(templateOf([SAMPLED, WORDS]));
    await until(async () => (await greenOf(element, true)) === 0);
    expect(await greenOf(element, false)).to.equal(255);
    expect(description(element)).to.contain('Pale parts are samples until you add your own.');
    const seen = (): number[] => {
      for (const canvas of element.shadowRoot!.querySelectorAll<HTMLCanvasElement>('.mount canvas')) {
        const { width, height } = canvas;
        if (width === 0) continue;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255 && data[at]! - data[at + 1]! > 60) return [...data.subarray(at, at + 3)];
      }
      return [];
    };
    await until(() => seen().length > 0);
    // Red at 45 % over white.
    expect(seen()[1]).to.be.within(130, 150);
  });

  it('gives way to the buyer’s photo, comes back when that goes, and is not in the payload', async () => {
    const element = await mount(templateOf([SAMPLED, WORDS]));
    await until(async () => (await greenOf(element, true)) === 0);
    const { payload } = await order<Submission>(element);
    expect([payload.answers, payload.files]).to.deep.equal([[], []]);
    expect(payload.areas.flatMap(({ items }) => items)).to.deep.equal([]);
    await choose(element, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    await typeInto(element, 'caption', 'Tom');
    expect(description(element)).not.to.contain('Pale parts');
    expect(await greenOf(element, true)).to.equal(await greenOf(element, false));
    const remove = element.shadowRoot!.querySelector<HTMLElement>('[data-field="photo"] .acts .link')!;
    await press(element, remove);
    await until(async () => (await greenOf(element, true)) === 0);
    expect(description(element)).to.contain('Pale parts');
  });

  it('is nothing where its picture does not come: the place stays empty, and the form goes on', async () => {
    const gone = { ...SAMPLED, sample: { ...SAMPLE.sample, src: 'data:image/png;base64,AAAA' } };
    const element = await mount(templateOf([gone, WORDS]));
    await typeInto(element, 'caption', 'Tom');
    await until(async () => (await greenOf(element, false)) === 255);
    expect((await order<Submission>(element)).payload.answers).to.have.length(1);
  });
});
