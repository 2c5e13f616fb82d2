import { expect } from '@open-wc/testing';
import { createMeasure } from '../../../src/painter/measure.ts';
import { paintArea } from '../../../src/painter/paint-area.ts';
import { paintArtwork } from '../../../src/painter/paint-artwork.ts';
import type { SceneText } from '../../../src/scene/scene.ts';
import { bench, Pixels, seeded, sheet, surfaceWith, WHOLE } from './workbench.ts';

/** What one buyer or another writes: overshooting scripts, right to left, CJK, emoji, stacked marks. */
const WORDS = [
  'Jolly',
  'fjord',
  'QUÄY',
  'ffi',
  'Żółć',
  'Amélie',
  'gypsy',
  '2026',
  '&',
  '–',
  'W.A.Y',
  'Ångström',
  'Ý',
  '"j"',
  'سلام',
  'محبّة',
  'عائلتي',
  'שלום',
  'אהבה',
  '生日',
  '快乐',
  'かな',
  '사랑',
  'รักกี่',
  'नमस्ते',
  '❤️',
  '👨‍👩‍👧',
  '🎂',
  '½',
  'Ǻ',
];

/**
 * Ink is measured at 200 px and laid out exactly; at the size on screen, hinting may pull an edge to the next pixel, and
 * antialiasing reaches one further. The cut to the box takes that away; here it is switched off.
 */
const HINTING_PX = 2;

const FAMILIES: Readonly<Record<string, string>> = {
  sans: 'sans-serif',
  serif: 'serif',
  mono: 'monospace',
  script: '"pc-test-script", cursive',
};

describe('text', () => {
  before(async () => {
    const face = new FontFace('pc-test-script', 'url("/demo/fonts/dancing-script-latin.woff2")');
    document.fonts.add(await face.load());
  });

  it('keeps its ink within its box, for 200 texts in four fonts', () => {
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const fonts = Object.keys(FAMILIES);
    const { assets } = bench((font) => FAMILIES[font ?? 'sans'] ?? 'sans-serif');
    const wide = { ...assets };
    const pxPerMm = 5;
    for (let i = 0; i < 200; i++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(WORDS)).join(
        random() < 0.8 ? ' ' : '\n',
      );
      const boxMm = [8 + random() * 10, 8 + random() * 10, 12 + random() * 60, 4 + random() * 25] as const;
      const field = {
        id: 'text',
        type: 'text',
        boxMm,
        maxLines: 1 + Math.floor(random() * 3),
        minSizeMm: 0.2,
        fonts: [pick(fonts)],
        align: pick(['left', 'center', 'right']),
        verticalAlign: pick(['top', 'middle', 'bottom']),
      };
      const surface = surfaceWith({ assets: wide, images: new Map(), photos: new Map(), made: [] }, [field], {
        text: { text },
      });
      const [area] = surface.areas;
      if (!area) throw new Error('no area');
      // Painted without the cut to the box: a box as large as the area, the lines as they were laid.
      const uncut = { ...area, items: area.items.map((item) => ({ ...item, boxMm: [0, 0, 100, 60] as const })) };
      const paper = sheet(100 * pxPerMm, 60 * pxPerMm);
      paintArea(paper.context, uncut, wide, pxPerMm);
      // A twentieth of a pixel's coverage is rounding; ink may touch the pixel that holds the box's edge.
      const ink = new Pixels(paper).inkBounds(13);
      const why = JSON.stringify({ i, text, field, ink });
      expect(ink, why).not.to.equal(null);
      if (!ink) continue;
      const [left, top, width, height] = boxMm.map((mm) => mm * pxPerMm) as [number, number, number, number];
      expect(ink.left, why).to.be.at.least(Math.floor(left) - HINTING_PX);
      expect(ink.top, why).to.be.at.least(Math.floor(top) - HINTING_PX);
      expect(ink.right, why).to.be.at.most(Math.ceil(left + width) - 1 + HINTING_PX);
      expect(ink.bottom, why).to.be.at.most(Math.ceil(top + height) - 1 + HINTING_PX);
    }
  });

  it('is painted in the proportions in which it was measured, at any size', () => {
    const tools = bench((font) => FAMILIES[font ?? 'sans'] ?? 'sans-serif');
    const widthAt = (sizeMm: number): number => {
      const field = {
        id: 'text',
        type: 'text',
        boxMm: [0, 0, 100, 60],
        fonts: ['sans'],
        minSizeMm: 0.1,
        maxSizeMm: sizeMm,
      };
      const placement = { rectangle: [0, 0, 1000, 600] };
      const surface = surfaceWith(tools, [field], { text: { text: 'HiiiiH' } }, { area: { placement } });
      const paper = sheet(1000, 600);
      paintArtwork(paper.context, surface, tools.assets, WHOLE);
      const ink = new Pixels(paper).inkBounds(64);
      return ink === null ? 0 : ink.right - ink.left + 1;
    };
    // Engines that round the advance of each glyph would be off by several pixels at the small sizes.
    const largest = widthAt(20);
    for (const sizeMm of [1, 1.7, 2.3, 7]) expect(widthAt(sizeMm)).to.be.closeTo((largest * sizeMm) / 20, 1.6);
    const { inkLeft, inkRight } = createMeasure(sheet(1, 1).context, tools.assets.fontFamily)('HiiiiH', 'sans');
    expect(largest).to.be.at.most((inkLeft + inkRight) * 200 + 2);
    expect(largest).to.be.at.least((inkLeft + inkRight) * 200 * 0.9);
  });

  it('of both directions tells the ink at its ends', () => {
    const { context } = sheet(1200, 400);
    const measure = createMeasure(context, () => 'sans-serif');
    for (const [text, direction] of [
      ['سلام Jolly', 'rtl'],
      ['Jolly سلام', 'rtl'],
      ['שלום fjf', 'ltr'],
    ] as const) {
      const extent = measure(text, null, direction);
      context.clearRect(0, 0, 1200, 400);
      context.fillText(text, 100, 250);
      const ink = new Pixels({ canvas: context.canvas, context }).inkBounds(13);
      expect(100 - extent.inkLeft * 200, text).to.be.at.most((ink?.left ?? 0) + 1);
      expect(100 + Math.max(extent.advance, extent.inkRight) * 200, text).to.be.at.least(ink?.right ?? 0);
    }
  });

  it('that does not fit is cut to its box', () => {
    const tools = bench();
    const field = { id: 'text', type: 'text', boxMm: [30, 20, 40, 10], minSizeMm: 8 };
    const surface = surfaceWith(tools, [field], { text: { text: 'Wolfeschlegelsteinhausen' } });
    expect((surface.areas[0]?.items[0] as SceneText).sizeMm).to.equal(8);
    const paper = sheet(1000, 800);
    paintArtwork(paper.context, surface, tools.assets, WHOLE);
    // The area lies at 100, 100 with 5 px a millimetre.
    const ink = new Pixels(paper).inkBounds(0);
    expect(ink?.left).to.be.within(250, 252);
    expect(ink?.right).to.be.within(440, 449);
  });

  it('shows samples pale, and never in a print', () => {
    const tools = bench();
    const field = { id: 'text', type: 'text', boxMm: [10, 10, 80, 40] };
    const surface = surfaceWith(tools, [field], { text: { text: '█' } });
    const [area] = surface.areas;
    if (!area) throw new Error('no area');
    const sample = { ...area, items: area.items.map((item) => ({ ...item, sample: true })) };
    const middleOf = (each: typeof area): number => {
      const paper = sheet(1000, 800);
      paintArtwork(paper.context, { ...surface, areas: [each] }, tools.assets, WHOLE);
      return new Pixels(paper).at(350, 250)[3];
    };
    expect(middleOf(area)).to.equal(255);
    expect(middleOf(sample)).to.be.closeTo(255 * 0.45, 2);
    const print = sheet(500, 300);
    paintArea(print.context, sample, tools.assets, 5);
    expect(new Pixels(print).inkBounds(0)).to.equal(null);
  });
});

