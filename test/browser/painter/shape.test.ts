import { expect } from '@open-wc/testing';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import { paintGuides } from '../../../src/painter/paint-guides.ts';
import { traceShape } from '../../../src/painter/trace-shape.ts';
import { outlinedOf } from '../../../src/scene/outline.ts';
import { parsePath } from '../../../src/scene/path-commands.ts';
import { bench, flat, mugMesh, photo, Pixels, sheet, surfaceWith, WHOLE, type Sheet } from './workbench.ts';

const PATHS = [
  'M50 10 A20 20 0 0 1 90 30 Q90 50 50 58 T10 30 C10 10 30 0 50 10Z',
  'M5,5h90v50h-90zM30 20l20-5 20 25-30 5z',
  'm50 2c20 0 40 10 40 28s-20 28-40 28s-40-10-40-28s20-28 40-28m-10 18a10 10 0 1020 0 10 10 0 10-20 0',
  'M0 0 10 0 10 10 0 10 Z m 20 20 a 25 12 30 1 1 40 10 l -5 5 V 50 H 30 z',
];
const FULL = { id: 'photo', type: 'image', boxMm: [0, 0, 100, 60] };

describe('shapes', () => {
  for (const path of PATHS) {
    it(`are cut as the browser itself cuts ${path.slice(0, 24)}…`, () => {
      // Filled eight times as large and made smaller: a browser fills a curve as a few straight pieces, which may lie a
      // quarter of a pixel off it.
      const [ours, theirs] = [
        (context: CanvasRenderingContext2D) => {
          traceShape(context, outlinedOf(path, parsePath), [0, 0, 100, 60]);
          context.fill('evenodd');
        },
        (context: CanvasRenderingContext2D) => context.fill(new Path2D(path), 'evenodd'),
      ].map((fill) => {
        const large = sheet(4000, 2400, (context) => {
          context.scale(40, 40);
          fill(context);
        });
        return sheet(500, 300, (context) => {
          context.imageSmoothingQuality = 'high';
          context.drawImage(large.canvas, 0, 0, 500, 300);
        });
      }) as [Sheet, Sheet];
      // Arcs are curves to us: along an outline of some 1,500 px single ones are covered a little otherwise.
      expect(new Pixels(ours).compare(new Pixels(theirs), 16).beyond).to.be.lessThan(80);
      expect(new Pixels(ours).compare(new Pixels(theirs), 64).beyond).to.be.lessThan(16);
      expect(new Pixels(ours).inkBounds(200)).not.to.equal(null);
    });
  }

  for (const mesh of [null, mugMesh()]) {
    it(`cut the artwork of an area ${mesh ? 'on a mesh' : 'that lies flat'}`, () => {
      const tools = bench();
      tools.photos.set('photo', flat(64, 64, '#d02020'));
      const placement = mesh ? { mesh } : { rectangle: [100, 100, 500, 300] };
      const sumOf = (shape: string): number => {
        const surface = surfaceWith(tools, [FULL], { photo: photo(64, 64) }, { area: { shape, placement } });
        const paper = sheet(1000, 900);
        paintArtwork(paper.context, surface, tools.assets, WHOLE);
        const { data } = new Pixels(paper);
        let sum = 0;
        for (let i = 3; i < data.length; i += 4) sum += (data[i] as number) / 255;
        return sum;
      };
      const whole = sumOf('rectangle');
      if (!mesh) expect(whole).to.be.closeTo(500 * 300, 1);
      // On the mug, what lies in its middle shows larger than what lies at its edges.
      expect(sumOf('ellipse') / whole).to.be.closeTo(Math.PI / 4, mesh ? 0.04 : 0.002);
      expect(sumOf('M0 0H100V60H0ZM25 15H75V45H25Z') / whole).to.be.closeTo(0.75, mesh ? 0.06 : 0.002);
    });
  }

  it('cut a photo within its box', () => {
    const tools = bench();
    tools.photos.set('photo', flat(64, 64, '#d02020'));
    const field = { ...FULL, boxMm: [20, 10, 40, 40], shape: 'ellipse' };
    const surface = surfaceWith(tools, [field], { photo: photo(64, 64) });
    const paper = sheet(1000, 800);
    paintArtwork(paper.context, surface, tools.assets, WHOLE);
    const pixels = new Pixels(paper);
    expect(pixels.inkBounds(8)).to.deep.equal({ left: 200, top: 150, right: 399, bottom: 349 });
    expect(pixels.at(300, 250)).to.deep.equal([208, 32, 32, 255]);
    expect(pixels.at(205, 155)[3]).to.equal(0);
  });

  it('show an empty photo box in the preview', () => {
    const tools = bench();
    const values = { photo: { file: null, placement: { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 } } };
    const surface = surfaceWith(tools, [{ ...FULL, boxMm: [20, 10, 40, 40] }], values, { sample: true });
    const paper = sheet(1000, 800);
    paintArtwork(paper.context, surface, tools.assets, WHOLE);
    const pixels = new Pixels(paper);
    const tint = pixels.at(215, 165)[3];
    expect(tint).to.be.within(20, 60);
    // The sign in the middle is stronger than the tint, and quiet still.
    let strongest = 0;
    for (let x = 260; x < 340; x++) for (let y = 210; y < 290; y++) strongest = Math.max(strongest, pixels.alpha(x, y));
    expect(strongest).to.be.within(tint + 60, 220);
  });
});

