import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../src/scene/path-commands.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import type { Measure, SceneText, TextRun } from '../../../src/scene/scene.ts';
import { shapedLayouts } from '../../../src/scene/shaped/shaped-layouts.ts';
import type { TextFit } from '../../../src/validation/facts.ts';
import { plainMeasure, scriptMeasure, seeded, templateWith } from './synthetic.ts';

const FIELD = { id: 'text', type: 'text', boxMm: [10, 5, 60, 40], fonts: ['script'], minSizeMm: 0.5 };

interface Laid {
  readonly item: SceneText;
  readonly fit: TextFit;
  readonly runs: readonly TextRun[];
}

function lay(text: string, field: object, measure: Measure = plainMeasure): Laid {
  const template = templateWith([{ ...FIELD, ...field }]);
  const laid = layOut(template, { text: { text } }, { measure, locale: 'en', layouts: shapedLayouts, parsePath });
  const item = laid.scene.surfaces[0]?.areas[0]?.items[0] as SceneText;
  return { item, fit: laid.texts['text'] as TextFit, runs: item.runs ?? [] };
}

const textsOf = ({ runs }: Laid): readonly string[] => runs.map(({ text }) => text);

/** Joined words are held against the box in sixteen parts, and laid in finer ones; the painter cuts what is over. */
const SEARCHED_MM = 0.12;

/** Corners of the ink of a run's parts, in millimetres. */
function cornersOf({ text, sizeMm, stations }: TextRun, measure: Measure): readonly (readonly [number, number])[] {
  const { advance, inkLeft, inkRight, ascent, descent } = measure(text, null);
  const last = stations.length - 1;
  return stations.flatMap(([atEm, xMm, yMm, angleDeg, stretch], i) => {
    const from = i === 0 ? -Math.max(0, inkLeft) : ((stations[i - 1]?.[0] ?? 0) + atEm) / 2;
    const to = i === last ? Math.max(advance, inkRight) : ((stations[i + 1]?.[0] ?? 0) + atEm) / 2;
    const angle = (angleDeg * Math.PI) / 180;
    return [from, to].flatMap((em) =>
      [-ascent, descent].map((down): [number, number] => {
        const [dx, dy] = [(em - atEm) * sizeMm, down * sizeMm * stretch];
        return [xMm + dx * Math.cos(angle) - dy * Math.sin(angle), yMm + dx * Math.sin(angle) + dy * Math.cos(angle)];
      }),
    );
  });
}

it('says which field needs layouts that were not given', () => {
  const template = templateWith([{ ...FIELD, letterSpacing: 0.1 }]);
  expect(() => layOut(template, { text: { text: 'Anna' } }, { measure: plainMeasure, locale: 'en' })).toThrow(
    'layOut: text needs the layouts of shapedLayouts',
  );
});

