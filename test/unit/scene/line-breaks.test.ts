import { describe, expect, it } from 'vitest';
import { needsLineBreaks, plainBreaks } from '../../../src/scene/break-text.ts';
import { breakOpportunities, unitsOf } from '../../../src/scene/line-break/break-opportunities.ts';
import { classOf } from '../../../src/scene/line-break/class-of.ts';
import { lineBreaks } from '../../../src/scene/line-break/line-breaks.ts';
import { splitGraphemes } from '../../../src/shared/graphemes.ts';
import { SCRIPTS } from '../../browser/painter/lettering.ts';
import { NAMES } from '../../fixtures/texts/names.ts';
import { seeded, templateWith } from './synthetic.ts';

/** The text with `|` wherever the rules let a line end. */
function marked(text: string): string {
  const units = unitsOf(text);
  const breaks = new Set(breakOpportunities(units).map((at) => units[at]?.begin));
  return [...units.map(({ begin }) => begin), text.length]
    .map((begin, i, begins) => (breaks.has(begin) ? '|' : '') + text.slice(begin, begins[i + 1] ?? begin))
    .join('');
}

/** Worked out by hand from the rules of UAX 14; the rule that decides stands first. */
const ROWS: readonly (readonly [rule: string, text: string])[] = [
  ['LB7, LB18: after spaces', 'Anna |und |漢 |字'],
  ['LB8: after a zero width space, even before a bracket', 'ក\u200b|ខ\u200b |)'],
  ['LB8a, LB30b: emoji stay whole', '👨‍👩‍👧‍👦|🎂|👩🏽‍🚀|❤️‍🔥|🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['LB9: marks stay on their letters', 'が|ぎ|देवनागरी'],
  ['LB11: word joiners hold', '漢\u2060字\u2060漢'],
  ['LB12: no-break spaces hold', '漢\u00a0字 |漢\u202f字'],
  ['LB12a: but begin a line after a space or a hyphen', 'a-|\u00a0漢'],
  ['LB13: closing signs are never first', '漢）|字」|漢！|字？|漢 ！'],
  ['LB14: opening signs are never last', '（漢|「 字」|『漢'],
  ['LB15a, LB15b: quotation marks in French', '« 漢 » |“ a” |« a »'],
  ['LB15c: decimals that begin with a point', '漢 |.5 |漢 .|漢'],
  ['LB16: nothing parts a bracket from the middle dot', '漢）・|字'],
  ['LB17: two dashes', '漢|——|字'],
  ['LB19, LB19a: quotation marks in Chinese', '他|说|“你|好”。|他|“你”|她'],
  ['LB20a: a hyphen that begins a word', '漢-|a |-a'],
  ['LB21: hyphens and small kana', '漢-|字|ちょっ|とー'],
  ['LB21a: Hebrew hyphens', 'בן-|גוריון בן-5'.replace(' ', ' |')],
  ['LB22: ellipses', '漢……|字'],
  ['LB23a, LB25: prices', '￥100|円|100％|漢|€100.50'],
  ['LB25: numbers with signs', '漢|1,234.56|漢|(12)|漢|12/34'],
  ['LB28a: Balinese syllables', 'ᬓ᭄ᬓ|ᬓ'],
  ['LB29: points within words', '漢|a.b'],
  ['LB30: brackets of letters, wide brackets apart', '漢|a(b)c|（b）|c'],
  ['LB30a: pairs of flags', '🇩🇪|🇨🇦|🇺🇸'],
  ['LB31: ideographs', '生|日|快|乐，|我|的|朋|友。'],
];

describe('where a line may end', () => {
  for (const [rule, expected] of ROWS) {
    it(`[S9] ${rule}`, () => expect(marked(expected.replaceAll('|', ''))).toBe(expected));
  }

  it('[S9] never is within what a reader counts as one character', () => {
    const random = seeded(14);
    const all = [...SCRIPTS.map(({ text }) => text), ...NAMES.flatMap(({ names }) => names)].join(' ');
    const pool = [
      ...splitGraphemes(all),
      ...splitGraphemes('👨‍👩‍👧‍👦🏳️‍🌈🇩🇪🇨🇦1️⃣é̂한👍🏽()「」、。-–—"“”‘’!?…/%€$.,:\u00a0\u200b\u2060'),
    ];
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: 12 }, () => pool[Math.floor(random() * pool.length)])
        .join('')
        .trim();
      const edges = new Set<number>();
      let at = 0;
      for (const { segment } of new Intl.Segmenter('en').segment(text)) edges.add((at += segment.length));
      const units = unitsOf(text);
      for (const index of breakOpportunities(units)) expect(edges, text).toContain(units[index]?.begin);
      const kept = lineBreaks(text, 'th').map((piece) => piece.text);
      for (const piece of kept) expect(piece).not.toBe('');
      expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  it('[S9] is at spaces in Korean, and before no small kana in Japanese', () => {
    const pieces = (text: string, locale: string) => lineBreaks(text, locale).map((piece) => piece.text);
    expect(pieces('생일 축하해요, 김민수(아빠)님!', 'ko')).toEqual(['생일', '축하해요,', '김민수(아빠)님!']);
    expect(pieces('ゆっちゃん、おめでとー。', 'ja')).toEqual('ゆっ ちゃ ん、 お め で とー。'.split(' '));
    expect(pieces('「祝你」生日', 'zh')).toEqual(['「祝', '你」', '生', '日']);
  });

  it('[S9] is between words of the dictionary in scripts that have no spaces', () => {
    expect(lineBreaks('สุขสันต์วันเกิด มากๆ', 'th')).toEqual([
      { text: 'สุขสันต์', spaceAfter: false },
      { text: 'วัน', spaceAfter: false },
      { text: 'เกิด', spaceAfter: true },
      { text: 'มากๆ', spaceAfter: false },
    ]);
    for (const [locale, text] of [
      ['lo', 'ສະບາຍດີປີໃໝ່'],
      ['km', 'រីករាយថ្ងៃកំណើត'],
      ['my', 'မွေးနေ့ပျော်ရွှင်ပါစေ'],
    ] as const) {
      const pieces = lineBreaks(text, locale).map((piece) => piece.text);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join('')).toBe(text);
    }
  });

  it('[S9] is the same for plainly European text, whether the rules are loaded or not', () => {
    const field = templateWith([{ id: 'a', type: 'text', maxLines: 2 }]).fields[0] as Parameters<
      typeof needsLineBreaks
    >[0];
    const texts = [
      'Mary-Jane & Tom',
      'Für Zoë – “in Liebe” 14-06-2026',
      'Римский-Корсаков',
      'Bonjour ! Ça va ?',
      'a/b (c) 1.5',
    ];
    for (const text of texts) {
      expect(needsLineBreaks(field, text)).toBe(false);
      expect(lineBreaks(text, 'en')).toEqual(plainBreaks(text, 'en'));
    }
    expect(plainBreaks('Bonjour ! Ça va ?', 'fr').map((piece) => piece.text)).toEqual(['Bonjour !', 'Ça', 'va ?']);
    for (const text of ['漢', 'ไทย', '❤️', 'مريم', '10\u00a0km', 'שלום'])
      expect(needsLineBreaks(field, text)).toBe(true);
    expect(needsLineBreaks({ ...field, maxLines: 1 } as typeof field, '漢字')).toBe(false);
  });

  it('[S9] shows a soft hyphen where it ends a line, and only there', () => {
    expect(lineBreaks('漢 Donau\u00addampf', 'de').map((piece) => piece.text)).toEqual(['漢', 'Donau\u00ad', 'dampf']);
  });

  it('knows the classes of a few characters of each kind', () => {
    const known = {
      AL: 'aЖع한★',
      ID: '漢あ🎂￿'.slice(0, 4),
      NS: 'ぁッー々',
      CM: '\u0301',
      SA: 'กລ',
      NU: '5٣',
      QU: '"«',
      OP: '(「¿',
    };
    for (const [name, characters] of Object.entries(known))
      for (const one of characters) expect(classOf(one.codePointAt(0) as number), one).toBe(name);
    expect(classOf(0x10ffff)).toBe('AL');
    expect(classOf(0x0e31)).toBe('CM');
  });
});
