import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../../src/shared/deep-freeze.ts';
import {
  canRedo,
  canUndo,
  MAX_HISTORY_STEPS,
  recordHistory,
  redoHistory,
  startHistory,
  undoHistory,
} from '../../../src/values/history.ts';
import { initialValues } from '../../../src/values/initial-values.ts';
import { priceOf } from '../../../src/values/price.ts';
import { shownText } from '../../../src/values/shown-text.ts';
import { parseTypedNumber } from '../../../src/values/typed-number.ts';
import type { Values } from '../../../src/values/values.ts';
import { isFilled, visibleFields } from '../../../src/values/visible-fields.ts';
import type { Field } from '../../../src/template/schema.ts';
import { richTemplate } from '../../fixtures/templates/parsed.ts';

const template = richTemplate();
const initial = deepFreeze(initialValues(template));
const field = (id: string): Field => template.fields.find((one) => one.id === id) as Field;
const visible = (values: Values): string[] => visibleFields(template, values).map(({ id }) => id);
const photo = { name: 'a.jpg', type: 'jpeg', sizeBytes: 9, widthPx: 2, heightPx: 3, sha256: null };

it('begins with the defaults, photos empty', () => {
  expect(initial['motto']).toEqual({ text: 'Cheers' });
  expect(initial['number']).toEqual({ text: '7' });
  expect(initial['glaze']).toEqual({ choice: 'white' });
  expect(initial['size']).toEqual({ choice: null });
  expect(initial['wedding']).toEqual({ text: '' });
  expect(initial['dad']).toEqual({ file: null, placement: { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 } });
  expect(Object.keys(initial)).toEqual(template.fields.map(({ id }) => id));
});

it('writes a small default number in full', () => {
  const changes = { '/fields/11/decimals': 6, '/fields/11/default': 0.000001 };
  expect(initialValues(richTemplate(changes))['number']).toEqual({ text: '0.000001' });
});

describe('what is visible', () => {
  it('without answers', () => {
    expect(visible(initial)).toEqual([
      'dad',
      'mum',
      'caption',
      'glaze',
      'size',
      'art',
      'box',
      'wedding',
      'years',
      'number',
      'motto',
    ]);
  });
  it('follows a choice, and a chain of choices', () => {
    const gift = { ...initial, box: { choice: 'gift' } };
    expect(visible(gift)).toContain('ribbon');
    expect(visible(gift)).not.toContain('bow-text');
    const blue = { ...gift, ribbon: { choice: 'blue' } };
    expect(visible(blue)).toContain('bow-text');
    expect(visible({ ...gift, ribbon: { choice: 'none' } })).not.toContain('bow-text');
    expect(visible({ ...blue, box: { choice: 'plain' } })).not.toContain('bow-text');
  });
  it('any of several', () => {
    const dated = { ...initial, wedding: { text: '2020-06-06' } };
    expect(visible(dated)).not.toContain('years');
    expect(visible({ ...dated, caption: { text: '  Anna  & Tom ' } })).toContain('years');
  });
  it('a number, however it is typed', () => {
    expect(visible({ ...initial, number: { text: '8' } })).toContain('proof');
    expect(visible({ ...initial, number: { text: '8,0' } })).toContain('proof');
    expect(visible({ ...initial, number: { text: '٨' } })).toContain('proof');
    expect(visible({ ...initial, number: { text: '88' } })).not.toContain('proof');
  });
  it('survives values that lack fields', () => {
    expect(visible({})).toContain('years');
  });
});

it('knows what is filled', () => {
  expect(isFilled(field('caption'), { text: ' \n\t ' })).toBe(false);
  expect(isFilled(field('caption'), { text: ' x ' })).toBe(true);
  expect(isFilled(field('glaze'), { choice: null })).toBe(false);
  expect(isFilled(field('glaze'), { choice: 'white' })).toBe(true);
  expect(isFilled(field('dad'), initial['dad'])).toBe(false);
  expect(isFilled(field('dad'), { file: photo, placement: { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 } })).toBe(true);
  expect(isFilled(field('dad'), { text: 'x' })).toBe(false);
  expect(isFilled(field('caption'), undefined)).toBe(false);
});

describe('shown text', () => {
  it.each([
    ['2024-03-05', 'D.M.YYYY', '5.3.2024'],
    ['2024-03-05', 'DD/MM/YY', '05/03/24'],
    ['2024-11-25', 'M-D', '11-25'],
    ['0099-01-02', 'YYYY', '0099'],
    ['2024-02-30', 'YYYY', ''],
    ['soon', 'YYYY', ''],
  ])('of the day %s as %s is %s', (text, drawAs, expected) => {
    expect(shownText({ ...field('wedding'), drawAs } as Field, { text })).toBe(expected);
  });
  it('is tidy', () => {
    expect(shownText(field('caption'), { text: '  Zoe\u0308   &\tTom \r\n 2026' })).toBe('Zoë & Tom\n2026');
    expect(shownText(field('years'), { text: ' 7,5 ' })).toBe('7,5');
    expect(shownText(field('glaze'), { choice: 'white' })).toBe('');
  });
  it.each([
    ['007', '7', '007'],
    ['000', '0', '000'],
    ['0', '0', '0'],
    ['-00.5', '-0.5', '-00.5'],
    ['+07', '+7', '+07'],
    ['٠٠٧', '٧', '٠٠٧'],
    ['100', '100', '100'],
    ['00x', '00x', '00x'],
  ])('of the number %s is %s, and %s where zeros are kept', (text, without, kept) => {
    expect(shownText(field('years'), { text })).toBe(without === '00x' ? '0x' : without);
    expect(shownText({ ...field('years'), leadingZeros: true } as Field, { text })).toBe(kept);
  });
  it('is empty for what has none', () => {
    expect(shownText(field('dad'), undefined)).toBe('');
    const plain = richTemplate({ '/fields/9/drawAs': undefined }).fields[9] as Field;
    expect(shownText(plain, { text: '2024-03-05' })).toBe('2024-03-05');
  });
});