describe('runs', () => {
  it('[S17] are graphemes, never parts of them', () => {
    expect(textsOf(lay('Aé 👨‍👩‍👧‍👦กี่', { curve: { above: 90 } }))).toEqual(['A', 'é', '👨‍👩‍👧‍👦', 'กี่']);
  });

  it('[S17] keep joined words whole', () => {
    expect(textsOf(lay('नमस्ते प्रिय', { curve: { above: 90 } }))).toEqual(['नमस्ते', 'प्रिय']);
    expect(textsOf(lay('محبّة عائلتي', { curve: { above: 90 } }))).toEqual(['محبّة عائلتي']);
    expect(textsOf(lay('Anna שלום 7', { curve: { above: 90 } }))).toEqual(['Anna שלום 7']);
  });

  it('[S17] of Hebrew begin at the right', () => {
    const { runs } = lay('שלום', { letterSpacing: 0.5 });
    expect(runs.map(({ text }) => text)).toEqual(['ש', 'ל', 'ו', 'ם']);
    const xs = runs.map(({ stations }) => stations[0]?.[1] as number);
    expect([...xs].sort((a, b) => b - a)).toEqual(xs);
  });

  it('[S17] stand as far apart as the spacing says, and keep kerning', () => {
    const { item, runs } = lay('AVA', { letterSpacing: 0.25, maxSizeMm: 4 }, (text) => ({
      ...plainMeasure(text, null),
      advance: text.length * 0.5 - (text.includes('AV') ? 0.1 : 0) - (text.includes('VA') ? 0.1 : 0),
    }));
    const [a, v, second] = runs.map(({ stations }) => stations[0]?.[1] as number) as [number, number, number];
    expect(v - a).toBeCloseTo((0.5 - 0.1 + 0.25) * 4, 9);
    expect(second - v).toBeCloseTo((0.5 - 0.1 + 0.25) * 4, 9);
    // 1.5 − 0.2 + 2 · 0.25, in the middle of 60 mm from 10.
    expect(item.lines[0]?.widthMm).toBeCloseTo(1.8 * 4, 9);
    expect(a).toBeCloseTo(10 + (60 - 1.8 * 4) / 2, 9);
  });

  it('[S17] with spacing are fitted and broken with it', () => {
    const laid = lay('aaaa bbbb', { letterSpacing: 1, maxLines: 2, boxMm: [0, 0, 20, 20] });
    expect(laid.item.lines.map(({ text }) => text)).toEqual(['aaaa', 'bbbb']);
    expect(laid.item.sizeMm).toBeCloseTo(20 / 5, 9);
  });
});

