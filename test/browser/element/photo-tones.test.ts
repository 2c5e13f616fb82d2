import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, choose, mount, part, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

const AREA = { id: 'print', widthMm: 50, heightMm: 50, placement: { rectangle: [100, 100, 200, 200] } };

function engraved(tones: object, finish = 'engrave'): { surfaces: object[] } & object {
  const photo = { ...PHOTO, required: false, minDpi: 100, goodDpi: 100, tones };
  const template = templateOf([photo, { ...CAPTION, required: false }]) as { surfaces: object[] };
  return { ...template, surfaces: template.surfaces.map((surface) => ({ ...surface, areas: [{ ...AREA, finish }] })) };
}

/** A slope from left to right between two greys, as a PNG that fits the photo's box of 50 × 35 mm. */
async function slope(from: number, to: number, name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [800, 560];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (let x = 0; x < 800; x++) {
    const grey = Math.round(from + ((to - from) * x) / 799);
    context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
    context.fillRect(x, 0, 1, 560);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no blob');
  return new File([blob], name, { type: 'image/png' });
}

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Opacities in one row, of each pixel. */
function rowOf({ data, width }: ImageData, y: number): number[] {
  return Array.from({ length: width }, (_, x) => data[(y * width + x) * 4 + 3] as number);
}

const words = (element: ProductCustomizer): string => all(element, '.tones .words')[0]?.textContent ?? '';
const shareOf = (element: ProductCustomizer): number => Number.parseInt(words(element), 10);
const slider = (element: ProductCustomizer): HTMLInputElement => all<HTMLInputElement>(element, '.tones .range')[0]!;
const button = (element: ProductCustomizer, label: string): HTMLElement =>
  all(element, '.tones button').find((one) => (one.ariaLabel ?? one.textContent.trim()) === label)!;

async function slideTo(element: ProductCustomizer, ...positions: number[]): Promise<void> {
  for (const position of positions) {
    slider(element).value = String(position);
    slider(element).dispatchEvent(new Event('input', { bubbles: true }));
  }
  slider(element).dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

describe('photos of two tones', () => {
  it('begin where the photo parts dark from light, and print dots that are made or not', async () => {
    const element = await mount(engraved({ method: 'threshold' }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    expect(shareOf(element)).to.be.within(49, 51);
    expect(slider(element).getAttribute('aria-valuetext')).to.equal(words(element));
    expect(button(element, 'Automatic').ariaPressed).to.equal('true');
    expect(part(element, 'pc-description').textContent).to.contain(words(element));
    const print = await pixelsOf(await element.exportPrint({ area: 'print', dpi: 254 }));
    expect([print.width, print.height]).to.deep.equal([500, 500]);
    const row = rowOf(print, 100);
    expect(row.every((alpha) => alpha === 0 || alpha === 255)).to.equal(true);
    const made = row.filter((alpha) => alpha === 255).length;
    expect(made).to.be.within(247, 253);
    expect(row.slice(0, made).every((alpha) => alpha === 255)).to.equal(true);
    // At twice the dots an inch each dot is four pixels, and nothing else changes.
    const fine = rowOf(await pixelsOf(await element.exportPrint({ area: 'print', dpi: 508 })), 200);
    expect(fine.filter((_, x) => x % 2 === 0)).to.deep.equal(row);
    expect(fine.filter((_, x) => x % 2 === 1)).to.deep.equal(row);
  });

  it('show on the product what is printed: the cut where it is made, the product itself elsewhere', async () => {
    const element = await mount(engraved({ method: 'threshold' }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    const { data, width } = await pixelsOf(await element.exportPreview({ widthPx: 400 }));
    const red = (x: number, y: number): number => data[(y * width + x) * 4] as number;
    for (const x of [120, 150, 180]) expect(red(x, 150), `at ${x}`).to.be.lessThan(200);
    for (const x of [215, 250, 290]) expect(red(x, 150), `at ${x}`).to.equal(255);
  });

  it('follow the slider in one step of undo, turn round, and go back to automatic', async () => {
    const element = await mount(engraved({ method: 'threshold' }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    await slideTo(element, 100, 80, 64);
    expect(shareOf(element)).to.be.within(24, 26);
    expect(element.values['photo']).to.deep.include({ tones: { threshold: 64 } });
    expect(button(element, 'Automatic').ariaPressed).to.equal('false');
    await press(element, button(element, 'Swap light and dark'));
    expect(shareOf(element)).to.be.within(74, 76);
    expect(slider(element).value).to.equal('192');
    await press(element, button(element, 'Engrave less'));
    expect(shareOf(element)).to.be.within(72, 74);
    for (let i = 0; i < 3; i++) element.undo();
    await element.updateComplete;
    expect(button(element, 'Automatic').ariaPressed).to.equal('true');
    expect(shareOf(element)).to.be.within(49, 51);
    element.redo();
    await element.updateComplete;
    expect(shareOf(element)).to.be.within(24, 26);
    await press(element, button(element, 'Automatic'));
    expect(shareOf(element)).to.be.within(49, 51);
  });

  it('are measured anew in another photo, and kept for the same', async () => {
    const element = await mount(engraved({ method: 'threshold' }));
    const bright = await slope(0, 255, 'slope.png');
    await choose(element, 'photo', bright);
    await slideTo(element, 30);
    await choose(element, 'photo', bright);
    expect(element.values['photo']).to.deep.include({ tones: { threshold: 30 } });
    await choose(element, 'photo', await slope(0, 100, 'dark.png'));
    expect(element.values['photo']).to.not.have.property('tones');
    expect(shareOf(element)).to.be.within(48, 52);
    expect(Number(slider(element).value)).to.be.within(47, 54);
  });

  it('come back with saved values', async () => {
    const element = await mount(engraved({ method: 'dither', invert: true }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    await slideTo(element, 200);
    const saved = JSON.parse(JSON.stringify(element.values)) as unknown;
    const share = shareOf(element);
    expect(share).to.be.greaterThan(60);
    element.reset();
    element.values = saved;
    await element.updateComplete;
    expect(shareOf(element)).to.equal(share);
  });

  it('are as dark in fine dots as the photo, and order with the numbers of the picture', async () => {
    const element = await mount(engraved({ method: 'dither' }, 'engrave-wood'));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    const print = await pixelsOf(await element.exportPrint({ area: 'print', dpi: 254 }));
    const shareBetween = (from: number, to: number): number => {
      let made = 0;
      for (let y = 0; y < 350; y++)
        made += rowOf(print, y)
          .slice(from, to)
          .filter((alpha) => alpha === 255).length;
      return made / (350 * (to - from));
    };
    for (const at of [50, 150, 250, 350, 450]) expect(shareBetween(at - 25, at + 25)).to.be.closeTo(1 - at / 500, 0.03);
    await press(element, part(element, 'pc-rights'));
    const { payload } = await element.getPayload();
    const [item] = payload.areas[0]?.items ?? [];
    expect(item).to.have.nested.property('tones.method', 'dither');
    expect(item).to.have.nested.property('tones.threshold').within(126, 130);
  });

  it('offer only what the template allows', async () => {
    const element = await mount(engraved({ method: 'threshold', buyerMay: ['invert'] }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    expect(all(element, '.tones button').map((one) => one.textContent.trim())).to.deep.equal(['Swap light and dark']);
    const still = await mount(engraved({ method: 'threshold', buyerMay: [] }));
    await choose(still, 'photo', await slope(0, 255, 'slope.png'));
    expect(all(still, '.tones')).to.deep.equal([]);
  });

  it('are read once: typing beside them reads no pixel', async () => {
    const element = await mount(engraved({ method: 'dither' }));
    await choose(element, 'photo', await slope(0, 255, 'slope.png'));
    await typeInto(element, 'caption', 'A');
    const read = CanvasRenderingContext2D.prototype.getImageData;
    let reads = 0;
    CanvasRenderingContext2D.prototype.getImageData = function (...at: Parameters<typeof read>) {
      reads++;
      return read.apply(this, at);
    };
    try {
      for (const text of ['An', 'Ann', 'Anna']) await typeInto(element, 'caption', text);
      expect(reads).to.equal(0);
      await slideTo(element, 90);
      expect(reads, 'another threshold').to.equal(0);
      await press(element, all(element, '[aria-label="Rotate a quarter turn"]')[0]!);
      expect(reads, 'another place').to.equal(1);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = read;
    }
  });

  it('stay grey where their pixels may not be read; nothing breaks, and nothing false is printed', async () => {
    const element = await mount(engraved({ method: 'threshold' }));
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = () => {
      throw new DOMException('tainted', 'SecurityError');
    };
    try {
      await choose(element, 'photo', await slope(0, 255, 'slope.png'));
      expect(all(element, '.tones')).to.deep.equal([]);
      const [preview, print] = [
        await element.exportPreview({ widthPx: 400 }),
        await element.exportPrint({ area: 'print', dpi: 100 }),
      ];
      CanvasRenderingContext2D.prototype.getImageData = read;
      const { data, width } = await pixelsOf(preview);
      const red = (x: number): number => data[(150 * width + x) * 4] as number;
      expect(red(120)).to.be.lessThan(red(200));
      expect(red(200)).to.be.lessThan(red(280));
      expect((await pixelsOf(print)).data.every((value) => value === 0)).to.equal(true);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = read;
    }
  });
});
