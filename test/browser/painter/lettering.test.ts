import { expect } from '@open-wc/testing';
import type { PaintAssets } from '../../../src/painter/assets.ts';
import { createMeasure } from '../../../src/painter/measure.ts';
import { paintArea } from '../../../src/painter/paint-area.ts';
import { paintBent } from '../../../src/painter/paint-bent.ts';
import { parsePath } from '../../../src/scene/path-commands.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import type { SceneArea, SceneText } from '../../../src/scene/scene.ts';
import { shapedLayouts } from '../../../src/scene/shaped/shaped-layouts.ts';
import { countTo, shareOf } from '../share.ts';
import { FAMILIES, loadTestFonts, SCRIPTS, type TestFont } from './lettering.ts';
import { bench, Pixels, seeded, sheet, templateWith } from './workbench.ts';

const assets: PaintAssets = { ...bench((font) => FAMILIES[(font ?? 'all') as TestFont]).assets, paintBent };
const fonts = Object.keys(FAMILIES).map((id) => ({ id, family: id }));

interface Laid {
  readonly area: SceneArea;
  readonly item: SceneText;
  readonly fits: boolean;
}

const measure = createMeasure(sheet(1, 1).context, assets.fontFamily);

function lay(text: string, field: object): Laid {
  const template = templateWith([{ id: 'text', type: 'text', boxMm: [0, 0, 100, 60], minSizeMm: 0.2, ...field }], {
    fonts,
  });
  const { scene, texts } = layOut(
    template,
    { text: { text } },
    { measure, locale: 'en', layouts: shapedLayouts, parsePath },
  );
  const area = scene.surfaces[0]?.areas[0] as SceneArea;
  return { area, item: area.items[0] as SceneText, fits: texts['text']?.fits === true };
}

const desk = sheet(400, 240);

/** Ink of an area at 4 px a millimetre. */
function inkOf(area: SceneArea, paper = desk, pxPerMm = 4): Pixels {
  paper.context.clearRect(0, 0, paper.canvas.width, paper.canvas.height);
  paintArea(paper.context, area, assets, pxPerMm);
  return new Pixels(paper);
}

/** Pieces of ink that hang together, but for specks: a joined word that comes apart has more of them. */
function piecesOfInk(pixels: Pixels, speckPx = 12): number {
  const { widthPx, heightPx } = pixels;
  const seen = new Uint8Array(widthPx * heightPx);
  let pieces = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (pixels.data[start * 4 + 3] as number) < 100) continue;
    const open = [start];
    seen[start] = 1;
    let size = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      size++;
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          const next = ny * widthPx + nx;
          if (nx < 0 || ny < 0 || nx >= widthPx || ny >= heightPx || seen[next]) continue;
          if ((pixels.data[next * 4 + 3] as number) < 100) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    if (size > speckPx) pieces++;
  }
  return pieces;
}

function inkArea(pixels: Pixels): number {
  let sum = 0;
  for (let i = 3; i < pixels.data.length; i += 4) sum += pixels.data[i] as number;
  return sum / 255;
}