describe('curves', () => {
  it('[S18] above: letters stand on an arc and look outwards', () => {
    const { runs } = lay('abcde', { curve: { above: 120 }, maxSizeMm: 5 });
    const places = runs.map(({ stations }) => stations[0] as TextRun['stations'][number]);
    const radius = 60 / 2 / Math.sin(Math.PI / 3) - 0.7 * 5;
    places.forEach(([, xMm, , angleDeg], i) => {
      const angle = ((i - 2) * 0.5 * 5) / radius;
      expect(xMm).toBeCloseTo(40 + radius * Math.sin(angle), 6);
      expect(angleDeg).toBeCloseTo((angle * 180) / Math.PI, 4);
    });
    const [ends, middle] = [places[0]?.[2] as number, places[2]?.[2] as number];
    expect(ends).toBeGreaterThan(middle);
  });

  it('[S18] below: the middle lies lowest and heads lean inwards', () => {
    const { runs } = lay('abcde', { curve: { below: 120 }, maxSizeMm: 5 });
    const places = runs.map(({ stations }) => stations[0] as TextRun['stations'][number]);
    expect(places[2]?.[2]).toBeGreaterThan(places[0]?.[2] as number);
    expect(places[0]?.[3]).toBeGreaterThan(0);
    expect(places[4]?.[3]).toBeCloseTo(-(places[0]?.[3] as number), 6);
    // Further apart on the baseline than on a straight line, to be as far apart in the middle of small letters.
    const apart = Math.hypot(
      (places[1]?.[1] as number) - (places[0]?.[1] as number),
      (places[1]?.[2] as number) - (places[0]?.[2] as number),
    );
    expect(apart).toBeGreaterThan(2.5);
  });

  it('[S18] circle: the middle of the text is at the top, its ends stay apart', () => {
    const { runs, fit } = lay('x'.repeat(60), { curve: { circle: true }, boxMm: [0, 0, 40, 40] });
    expect(fit.fits).toBe(true);
    const angles = runs.map(({ stations }) => stations[0]?.[3] as number);
    const [first, last] = [angles[0] as number, angles[59] as number];
    expect(first).toBeCloseTo(-last, 4);
    expect(Math.abs(last)).toBeLessThan(180);
    expect(Math.abs(last)).toBeGreaterThan(170);
    for (const { stations } of runs) {
      const [, xMm, yMm] = stations[0] as TextRun['stations'][number];
      expect(Math.hypot(xMm - 20, yMm - 20)).toBeLessThan(20);
    }
  });

  it('[S18] path: letters follow it from where align says', () => {
    const field = { curve: { path: 'M0 30 H60' }, maxSizeMm: 4, align: 'left' };
    const { runs } = lay('ab', field);
    expect(runs.map(({ stations }) => stations[0])).toEqual([
      [0.25, 11, 35, 0, 1],
      [0.25, 13, 35, 0, 1],
    ]);
    const down = lay('ab', { curve: { path: 'M30 0 V40' }, maxSizeMm: 4, align: 'right' });
    expect(down.runs.map(({ stations }) => stations[0]?.[3])).toEqual([90, 90]);
    expect(down.runs[1]?.stations[0]?.[2]).toBeCloseTo(45 - 1, 9);
  });

  it('[S18] a path that leads nowhere holds no text', () => {
    expect(lay('ab', { curve: { path: 'M5 5 L5 5' } }).fit).toMatchObject({ fits: false, fittingGraphemes: 0 });
  });

  it('[S18] turn a joined word with the way, never more than 1.5° at once', () => {
    const { runs } = lay('محبّة', { curve: { above: 180 } });
    const angles = runs[0]?.stations.map((station) => station[3]) ?? [];
    expect(angles.length).toBeGreaterThan(20);
    angles.slice(1).forEach((angle, i) => expect(angle - (angles[i] as number)).toBeLessThan(1.55));
  });

  it('[S18] [S8] refuse what is longer than the way, with the length that would fit', () => {
    // The arc is as long as 60 / 2 / sin 45° − 0.7 · 3 = 40.3 mm of radius make in 90°: 63.3 mm, 42 letters of 1.5 mm.
    const { fit } = lay('x'.repeat(60), { curve: { above: 90 }, minSizeMm: 3 });
    expect(fit.fits).toBe(false);
    expect(fit.fittingGraphemes).toBeGreaterThan(38);
    expect(fit.fittingGraphemes).toBeLessThan(43);
    expect(lay('x'.repeat(fit.fittingGraphemes), { curve: { above: 90 }, minSizeMm: 3 }).fit.fits).toBe(true);
    expect(lay('x'.repeat(fit.fittingGraphemes + 1), { curve: { above: 90 }, minSizeMm: 3 }).fit.fits).toBe(false);
  });

  it('[S18] keep the ink of random texts within the box', () => {
    const random = seeded(404);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const words = ['Anna', 'fjord', 'محبّة', 'नमस्ते', '漢字', 'สุข', '👨‍👩‍👧', '2026', 'Ý', 'שלום'];
    for (let i = 0; i < 300; i++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(words)).join(' ');
      const boxMm = [random() * 20, random() * 10, 10 + random() * 60, 10 + random() * 35] as const;
      const curve = pick<object>([
        { above: 10 + random() * 280 },
        { below: 10 + random() * 280 },
        { circle: true },
        { path: `M${boxMm[2] * 0.1} ${boxMm[3] * 0.7}q${boxMm[2] * 0.4} ${-boxMm[3] * 0.6} ${boxMm[2] * 0.8} 0` },
      ]);
      const field = {
        boxMm,
        curve,
        minSizeMm: 0.001,
        align: pick(['left', 'center', 'right']),
        verticalAlign: pick(['top', 'middle', 'bottom']),
        letterSpacing: random() < 0.5 ? 0 : random(),
      };
      const laid = lay(text, field, scriptMeasure);
      const why = JSON.stringify({ i, text, field, fit: laid.fit });
      if (!laid.fit.fits) continue;
      for (const run of laid.runs) {
        for (const [xMm, yMm] of cornersOf(run, scriptMeasure)) {
          expect(xMm, why).toBeGreaterThan(boxMm[0] - SEARCHED_MM);
          expect(xMm, why).toBeLessThan(boxMm[0] + boxMm[2] + SEARCHED_MM);
          expect(yMm, why).toBeGreaterThan(boxMm[1] - SEARCHED_MM);
          expect(yMm, why).toBeLessThan(boxMm[1] + boxMm[3] + SEARCHED_MM);
        }
      }
    }
  });
});

