import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/scene/lay-out.ts';
import { lineBreaks } from '../../../src/scene/line-break/line-breaks.ts';
import type { Measure, SceneText } from '../../../src/scene/scene.ts';
import type { TextFit } from '../../../src/validation/facts.ts';
import type { TextValue } from '../../../src/values/values.ts';
import { plainMeasure, scriptMeasure, seeded, templateWith } from './synthetic.ts';

const FIELD = { id: 'text', type: 'text', boxMm: [10, 20, 60, 12] };

interface Laid {
  readonly item: SceneText;
  readonly fit: TextFit;
}

function lay(text: string, field: object = {}, measure: Measure = plainMeasure, value: Partial<TextValue> = {}): Laid {
  const template = templateWith([{ ...FIELD, ...field }]);
  const laid = layOut(template, { text: { text, ...value } }, { measure, locale: 'en', lineBreaks });
  const item = laid.scene.surfaces[0]?.areas[0]?.items[0] as SceneText;
  return { item, fit: laid.texts['text'] as TextFit };
}

function linesOf(laid: Laid): readonly string[] {
  return laid.item.lines.map(({ text }) => text);
}

describe('the size of a text', () => {
  it('[S7] is what the height of the box allows', () => {
    // 0.7 up and 0.2 down: 12 mm / 0.9.
    expect(lay('Anna').item.sizeMm).toBeCloseTo(12 / 0.9, 9);
    expect(lay('Anna').fit).toMatchObject({ fits: true, shrunk: false });
  });

  it('[S7] is what the width of the box allows', () => {
    // 30 characters of half a size: 60 mm / 15.
    const { item, fit } = lay('x'.repeat(30));
    expect(item.sizeMm).toBeCloseTo(4, 9);
    expect(fit).toMatchObject({ fits: true, shrunk: true, fittingGraphemes: 30 });
    expect(fit.sizeMm).toBe(item.sizeMm);
  });

  it('[S7] is never more than the largest', () => {
    const { item, fit } = lay('Anna', { maxSizeMm: 5 });
    expect(item.sizeMm).toBe(5);
    expect(fit.shrunk).toBe(false);
    expect(lay('x'.repeat(30), { maxSizeMm: 5 }).fit.shrunk).toBe(true);
  });

  it('[S7] leaves room for descenders and accents that are not there yet', () => {
    const noDescent: Measure = (text) => ({ ...plainMeasure(text, null), descent: text.includes('g') ? 0.2 : 0 });
    expect(lay('Anna', {}, noDescent).item.sizeMm).toBeCloseTo(lay('Angy', {}, noDescent).item.sizeMm, 9);
  });

  it('[S7] keeps ink and advance of random texts within the box', () => {
    const random = seeded(2026);
    const alphabet = 'AfgjyQÅé &-.19\u0627漢';
    for (let i = 0; i < 400; i++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 40) },
        () => alphabet[Math.floor(random() * alphabet.length)],
      ).join('');
      const boxMm = [random() * 20, random() * 20, 2 + random() * 80, 2 + random() * 30] as const;
      const options = {
        boxMm,
        maxLines: 1 + Math.floor(random() * 5),
        minSizeMm: 0.01,
        align: ['left', 'center', 'right'][Math.floor(random() * 3)],
        verticalAlign: ['top', 'middle', 'bottom'][Math.floor(random() * 3)],
        lineHeight: 0.8 + random(),
      };
      const laid = lay(text, options, scriptMeasure);
      if (text.trim() === '') continue;
      const why = JSON.stringify({ i, text, options });
      expect(laid.fit.fits, why).toBe(true);
      for (const line of laid.item.lines) {
        const extent = scriptMeasure(line.text, null);
        const size = laid.item.sizeMm;
        const room = [
          line.xMm - Math.max(0, extent.inkLeft) * size - boxMm[0],
          boxMm[0] + boxMm[2] - line.xMm - Math.max(extent.advance, extent.inkRight) * size,
          line.baselineMm - extent.ascent * size - boxMm[1],
          boxMm[1] + boxMm[3] - line.baselineMm - extent.descent * size,
        ];
        expect(Math.min(...room), why).toBeGreaterThan(-1e-9);
      }
      expect(laid.item.lines.length, why).toBeLessThanOrEqual(options.maxLines);
    }
  });

  it('[S7] cannot be a hair larger', () => {
    for (const text of ['Anna', 'Anna and Tom in Lisbon', 'ffff']) {
      const { item } = lay(text, {}, scriptMeasure);
      const extent = scriptMeasure(text, null);
      const reference = scriptMeasure('Hg', null);
      const width = (extent.inkLeft + Math.max(extent.advance, extent.inkRight)) * item.sizeMm;
      const height =
        (Math.max(extent.ascent, reference.ascent) + Math.max(extent.descent, reference.descent)) * item.sizeMm;
      expect(Math.max(width / 60, height / 12)).toBeCloseTo(1, 9);
    }
  });
});