describe('guides', () => {
  const darkAndPale = (pixels: Pixels, x: number, fromY: number, toY: number): { dark: number; pale: number } => {
    let [dark, pale] = [0, 0];
    for (let y = fromY; y < toY; y++) {
      const [red, , , alpha] = pixels.at(x, y);
      if (alpha > 200 && red < 150) dark++;
      if (alpha > 150 && red > 200) pale++;
    }
    return { dark, pale };
  };

  it('dash white under dark along the print area, as thick in every view', () => {
    const tools = bench();
    const surface = surfaceWith(tools, [FULL], {}, { area: { safeMm: 5 } });
    for (const scale of [0.5, 1, 2]) {
      const paper = sheet(1300, 900);
      const options = { printArea: true, safe: false, selectedField: null };
      paintGuides(paper.context, surface, { scale, offsetXPx: 0, offsetYPx: 0 }, options);
      const pixels = new Pixels(paper);
      const { dark, pale } = darkAndPale(pixels, 100 * scale, 110 * scale, 390 * scale);
      const length = 280 * scale;
      expect(dark / length).to.be.within(0.35, 0.75);
      expect(pale / length).to.be.within(0.25, 0.65);
      const across = Array.from({ length: 21 }, (_, i) => pixels.alpha(100 * scale - 10 + i, Math.round(250 * scale)));
      expect(across.filter((alpha) => alpha > 20).length).to.be.within(2, 4);
    }
  });

  it('show the safe area within, and the field in hand', () => {
    const tools = bench();
    const field = { ...FULL, boxMm: [20, 10, 40, 40], shape: 'ellipse' };
    const surface = surfaceWith(tools, [field], {}, { area: { safeMm: 5 }, sample: true });
    const paintWith = (options: Parameters<typeof paintGuides>[3]): Pixels => {
      const paper = sheet(1000, 800);
      paintGuides(paper.context, surface, WHOLE, options);
      return new Pixels(paper);
    };
    expect(paintWith({ printArea: false, safe: false, selectedField: null }).inkBounds(0)).to.equal(null);
    const safe = paintWith({ printArea: false, safe: true, selectedField: null }).inkBounds(30);
    expect(safe?.left).to.be.within(123, 126);
    expect(safe?.bottom).to.be.within(373, 376);
    const selected = paintWith({ printArea: false, safe: false, selectedField: 'photo' });
    expect(selected.inkBounds(30)?.left).to.be.within(197, 200);
    expect(selected.at(202, 152)[3]).to.equal(0);
    expect(darkAndPale(selected, 300, 145, 155).dark).to.be.at.least(1);
  });
});