/** As CJK fonts are: squares; Latin letters half as wide. */
const squareMeasure: Measure = (text) => {
  const letters = Array.from(text);
  const advance = letters.reduce((sum, letter) => sum + (letter > '\u2000' ? 1 : 0.5), 0);
  const isMark = /^[、。]$/.test(text);
  if (text === 'ゃ') return { advance: 1, inkLeft: -0.2, inkRight: 0.8, ascent: 0.6, descent: 0 };
  return isMark
    ? { advance: 1, inkLeft: -0.05, inkRight: 0.35, ascent: 0.2, descent: 0.05 }
    : { advance, inkLeft: 0, inkRight: advance, ascent: 0.85, descent: 0.1 };
};

describe('vertical text', () => {
  const field = { vertical: true, boxMm: [0, 0, 20, 40], maxSizeMm: 4, align: 'right', verticalAlign: 'top' };
  const placesOf = (text: string, more: object = {}): readonly unknown[] =>
    lay(text, { ...field, ...more }, squareMeasure).runs.map((run) => [
      run.text,
      ...(run.stations[0] ?? []).slice(1, 4).map((value) => Math.round(value * 1000) / 1000),
    ]);

  it('[S19] stands square under square, the first column at the right', () => {
    expect(placesOf('東京')).toEqual([
      ['東', 16, 0.88 * 4, 0],
      ['京', 16, 1.88 * 4, 0],
    ]);
    expect(placesOf('東京\n大阪', { maxLines: 2 }).slice(2)).toEqual([
      ['大', 16 - 4.8, 0.88 * 4, 0],
      ['阪', 16 - 4.8, 1.88 * 4, 0],
    ]);
  });

  it('[S19] lays Latin words on their side in one piece, and lets two digits stand', () => {
    expect(placesOf('東Anna京')).toEqual([
      ['東', 16, 3.52, 0],
      ['Anna', 18 - 0.38 * 4, 4, 90],
      ['京', 16, 4 + 8 + 3.52, 0],
    ]);
    expect(placesOf('平31年')[1]).toEqual(['31', 16, 4 + 3.52, 0]);
    expect(placesOf('平2026年')[1]).toEqual(['2026', 18 - 1.52, 4, 90]);
  });

  it('[S19] moves marks to the head of their square, small kana up and to the right, and lays dashes', () => {
    const [, mark] = placesOf('東、') as [unknown, [string, number, number]];
    // Its ink was centred 0.305 below the middle of the square and as far to the left; now it is above, to the right.
    expect(mark[1]).toBeCloseTo(18 + (2 * 0.305 - 0.5) * 4, 2);
    expect(mark[2]).toBeCloseTo(4 + (0.88 - 2 * 0.305) * 4, 2);
    // WebKitGTK tells the advance for the ink; Taiwan's fonts have the mark in the middle.
    const told =
      (more: object): Measure =>
      (text, font) =>
        text === '、' ? { ...squareMeasure(text, font), ...more } : squareMeasure(text, font);
    const placed = (measure: Measure) => lay('東、', field, measure).runs[1]?.stations[0]?.slice(1, 3);
    expect(placed(told({ inkLeft: 0, inkRight: 1 }))).toEqual(placed(squareMeasure));
    expect(placed(told({ ascent: 0.5, descent: -0.26 }))).toEqual([16, 4 + 3.52]);
    expect(placesOf('東ゃ')[1]).toEqual(['ゃ', 16.4, 4 + 3.12, 0]);
    expect(placesOf('東ー')[1]).toEqual(['ー', 16.48, 4, 90]);
  });

  it('[S19] shrinks to the length of the box and tells what fits', () => {
    const { item, fit } = lay('漢'.repeat(20), { ...field, maxSizeMm: 9 }, squareMeasure);
    expect(item.sizeMm).toBeCloseTo(2, 9);
    expect(fit).toMatchObject({ fits: true, shrunk: true });
    expect(lay('漢'.repeat(20), { ...field, minSizeMm: 4 }, squareMeasure).fit).toMatchObject({
      fits: false,
      fittingGraphemes: 10,
    });
  });
});

