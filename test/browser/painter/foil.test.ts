import { expect } from '@open-wc/testing';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { mapToPicture } from '../../../src/scene/mesh.ts';
import type { Finish } from '../../../src/template/schema.ts';
import { hueOf, mean, on, painted, saturationOf, type Scene } from './finish-bench.ts';
import { flat, luminance, Pixels, sheet, WHOLE } from './workbench.ts';

describe('foil', () => {
  const HUES = { 'foil-gold': [34, 48], 'foil-rose': [6, 24] } as const;
  for (const [finish, [from, to]] of Object.entries(HUES)) {
    it(`${finish} has the hue of its metal on every product, and shines`, () => {
      for (const product of ['#1c1c20', '#204030', '#e8e2d8']) {
        const scene = on(product, finish as Finish, '██', { field: { boxMm: [2, 10, 96, 40] } });
        const over = sheet(1000, 800);
        paintArtwork(over.context, scene.surface, scene.made.assets, WHOLE);
        const ink = new Pixels(over).inkBounds(250);
        if (!ink) throw new Error('nothing is painted');
        const pixels = painted(scene);
        const stepPx = Math.floor((ink.right - ink.left - 12) / 30);
        const across = Array.from({ length: 30 }, (_, i) => {
          const left = ink.left + 6 + i * stepPx;
          return mean(pixels, { left, top: 245, right: left + 6, bottom: 255 });
        });
        const coloured = across.filter((pixel) => saturationOf(pixel) > 0.15);
        expect(coloured.length).to.be.greaterThan(15);
        for (const pixel of coloured) expect(hueOf(pixel), `${product} ${pixel.join()}`).to.be.within(from, to);
        const values = across.map(luminance);
        expect(Math.max(...values) / Math.min(...values)).to.be.greaterThan(2);
      }
    });
  }

  it('of silver is grey', () => {
    const pixels = painted(on('#402020', 'foil-silver'));
    expect(saturationOf(mean(pixels))).to.be.lessThan(0.12);
    expect(luminance(mean(pixels))).to.be.greaterThan(0.15);
  });

  it('takes the light of the picture', () => {
    const lit = sheet(1000, 800, (context) => {
      context.fillStyle = '#303030';
      context.fillRect(0, 0, 1000, 800);
      context.fillStyle = '#b0b0b0';
      context.fillRect(340, 0, 20, 800);
    }).canvas;
    const shine = (product: string | HTMLCanvasElement): number => {
      const pixels = painted(on(product, 'foil-gold'));
      const [strip, beside] = [345, 318].map((left) =>
        luminance(mean(pixels, { left, top: 230, right: left + 10, bottom: 270 })),
      ) as [number, number];
      return strip / beside;
    };
    expect(shine(lit)).to.be.greaterThan(shine('#303030') * 1.15);
  });

  /** Brightness of a long bar of leaf, well within its edges, at each quarter of a millimetre. */
  const along = (scene: Scene, scale = 1): number[] => {
    const pixels = painted(scene, scale);
    const [area] = scene.surface.areas;
    if (!area) throw new Error('no area');
    const values = Array.from({ length: 360 }, (_, i) => {
      const [x, y] = mapToPicture(area.mesh, area, 5 + i / 4, area.heightMm / 2);
      return luminance(pixels.at(x * scale, y * scale));
    });
    return values.map((value, i) => (values.slice(Math.max(0, i - 6), i + 7).every((near) => near > 0.03) ? value : 0));
  };
  const bar = (area: object = {}): Scene =>
    on('#101010', 'foil-gold', '█████', { field: { boxMm: [2, 15, 96, 30] }, area });
  const brightestOf = (values: readonly number[]): number => values.indexOf(Math.max(...values)) / 4 + 5;

  it('mirrors a lamp as a narrow streak, and a room darker than the metal', () => {
    const values = along(bar()).filter((value) => value > 0);
    expect(values.length).to.be.greaterThan(150);
    const sorted = [...values].sort((a, b) => a - b);
    const [darkest, middle, brightest] = [0.02, 0.5, 0.98].map(
      (at) => sorted[Math.floor(at * sorted.length)] as number,
    ) as [number, number, number];
    expect(brightest).to.be.greaterThan(middle * 1.6);
    expect(darkest).to.be.lessThan(middle * 0.7);
    const bright = values.filter((value) => value > (middle + brightest) / 2);
    expect(bright.length / values.length).to.be.within(0.02, 0.2);
  });

  it('shines at the same places at every size, bent as the product is', () => {
    const wanted = brightestOf(along(bar()));
    expect(brightestOf(along(bar(), 0.5))).to.be.closeTo(wanted, 0.8);
    // Half a turn of a cylinder, nearly: 8 px to the millimetre in its middle, fewer and fewer towards its sides.
    const columns = 33;
    const points = [100, 580].flatMap((y) =>
      Array.from({ length: columns }, (_, i) => [500 + 300 * Math.sin(((i / (columns - 1) - 0.5) * 800) / 300), y]),
    ) as [number, number][];
    const bent = along(bar({ placement: { mesh: { columns, rows: 2, points } } }));
    expect(brightestOf(bent)).to.be.closeTo(wanted, 1.5);
  });

  it("is in the text's own colour where no metal is named", () => {
    const pixels = painted(on('#101010', 'foil'));
    // The colour is #a04020.
    expect(hueOf(mean(pixels))).to.be.within(8, 24);
  });
});