describe('a text that does not fit', () => {
  it('[S8] is laid at the smallest size, with what would fit', () => {
    // 1.5 mm without a smallest size: 60 mm hold 80 characters of 0.75 mm.
    const { item, fit } = lay('x'.repeat(100));
    expect(item.sizeMm).toBe(1.5);
    expect(fit).toMatchObject({ fits: false, sizeMm: 1.5, shrunk: true, fittingGraphemes: 80 });
    expect(item.lines[0]?.xMm).toBe(10);
  });

  it('[S8] fits at exactly the smallest size', () => {
    expect(lay('x'.repeat(80)).fit).toMatchObject({ fits: true, fittingGraphemes: 80 });
    expect(lay('x'.repeat(81)).fit).toMatchObject({ fits: false, fittingGraphemes: 80 });
  });

  it('[S8] counts graphemes, not code units', () => {
    const perCluster: Measure = (text) => ({
      ...plainMeasure(text, null),
      advance: (text.length / 11) * 2,
      inkRight: 0,
    });
    expect(lay('👨‍👩‍👧‍👦'.repeat(50), { minSizeMm: 3 }, perCluster).fit).toMatchObject({ fits: false, fittingGraphemes: 10 });
  });

  it('[S8] fits nothing into a box lower than the smallest size', () => {
    expect(lay('Anna', { minSizeMm: 14 }).fit).toMatchObject({ fits: false, fittingGraphemes: 0, sizeMm: 14 });
  });

  it('never asks for less than the largest size that is allowed', () => {
    expect(lay('Anna', { maxSizeMm: 1 }).fit).toMatchObject({ fits: true, sizeMm: 1 });
  });
});