it.each([
  ['7,5', 7.5, 1],
  ['7.50', 7.5, 2],
  ['-3', -3, 0],
  ['−3', -3, 0],
  ['+3', 3, 0],
  [' 12 ', 12, 0],
  ['٣٫٥', 3.5, 1],
  ['۱۲', 12, 0],
  ['１２．５', 12.5, 1],
  ['1,000', 1, 3],
  ['-0', 0, 0],
])('reads the number %j', (text, value, decimals) => {
  expect(parseTypedNumber(text)).toMatchObject({ value, decimals });
});

it.each(['', 'x', '1.', '.5', '1e5', '1.2.3', '1 000', '0x10', '--1', 'NaN', 'Infinity', '1'.repeat(13), '½'])(
  '%j is no number',
  (text) => {
    expect(parseTypedNumber(text)).toBeNull();
  },
);

describe('history', () => {
  const step = (text: string): Values => deepFreeze({ caption: { text } });
  it('goes back and forth', () => {
    let history = startHistory(step('a'));
    expect([canUndo(history), canRedo(history)]).toEqual([false, false]);
    expect(undoHistory(history)).toBe(history);
    expect(redoHistory(history)).toBe(history);
    history = recordHistory(recordHistory(history, step('b'), null), step('c'), null);
    history = undoHistory(history);
    expect(history.present.values).toEqual(step('b'));
    history = redoHistory(history);
    expect(history.present.values).toEqual(step('c'));
    history = undoHistory(undoHistory(history));
    expect(history.present.values).toEqual(step('a'));
    expect([canUndo(history), canRedo(history)]).toEqual([false, true]);
  });
  it('takes a run with one key as one step', () => {
    let history = startHistory(step(''));
    for (const text of ['A', 'An', 'Ann']) history = recordHistory(history, step(text), 'caption');
    history = recordHistory(history, step('x'), 'motto');
    expect(undoHistory(history).present.values).toEqual(step('Ann'));
    expect(undoHistory(undoHistory(history)).present.values).toEqual(step(''));
  });
  it('begins a new step after undo, even with the same key, and forgets what could be redone', () => {
    let history = recordHistory(startHistory(step('')), step('A'), 'caption');
    history = recordHistory(undoHistory(recordHistory(history, step('B'), 'motto')), step('C'), 'caption');
    expect(canRedo(history)).toBe(false);
    expect(undoHistory(history).present.values).toEqual(step('A'));
  });
  it('ignores what is already there', () => {
    const history = startHistory(step('a'));
    expect(recordHistory(history, history.present.values, null)).toBe(history);
  });
  it(`keeps ${MAX_HISTORY_STEPS} steps`, () => {
    let history = startHistory(step('0'));
    for (let index = 1; index <= 250; index++) history = recordHistory(history, step(String(index)), null);
    let count = 0;
    while (canUndo(history)) {
      history = undoHistory(history);
      count++;
    }
    expect(count).toBe(MAX_HISTORY_STEPS);
    expect(history.present.values).toEqual(step('50'));
  });
});

describe('price', () => {
  const filled: Values = {
    ...initial,
    caption: { text: 'Anna' },
    glaze: { choice: 'sage' },
    size: { choice: 'large' },
    box: { choice: 'gift' },
  };
  it('adds what visible, filled fields cost, with the reason', () => {
    expect(priceOf(template, filled, 'DE')).toEqual({
      currency: 'EUR',
      baseMinor: 1899,
      additions: [
        { field: 'caption', choice: null, amountMinor: 180, reason: { en: 'Caption', de: 'Spruch' } },
        {
          field: 'glaze',
          choice: 'sage',
          amountMinor: 280,
          reason: { en: 'the coloured glaze', de: 'die farbige Glasur' },
        },
        { field: 'size', choice: 'large', amountMinor: 400, reason: '450 ml' },
        { field: 'box', choice: 'gift', amountMinor: 500, reason: 'Gift box' },
      ],
      totalMinor: 1899 + 180 + 280 + 400 + 500,
    });
  });
  it('charges nothing for empty or hidden fields', () => {
    expect(priceOf(template, initial, 'US')).toEqual({
      currency: 'USD',
      baseMinor: 1999,
      additions: [],
      totalMinor: 1999,
    });
    const written = { ...filled, ribbon: { choice: 'blue' }, 'bow-text': { text: 'Love' } };
    expect(priceOf(template, written, 'US').additions.map((one) => one.field)).toContain('bow-text');
    expect(
      priceOf(template, { ...written, box: { choice: 'plain' } }, 'US').additions.map((one) => one.field),
    ).not.toContain('bow-text');
    expect(
      priceOf(template, { ...filled, caption: { text: '   ' } }, 'US').additions.map((one) => one.field),
    ).not.toContain('caption');
  });
  it('names no currency for a market it does not serve, and no base where the template has none', () => {
    expect(priceOf(template, filled, 'JP')).toMatchObject({ currency: null, baseMinor: 0 });
    expect(priceOf(richTemplate({ '/basePrice': undefined }), initial, 'US')).toMatchObject({
      baseMinor: null,
      totalMinor: 0,
    });
  });
});