describe('light', () => {
  /** A product that is brighter on one side. */
  const litFrom = (left: string, right: string): HTMLCanvasElement =>
    sheet(1000, 800, (context) => {
      const rise = context.createLinearGradient(0, 0, 1000, 0);
      rise.addColorStop(0, left);
      rise.addColorStop(1, right);
      context.fillStyle = rise;
      context.fillRect(0, 0, 1000, 800);
    }).canvas;

  /** How much brighter the product gets just within the left edge than just within the right one, by the finish. */
  const leftOverRight = (product: HTMLCanvasElement | string, finish: Finish): number => {
    const [made, plain] = [painted(on(product, finish)), painted(on(product, finish, ''))];
    const row = Array.from({ length: 700 }, (_, i) => luminance(made.at(i, 250)) / luminance(plain.at(i, 250)));
    const marked = row.map((ratio, i) => [Math.abs(ratio - 1) > 0.15, i] as const).filter(([isMarked]) => isMarked);
    const [first, last] = [marked[0]?.[1] as number, marked.at(-1)?.[1] as number];
    const peak = (from: number, to: number): number => Math.max(...row.slice(from, to));
    return peak(first - 4, first + 10) / peak(last - 10, last + 4);
  };

  for (const [finish, isRaised] of [
    ['emboss', true],
    ['deboss', false],
    ['foil-gold', false],
  ] as const) {
    it(`on ${finish} falls from where the product's picture is brighter, else from the left`, () => {
      const [left, right] = [
        leftOverRight(litFrom('#b08050', '#704c2c'), finish),
        leftOverRight(litFrom('#704c2c', '#b08050'), finish),
      ];
      const usual = leftOverRight('#906840', finish);
      const more = (a: number): number => (isRaised ? a / right : right / a);
      expect(more(left)).to.be.greaterThan(1.3);
      expect(more(usual)).to.be.greaterThan(1.3);
    });
  }

  it('is the usual one where the picture may not be read', () => {
    const elsewhere = flat(1000, 800, '#906840');
    const refuse = (): never => {
      throw new DOMException('tainted', 'SecurityError');
    };
    const scene = on(elsewhere, 'emboss');
    const expected = painted(on('#906840', 'emboss'));
    const { createCanvas } = scene.made.assets;
    scene.made.assets.createCanvas = (widthPx, heightPx) => {
      const canvas = createCanvas(widthPx, heightPx) as HTMLCanvasElement;
      const context = canvas.getContext('2d');
      if (context) context.getImageData = refuse;
      return canvas;
    };
    expect(painted(scene).compare(expected, 2).beyond).to.equal(0);
  });
});