describe('monograms', () => {
  const monogram = (text: string, style: string, more: object = {}): Laid =>
    lay(text, { type: 'monogram', style, boxMm: [0, 0, 40, 30], ...more });

  it('[S20] three: the middle letter is larger and shares a middle line', () => {
    const { runs, item, fit } = monogram('a s m', 'three');
    expect(textsOf({ runs } as Laid)).toEqual(['a', 's', 'm']);
    const [a, s, m] = runs as readonly [TextRun, TextRun, TextRun];
    expect(a.sizeMm / s.sizeMm).toBeCloseTo(0.62, 9);
    expect(m.sizeMm).toBe(a.sizeMm);
    expect(item.sizeMm).toBe(s.sizeMm);
    expect(fit.fits).toBe(true);
    const middle = ({ sizeMm, stations }: TextRun): number => (stations[0]?.[2] as number) - 0.35 * sizeMm;
    expect(middle(a)).toBeCloseTo(middle(s), 9);
    expect(a.stations[0]?.[1]).toBeCloseTo(0, 9);
    expect((m.stations[0]?.[1] as number) + 0.5 * m.sizeMm).toBeCloseTo(40, 9);
  });

  it('[S20] stacked: first over third, the second beside them', () => {
    const { runs } = monogram('abc', 'stacked');
    const [a, b, c] = runs.map(({ stations }) => stations[0]) as readonly unknown[] as [number[], number[], number[]];
    expect(a[2]).toBeLessThan(c[2] as number);
    expect(a[1]).toBeCloseTo(c[1] as number, 9);
    expect(b[1]).toBeGreaterThan(a[1] as number);
    expect(runs[1]?.sizeMm).toBeGreaterThan(2 * (runs[0]?.sizeMm as number));
    const two = monogram('ab', 'stacked').runs.map(({ stations }) => stations[0]) as readonly unknown[] as [
      number[],
      number[],
    ];
    expect(two[0][1]).toBeCloseTo(two[1][1] as number, 9);
  });

  it('[S20] circle: every letter ends on the circle', () => {
    for (const text of ['a', 'ab', 'abc']) {
      const { runs } = monogram(text, 'circle');
      expect(runs.length).toBe(text.length);
      for (const { sizeMm, stations } of runs) {
        for (const [, xMm, yMm, angleDeg, stretch] of stations) {
          expect(angleDeg).toBe(0);
          const half = Math.sqrt(15 ** 2 - (xMm - 20) ** 2);
          expect(yMm + 0.2 * sizeMm * stretch).toBeCloseTo(15 + half, 6);
          expect(yMm - 0.7 * sizeMm * stretch).toBeCloseTo(15 - half, 6);
        }
      }
    }
  });

  it('[S20] the smallest letter decides whether it fits', () => {
    // 2.24 · 0.5 + 2 · 0.09 sizes are 40 mm wide: the middle letter has 30.8 mm, but 30 mm hold 33.3 · 0.9 only.
    const small = (monogram('asm', 'three').runs[0] as TextRun).sizeMm;
    expect(monogram('asm', 'three', { minSizeMm: small * 0.999 }).fit.fits).toBe(true);
    expect(monogram('asm', 'three', { minSizeMm: small * 1.01 }).fit.fits).toBe(false);
    expect(monogram('asm', 'three', { maxSizeMm: 10 }).item.sizeMm).toBe(10);
  });

  it('[S20] from right to left begin at the right, and more than three are left out', () => {
    expect(textsOf(monogram('שלם', 'three'))).toEqual(['ם', 'ל', 'ש']);
    expect(textsOf(monogram('abcd', 'three'))).toEqual(['a', 'b', 'c']);
  });
});