describe('lines', () => {
  it('[S9] stand as the buyer broke them', () => {
    const laid = lay('Anna\n\nTom', { maxLines: 3, boxMm: [0, 0, 60, 33], lineHeight: 1.5 });
    expect(linesOf(laid)).toEqual(['Anna', '', 'Tom']);
    const [first, , third] = laid.item.lines;
    expect((third?.baselineMm as number) - (first?.baselineMm as number)).toBeCloseTo(3 * laid.item.sizeMm, 9);
    expect(laid.item.sizeMm).toBeCloseTo(33 / 3.9, 9);
  });

  it('[S9] become one where no more are allowed', () => {
    expect(linesOf(lay('Anna\nTom\n\nEve', { maxLines: 2 }))).toEqual(['Anna', 'Tom Eve']);
    expect(linesOf(lay('Anna\nTom'))).toEqual(['Anna Tom']);
  });

  it('[S9] break at spaces where that makes the text larger', () => {
    const laid = lay('aaaaaaaaaa bbbbbbbbbb', { maxLines: 2, boxMm: [0, 0, 20, 20] });
    expect(linesOf(laid)).toEqual(['aaaaaaaaaa', 'bbbbbbbbbb']);
    expect(laid.item.sizeMm).toBeCloseTo(4, 9);
  });

  it('[S9] do not break where that would not make it larger', () => {
    expect(linesOf(lay('Anna Tom', { maxLines: 2 }))).toEqual(['Anna Tom']);
    expect(linesOf(lay('Anna Tom', { maxLines: 2, maxSizeMm: 3, boxMm: [0, 0, 60, 30] }))).toEqual(['Anna Tom']);
  });

  it('[S9] are as few and as even as the size allows', () => {
    const laid = lay('aa aa aa aa aa aa aa aa aa', { maxLines: 9, boxMm: [0, 0, 10, 10] });
    expect(linesOf(laid)).toEqual(['aa aa aa', 'aa aa aa', 'aa aa aa']);
  });

  it('[S9] never part a word, nor what a no-break space holds', () => {
    expect(linesOf(lay('Donaudampfschifffahrt', { maxLines: 4, boxMm: [0, 0, 10, 40] }))).toEqual([
      'Donaudampfschifffahrt',
    ]);
    // The tidied text has plain spaces; a narrow no-break space within a sample stays.
    const template = templateWith([{ ...FIELD, maxLines: 3, boxMm: [0, 0, 10, 40], sample: '10\u202f000 km' }]);
    const { scene } = layOut(template, { text: { text: '' } }, { measure: plainMeasure, locale: 'en', sample: true });
    const sample = scene.surfaces[0]?.areas[0]?.items[0] as SceneText;
    expect(sample.lines.map(({ text }) => text)).toEqual(['10\u202f000', 'km']);
  });

  it('[S9] break after hyphens between letters, not in dates', () => {
    expect(linesOf(lay('Anna-Marie', { maxLines: 2, boxMm: [0, 0, 10, 20] }))).toEqual(['Anna-', 'Marie']);
    expect(linesOf(lay('14-06-2026', { maxLines: 3, boxMm: [0, 0, 10, 20] }))).toEqual(['14-06-2026']);
  });

  it('[S9] break between the words of scripts without spaces, and keep signs where they belong', () => {
    const chinese = lay('生日快乐，我的朋友。', { maxLines: 5, boxMm: [0, 0, 6, 30] });
    const lines = linesOf(chinese);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('生日快乐，我的朋友。');
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
    const bracketed = linesOf(lay('「祝你」生日「快乐」吧', { maxLines: 6, boxMm: [0, 0, 3, 40] }));
    for (const line of bracketed) expect(line).not.toMatch(/「$|^」/);
    expect(linesOf(lay('สุขสันต์วันเกิด', { maxLines: 3, boxMm: [0, 0, 10, 40] })).length).toBeGreaterThan(1);
  });

  it('[S9] keep every character', () => {
    const random = seeded(99);
    const words = ['Anna', 'und', '漢字かな', 'ไทย', 'Jean-Luc', '(x)', '«y»', '12', 'ß'];
    for (let i = 0; i < 100; i++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 9) },
        () => words[Math.floor(random() * words.length)],
      ).join(random() < 0.7 ? ' ' : '');
      const laid = lay(text, {
        maxLines: 1 + Math.floor(random() * 6),
        boxMm: [0, 0, 5 + random() * 40, 5 + random() * 30],
        minSizeMm: 0.1,
      });
      expect(linesOf(laid).join('').replaceAll(' ', ''), text).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('baselines and alignment', () => {
  it('[S10] stand still while one types', () => {
    const baselines = ['A', 'An', 'Ang', 'Angý', 'x', '.'].map((text) => {
      const { item } = lay(text, { maxSizeMm: 6 }, (line) => ({
        ...plainMeasure(line, null),
        ascent: /[xý.]/.test(line) ? 0.75 : 0.7,
        descent: line.includes('g') ? 0.2 : 0,
      }));
      return item.lines[0]?.baselineMm;
    });
    // 'Hg' reaches 0.7 up and 0.2 down: 4.2 + 1.2 mm in the middle of 12 mm, from 20.
    for (const baseline of baselines) expect(baseline).toBeCloseTo(20 + (12 - 5.4) / 2 + 4.2, 9);
  });

  it('[S10] follow verticalAlign', () => {
    const at = (verticalAlign: string) => lay('Anna', { maxSizeMm: 6, verticalAlign }).item.lines[0]?.baselineMm;
    expect(at('top')).toBeCloseTo(20 + 4.2, 9);
    expect(at('bottom')).toBeCloseTo(32 - 1.2, 9);
  });

  it('[S10] give way to ink that would leave the box', () => {
    const tall: Measure = (line) => ({ ...plainMeasure(line, null), ascent: line === 'Hg' ? 0.7 : 1.2 });
    expect(lay('Å', { maxSizeMm: 6, verticalAlign: 'top' }, tall).item.lines[0]?.baselineMm).toBeCloseTo(20 + 7.2, 9);
    const deep: Measure = (line) => ({ ...plainMeasure(line, null), descent: line === 'Hg' ? 0.2 : 0.9 });
    expect(lay('ģ', { maxSizeMm: 6, verticalAlign: 'bottom' }, deep).item.lines[0]?.baselineMm).toBeCloseTo(
      32 - 5.4,
      9,
    );
  });

  it('[S10] align by the advance, and give way to ink', () => {
    const xOf = (align: string, measure: Measure = plainMeasure) =>
      lay('Anna', { maxSizeMm: 6, align }, measure).item.lines[0]?.xMm;
    expect([xOf('left'), xOf('center'), xOf('right')]).toEqual([10, 34, 58]);
    const wide: Measure = (line) => ({ ...plainMeasure(line, null), inkLeft: 0.5, inkRight: 2.25 });
    expect([xOf('left', wide), xOf('center', wide), xOf('right', wide)]).toEqual([13, 34, 56.5]);
  });

  it('[S10] take the reference of the script', () => {
    const asked: string[] = [];
    const spy: Measure = (line) => {
      asked.push(line);
      return plainMeasure(line, null);
    };
    for (const text of ['Anna', '生日', 'سلام', 'שלום', '123']) lay(text, {}, spy);
    expect(asked).toEqual(expect.arrayContaining(['Hg', '国', 'أجل', 'הקל']));
  });
});

describe('style', () => {
  it('[S11] tells the direction, also to the measure', () => {
    const asked: unknown[] = [];
    const spy: Measure = (line, font, direction) => {
      asked.push(direction);
      return plainMeasure(line, font);
    };
    expect(lay('שלום', {}, spy).item.direction).toBe('rtl');
    expect(asked.every((direction) => direction === 'rtl')).toBe(true);
    expect(lay('Anna').item.direction).toBe('ltr');
  });

  it('[S12] is the buyer’s choice if on offer, else the first on offer, else the default', () => {
    const offers = { fonts: ['serif', 'script'], colors: ['ink', 'rust'] };
    const styleOf = (value: Partial<TextValue>, field: object = offers) => {
      const { font, color } = lay('Anna', field, plainMeasure, value).item;
      return [font, color];
    };
    expect(styleOf({ font: 'script', color: 'rust' })).toEqual(['script', '#a04020']);
    expect(styleOf({ font: 'unknown', color: 'unknown' })).toEqual(['serif', '#aabbcc']);
    expect(styleOf({})).toEqual(['serif', '#aabbcc']);
    expect(styleOf({ font: 'serif', color: 'rust' }, {})).toEqual([null, '#1b1b1f']);
  });

  it('[S13] names what the chosen font cannot draw', () => {
    const offers = { fonts: ['serif', 'script'] };
    expect(lay('Žofie', offers).fit.missing).toEqual(['Ž']);
    expect(lay('Žofie', offers, plainMeasure, { font: 'script' }).fit.missing).toEqual([]);
  });
});

describe('samples', () => {
  const template = templateWith([{ ...FIELD, sample: { en: 'Your name', de: 'Dein Name' } }]);

  it('[S14] stand in for empty texts when asked for, in the locale', () => {
    const options = { measure: plainMeasure, locale: 'de-AT', sample: true };
    const { scene, texts } = layOut(template, { text: { text: ' ' } }, options);
    expect(scene.surfaces[0]?.areas[0]?.items).toMatchObject([{ sample: true, lines: [{ text: 'Dein Name' }] }]);
    expect(texts).toEqual({});
  });

  it('[S14] stay away otherwise', () => {
    const empty = layOut(template, { text: { text: '' } }, { measure: plainMeasure, locale: 'de' });
    expect(empty.scene.surfaces[0]?.areas[0]?.items).toEqual([]);
    const options = { measure: plainMeasure, locale: 'de', sample: true };
    const { scene, texts } = layOut(template, { text: { text: 'Anna' } }, options);
    expect(scene.surfaces[0]?.areas[0]?.items).toMatchObject([{ sample: false, lines: [{ text: 'Anna' }] }]);
    expect(texts).toHaveProperty('text');
  });
});