describe('createMeasure', () => {
  it('measures a line once, and anew under another family list', () => {
    const { context } = sheet(1, 1);
    let calls = 0;
    let family = 'sans-serif';
    const counting = new Proxy(context, {
      get: (target, name) => {
        if (name === 'measureText') calls++;
        const value = Reflect.get(target, name, target) as unknown;
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
    const measure = createMeasure(counting, () => family);
    const first = measure('WiWi', null);
    expect(measure('WiWi', null)).to.equal(first);
    expect(calls).to.equal(1);
    family = 'monospace';
    expect(measure('WiWi', null).advance).not.to.equal(first.advance);
    expect(calls).to.equal(2);
    measure.forget();
    measure('WiWi', null);
    expect(calls).to.equal(3);
  });

  it('remembers the 2,000 lines that were used last', () => {
    const measured: string[] = [];
    const context = {
      measureText: (text: string) => {
        measured.push(text);
        return {
          width: 200,
          actualBoundingBoxLeft: 0,
          actualBoundingBoxRight: 200,
          actualBoundingBoxAscent: 140,
          actualBoundingBoxDescent: Number.NaN,
        };
      },
    } as unknown as CanvasRenderingContext2D;
    const measure = createMeasure(context, () => 'serif');
    expect(measure('0', null)).to.deep.equal({ advance: 1, inkLeft: 0, inkRight: 1, ascent: 0.7, descent: 0 });
    for (let i = 1; i < 2000; i++) measure(String(i), null);
    measure('0', null);
    measure('2000', null);
    measured.length = 0;
    measure('0', null);
    expect(measured).to.deep.equal([]);
    measure('1', null);
    expect(measured).to.deep.equal(['1']);
  });
});