describe('lettering in every script', () => {
  before(loadTestFonts);

  for (const { name, text, font } of SCRIPTS) {
    it(`is joined on an arc as it is on a line: ${name}`, () => {
      const field = { fonts: [font], maxSizeMm: 9, boxMm: [2, 2, 96, 56] };
      const paper = sheet(1000, 600);
      const straight = inkOf(lay(text, field).area, paper, 10);
      const pieces = piecesOfInk(straight);
      expect(pieces).to.be.greaterThan(0);
      for (const curve of [{ above: 60 }, { below: 60 }]) {
        const laid = lay(text, { ...field, curve });
        expect(laid.item.sizeMm).to.be.closeTo(lay(text, field).item.sizeMm, 2.2);
        const bent = inkOf(laid.area, paper, 10);
        // Rasterisers differ in whether strokes that all but touch do: dots of Arabic, strokes of ideographs. A word
        // whose letters came apart would have several pieces more.
        expect(piecesOfInk(bent), JSON.stringify(curve)).to.be.within(pieces - 2, pieces + 1);
        const share = (laid.item.sizeMm / lay(text, field).item.sizeMm) ** 2;
        expect(inkArea(bent) / inkArea(straight) / share).to.be.within(0.9, 1.12);
      }
    });
  }

  it('stands in columns of squares: Japanese and Chinese', () => {
    for (const [text, font] of [
      ['誕生日おめでとう', 'jp'],
      ['生日快乐我的朋友', 'sc'],
    ] as const) {
      const field = { fonts: [font], vertical: true, boxMm: [2, 2, 20, 56] };
      const { item, area } = lay(text, field);
      expect(item.runs?.map((run) => run.text).join('')).to.equal(text);
      const ink = inkOf(area).inkBounds(60);
      // One column: as wide as a square, eight squares long, in the middle of 20 mm.
      expect(((ink?.left ?? 0) + (ink?.right ?? 0)) / 2 / 4).to.be.closeTo(12, 0.5);
      expect(((ink?.right ?? 0) - (ink?.left ?? 0)) / 4).to.be.within(item.sizeMm * 0.75, item.sizeMm * 1.02);
      expect(((ink?.bottom ?? 0) - (ink?.top ?? 0)) / 4).to.be.within(item.sizeMm * 7.6, item.sizeMm * 8.02);
    }
  });

  it('fills a circle with initials, and nothing outside it', () => {
    const { area } = lay('ASM', { type: 'monogram', style: 'circle', fonts: ['all'], boxMm: [20, 0, 60, 60] });
    const pixels = inkOf(area);
    let outside = 0;
    let inside = 0;
    for (let y = 0; y < 240; y++) {
      for (let x = 0; x < 400; x++) {
        if (pixels.alpha(x, y) < 60) continue;
        if (Math.hypot(x + 0.5 - 200, y + 0.5 - 120) > 122) outside++;
        else inside++;
      }
    }
    expect(outside).to.equal(0);
    expect(inside).to.be.greaterThan(8000);
  });
});

describe('2,000 texts', () => {
  before(loadTestFonts);

  /** Antialiasing and hinting reach to the next pixel and one further. */
  const REACH_PX = 2;
  /** WebKitGTK 2.50 tells the ink of Arabic that is drawn from a web font too small by up to a fifth of its size. */
  const MEASURED_EM = 0.22;

  function isWithin(pixels: Pixels, boxMm: readonly number[], beyondPx: number): boolean {
    const ink = pixels.inkBounds(13);
    const [left, top, width, height] = boxMm.map((mm) => mm * 4) as [number, number, number, number];
    return (
      ink === null ||
      (ink.left >= Math.floor(left) - beyondPx &&
        ink.top >= Math.floor(top) - beyondPx &&
        ink.right <= Math.ceil(left + width) - 1 + beyondPx &&
        ink.bottom <= Math.ceil(top + height) - 1 + beyondPx)
    );
  }

  const CURVES: readonly (object | undefined)[] = [
    undefined,
    { above: 30 },
    { above: 140 },
    { above: 270 },
    { below: 60 },
    { below: 200 },
    { circle: true },
    { path: 'M2 20C10 0 20 0 26 14S44 30 50 10' },
  ];

  for (const batch of shareOf(countTo(8))) {
    it(`are painted within their boxes: ${batch * 250 + 1} to ${batch * 250 + 250}`, () => {
      const random = seeded(2026 + batch);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      for (let i = 0; i < 250; i++) {
        const script = pick(SCRIPTS);
        const words = script.text.split(' ');
        const text = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(words)).join(' ');
        const boxMm = [5 + random() * 20, 4 + random() * 12, 15 + random() * 55, 8 + random() * 34] as const;
        const curve = pick(CURVES);
        const isMonogram = random() < 0.08;
        const common = { boxMm, fonts: [script.font], align: undefined };
        const field = isMonogram
          ? { boxMm, fonts: [script.font], type: 'monogram', style: pick(['three', 'stacked', 'circle']) }
          : {
              ...common,
              align: pick(['left', 'center', 'right']),
              verticalAlign: pick(['top', 'middle', 'bottom']),
              maxLines: 1 + Math.floor(random() * 3),
              ...(random() < 0.4 ? { letterSpacing: random() * 0.5 } : {}),
              ...(curve === undefined ? { vertical: random() < 0.3 } : { curve }),
            };
        const { area, item, fits } = lay(isMonogram ? text.replace(/\s/g, '').slice(0, 3) : text, field);
        const why = JSON.stringify({ batch, i, text, field });
        expect(isWithin(inkOf(area), boxMm, 0), why).to.equal(true);
        // Where it fits, not even the cut to the box takes much away.
        const uncut = { ...item, boxMm: [0, 0, 100, 60] as const };
        const beyondPx = REACH_PX + item.sizeMm * 4 * MEASURED_EM;
        if (fits) expect(isWithin(inkOf({ ...area, items: [uncut] }), boxMm, beyondPx), why).to.equal(true);
      }
    });
  }
});
