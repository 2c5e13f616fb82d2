import { expect } from '@open-wc/testing';
import type { PaintAssets, Tint } from '../../../src/painter/assets.ts';
import { release } from '../../../src/painter/memory.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { paintSurface } from '../../../src/painter/paint-surface.ts';
import { tintPicture } from '../../../src/painter/tint-picture.ts';
import { bench, flat, Pixels, sheet, surfaceWith, WHOLE, type Bench, type Pixel } from './workbench.ts';

const SAGE = '#8fa58a';
const FRONT = 'front.jpg';

/** Light grey on the left, a black shadow of 30 % in the middle, nothing on the right. */
function product(): HTMLCanvasElement {
  return sheet(1000, 800, (context) => {
    context.fillStyle = '#cccccc';
    context.fillRect(0, 0, 400, 800);
    context.fillStyle = 'rgb(0 0 0 / 30%)';
    context.fillRect(400, 0, 300, 800);
  }).canvas;
}

/** The assets of a bench whose pictures are tinted as the widget's are. */
function tinting(tools: Bench): PaintAssets {
  const { assets, images } = tools;
  const own: PaintAssets = {
    ...assets,
    image: (src, tint) => {
      const source = images.get(src) ?? null;
      return source && tint ? tintPicture(source, src, tint, own) : source;
    },
  };
  return own;
}

function painted(tools: Bench, tint: Tint | undefined, assets = tinting(tools), fields: readonly object[] = []) {
  const surface = surfaceWith(tools, fields, { word: { text: 'M' } }, { area: { blend: 'multiply' } });
  const paper = sheet(1000, 800);
  const isThere = paintSurface(
    paper.context,
    { ...surface, image: { ...surface.image, ...(tint && { tint }) } },
    assets,
    WHOLE,
  );
  return { isThere, pixels: new Pixels(paper) };
}

function expectPixel(pixels: Pixels, at: readonly [number, number], wanted: Pixel): void {
  pixels.at(...at).forEach((value, channel) => expect(value).to.be.closeTo(wanted[channel] ?? 0, 2));
}

describe('a tinted product', () => {
  let tools: Bench;
  beforeEach(() => {
    tools = bench();
    tools.images.set(FRONT, product());
  });

  it('takes the colour where its picture is, with its shade; shadows stay black, and what is clear stays clear', () => {
    const { isThere, pixels } = painted(tools, { color: SAGE });
    expect(isThere).to.equal(true);
    expectPixel(pixels, [200, 700], [0x8f * 0.8, 0xa5 * 0.8, 0x8a * 0.8, 255]);
    expectPixel(pixels, [550, 700], [0, 0, 0, 77]);
    expectPixel(pixels, [900, 700], [0, 0, 0, 0]);
    expectPixel(painted(tools, undefined).pixels, [200, 700], [0xcc, 0xcc, 0xcc, 255]);
  });

  it('takes it within its mask alone, and is not there before that has come', () => {
    const tint = { color: SAGE, mask: 'mask.png' };
    const waiting = painted(tools, tint);
    expect(waiting.isThere).to.equal(false);
    expectPixel(waiting.pixels, [200, 700], [0, 0, 0, 0]);
    // Smaller than the product: it is stretched over it.
    const mask = sheet(100, 80, (context) => context.fillRect(0, 0, 20, 80)).canvas;
    tools.images.set('mask.png', mask);
    const { pixels } = painted(tools, tint);
    expectPixel(pixels, [100, 700], [0x8f * 0.8, 0xa5 * 0.8, 0x8a * 0.8, 255]);
    expectPixel(pixels, [300, 700], [0xcc, 0xcc, 0xcc, 255]);
  });

  it('is lightened by `screen`', () => {
    const screened = (value: number): number => 255 - ((255 - value) * (255 - 0xcc)) / 255;
    const { pixels } = painted(tools, { color: SAGE, blend: 'screen' });
    expectPixel(pixels, [200, 700], [screened(0x8f), screened(0xa5), screened(0x8a), 255]);
  });

  it('is what ink blends with', () => {
    tools.images.set(FRONT, flat(1000, 800, '#ffffff'));
    const word = { id: 'word', type: 'text', boxMm: [0, 0, 100, 60], colors: ['rust'] };
    const { pixels } = painted(tools, { color: SAGE }, tinting(tools), [word]);
    const darkest = [...Array(500).keys()]
      .map((x) => pixels.at(100 + x, 250))
      .reduce((least, pixel) => (pixel[1] < least[1] ? pixel : least));
    [(0xa0 * 0x8f) / 255, (0x40 * 0xa5) / 255, (0x20 * 0x8a) / 255].forEach((value, channel) =>
      expect(darkest[channel]).to.be.closeTo(value, 3),
    );
  });

  it('is made once while picture and tint stay, and let go with the rest', () => {
    const assets = tinting(tools);
    const ask = (color: string): unknown => assets.image(FRONT, { color });
    const sage = ask(SAGE) as HTMLCanvasElement;
    const made = tools.made.length;
    expect(ask(SAGE)).to.equal(sage);
    expect(tools.made).to.have.length(made);
    const other = ask('#a04020') as HTMLCanvasElement;
    expect(other).not.to.equal(sage);
    expect(sage.width, 'the colour that went is given back').to.equal(0);
    tools.images.set(FRONT, product());
    expect(ask('#a04020'), 'another picture').not.to.equal(other);
    release(assets);
    expect(tools.made.every(({ width }) => width === 0)).to.equal(true);
  });

  it('paints artwork anew in another tint', () => {
    tools.images.set(FRONT, flat(1000, 800, '#ffffff'));
    const assets = tinting(tools);
    const word = { id: 'word', type: 'text', boxMm: [0, 0, 100, 60], colors: ['rust'] };
    const surface = surfaceWith(tools, [word], { word: { text: 'M' } }, { area: { blend: 'multiply' } });
    const inks = [SAGE, '#ffffff'].map((color) => {
      const paper = sheet(1000, 800);
      paintArtwork(paper.context, { ...surface, image: { ...surface.image, tint: { color } } }, assets, WHOLE);
      return new Pixels(paper);
    });
    expect(inks[0]!.compare(inks[1]!, 16).beyond).to.be.greaterThan(1000);
  });
});
