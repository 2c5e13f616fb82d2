import { describe, expect, it } from 'vitest';
import { layOutAny } from '../../../src/scene/lay-out-any.ts';
import { layOut } from '../../../src/scene/lay-out.ts';
import { orderItems } from '../../../src/scene/order-items.ts';
import { layOutSample } from '../../../src/scene/sample-photo.ts';
import type { Measure, SceneItem, ScenePhoto, ScenePicture, SceneText } from '../../../src/scene/scene.ts';
import type { Template } from '../../../src/template/schema.ts';
import { effectiveDpi } from '../../../src/values/photo-placement.ts';
import type { Values } from '../../../src/values/values.ts';
import { photo, plainMeasure, scriptMeasure, seeded, templateWith } from './synthetic.ts';

const PHOTO = { id: 'photo', type: 'image', boxMm: [10, 5, 50, 40], minDpi: 150, goodDpi: 300 };
const TEXT = { id: 'text', type: 'text', boxMm: [0, 45, 100, 10] };

function itemsOf(template: Template, values: Values, sample = false): readonly SceneItem[] {
  const { scene } = layOut(template, values, { measure: plainMeasure, locale: 'de', sample });
  return scene.surfaces.flatMap((surface) => surface.areas).flatMap((area) => area.items);
}

function photoOf(value: ReturnType<typeof photo>, field: object = {}): ScenePhoto {
  return itemsOf(templateWith([{ ...PHOTO, ...field }]), { photo: value }, true)[0] as ScenePhoto;
}

/** Where a pixel of the photo comes to lie. */
function place({ matrix }: ScenePhoto | ScenePicture, xPx: number, yPx: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix as NonNullable<typeof matrix>;
  return [a * xPx + c * yPx + e, b * xPx + d * yPx + f];
}

describe('items', () => {
  it('[S1] stand in the order of the fields', () => {
    const values = { photo: photo(1000, 800), text: { text: 'Anna' } };
    expect(itemsOf(templateWith([PHOTO, TEXT]), values).map(({ field }) => field)).toEqual(['photo', 'text']);
    expect(itemsOf(templateWith([TEXT, PHOTO]), values).map(({ field }) => field)).toEqual(['text', 'photo']);
  });

  it('[S1] leave out what is hidden, only data, in no area, or empty', () => {
    const template = templateWith([
      { ...TEXT, id: 'hidden', showWhen: { field: 'text', is: 'x' } },
      { ...TEXT, id: 'note', data: true },
      { ...TEXT, id: 'nowhere', area: undefined },
      { ...TEXT, id: 'empty' },
      { ...TEXT },
      { id: 'art', type: 'option', display: 'gallery', choices: [{ id: 'none', label: 'None' }] },
    ]);
    const written = { text: 'Anna' };
    const values: Values = {
      hidden: written,
      note: written,
      nowhere: written,
      empty: { text: '  ' },
      text: written,
      art: { choice: 'none' },
    };
    expect(itemsOf(template, values).map(({ field }) => field)).toEqual(['text']);
  });

  it('[S1] [S14] give an image field without a photo its empty box, only where samples are asked for', () => {
    const empty = { photo: { ...photo(1, 1), file: null } };
    expect(itemsOf(templateWith([PHOTO]), empty, false)).toEqual([]);
    expect(itemsOf(templateWith([PHOTO]), empty, true)).toHaveLength(1);
    const item = photoOf({ ...photo(1, 1), file: null }, { shape: 'ellipse' });
    expect(item).toMatchObject({
      boxMm: [10, 5, 50, 40],
      shape: 'ellipse',
      matrix: null,
      sizePx: null,
      effectiveDpi: 0,
    });
    expect(photoOf(photo(0, 0)).matrix).toBeNull();
  });

  it('[S1] take the whole area without a box', () => {
    expect(photoOf(photo(100, 100), { boxMm: undefined }).boxMm).toEqual([0, 0, 100, 60]);
  });

  it('draws numbers and dates as they are shown', () => {
    const template = templateWith([
      { ...TEXT, id: 'count', type: 'number' },
      { ...TEXT, id: 'day', type: 'date', drawAs: 'DD.MM.YYYY' },
    ]);
    const items = itemsOf(template, { count: { text: ' 12 ' }, day: { text: '2026-06-14' } }) as SceneText[];
    expect(items.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['12'], ['14.06.2026']]);
  });
});

describe('photos', () => {
  it('[S4] cover the box at zoom 1, the overflow even on both sides', () => {
    // 1000 × 500 px over 50 × 40 mm: the height decides, 0.08 mm a pixel, 80 mm wide.
    const item = photoOf(photo(1000, 500));
    expect(place(item, 0, 0)[0]).toBeCloseTo(10 - 15, 9);
    expect(place(item, 0, 0)[1]).toBeCloseTo(5, 9);
    expect(place(item, 1000, 500)[0]).toBeCloseTo(75, 9);
    expect(place(item, 1000, 500)[1]).toBeCloseTo(45, 9);
  });

  it('[S4] turn clockwise about their centre and move beside the centre of the box', () => {
    const item = photoOf(photo(1000, 500, { zoom: 2, angleDeg: 90, xMm: 3, yMm: -4 }));
    expect(place(item, 500, 250)[0]).toBeCloseTo(38, 9);
    expect(place(item, 500, 250)[1]).toBeCloseTo(21, 9);
    // What was right of the centre is below it: 0.1 mm a pixel covers 50 mm with 500 px, zoomed to 0.2.
    expect(place(item, 600, 250)[0]).toBeCloseTo(38, 9);
    expect(place(item, 600, 250)[1]).toBeCloseTo(41, 9);
  });

  it('[S4] leave no gap: every corner of the box lies on the photo', () => {
    const random = seeded(4);
    for (let i = 0; i < 200; i++) {
      const size = [Math.ceil(random() * 4000), Math.ceil(random() * 4000)] as const;
      const wild = {
        zoom: random() * 6,
        xMm: random() * 300 - 150,
        yMm: random() * 300 - 150,
        angleDeg: random() * 720 - 360,
      };
      const item = photoOf(photo(...size, wild));
      const [a, b, c, d, e, f] = item.matrix as NonNullable<typeof item.matrix>;
      const determinant = a * d - b * c;
      for (const [x, y] of [
        [10, 5],
        [60, 5],
        [10, 45],
        [60, 45],
      ] as const) {
        const across = (d * (x - e) - c * (y - f)) / determinant / size[0];
        const down = (a * (y - f) - b * (x - e)) / determinant / size[1];
        expect(Math.min(across, down, 1 - across, 1 - down), JSON.stringify({ i, size, wild })).toBeGreaterThan(-1e-9);
      }
    }
  });

  it('[S5] tell their effective density exactly', () => {
    const placement = { zoom: 1.3, xMm: 0, yMm: 0, angleDeg: 17 };
    const item = photoOf(photo(1234, 987, placement));
    expect(item.effectiveDpi).toBe(
      effectiveDpi({ widthPx: 1234, heightPx: 987 }, { widthMm: 50, heightMm: 40 }, placement),
    );
    expect([item.minDpi, item.goodDpi]).toEqual([150, 300]);
    expect(photoOf(photo(10, 10), { minDpi: undefined, goodDpi: undefined })).not.toHaveProperty('minDpi');
    expect(photoOf(photo(10, 10), { goodDpi: undefined }).goodDpi).toBe(150);
  });
});

describe('options', () => {
  const ART = {
    id: 'art',
    type: 'option',
    display: 'gallery',
    boxMm: [20, 10, 30, 20],
    choices: [
      { id: 'fox', label: 'Fox', image: { src: 'fox.svg', widthPx: 400, heightPx: 100 } },
      {
        id: 'sage',
        label: 'Sage',
        sets: {
          surfaces: { front: { image: 'sage.jpg', layers: [{ src: 's.png', blend: 'multiply', over: 'artwork' }] } },
        },
      },
    ],
  };

  it('[S6] lay a picture whole into the middle of its box', () => {
    const [item] = itemsOf(templateWith([ART]), { art: { choice: 'fox' } }) as [ScenePicture];
    expect(item.src).toBe('fox.svg');
    expect(place(item, 0, 0)).toEqual([20, 10 + (20 - 7.5) / 2]);
    expect(place(item, 400, 100)).toEqual([50, 10 + (20 + 7.5) / 2]);
  });

  it('[S15] dress the surface; the last field wins', () => {
    const later = {
      id: 'metal',
      type: 'option',
      display: 'swatch',
      choices: [{ id: 'gold', label: 'Gold', sets: { surfaces: { front: { image: 'gold.jpg' } } } }],
    };
    const surfaceOf = (values: Values) =>
      layOut(templateWith([ART, later]), values, { measure: plainMeasure, locale: 'en' }).scene.surfaces[0];
    expect(surfaceOf({})).toMatchObject({ image: { src: 'front.jpg', widthPx: 1000, heightPx: 800 }, layers: [] });
    expect(surfaceOf({ art: { choice: 'sage' } })).toMatchObject({
      image: { src: 'sage.jpg' },
      layers: [{ src: 's.png' }],
    });
    const both = surfaceOf({ art: { choice: 'sage' }, metal: { choice: 'gold' } });
    expect(both).toMatchObject({ image: { src: 'gold.jpg' }, layers: [{ src: 's.png' }] });
  });

  it('[S15] tint the product; the last field wins, and a picture keeps the tint that stands', () => {
    const option = (id: string, set: object): object => ({
      ...{ id, type: 'option', display: 'swatch' },
      choices: [{ id: 'on', label: 'On', sets: { surfaces: { front: set } } }],
    });
    const [sage, rust] = [{ color: '#8fa58a', mask: 'glaze.png' }, { color: '#a04020' }];
    const fields = [option('a', { tint: sage }), option('b', { image: 'matt.jpg' }), option('c', { tint: rust })];
    const { surfaces } = templateWith([]);
    const imageOf = (choices: readonly string[], surface: object = {}): object | undefined => {
      const template = templateWith(fields, { surfaces: [{ ...surfaces[0], ...surface }] });
      const values = Object.fromEntries(choices.map((id) => [id, { choice: 'on' }]));
      return layOut(template, values, { measure: plainMeasure, locale: 'en' }).scene.surfaces[0]?.image;
    };
    const image = { src: 'front.jpg', widthPx: 1000, heightPx: 800 };
    expect(imageOf([])).toEqual(image);
    expect(imageOf([], { tint: rust })).toEqual({ ...image, tint: rust });
    expect(imageOf(['a'], { tint: rust })).toEqual({ ...image, tint: sage });
    expect(imageOf(['a', 'b'])).toEqual({ ...image, src: 'matt.jpg', tint: sage });
    expect(imageOf(['a', 'b', 'c'])).toEqual({ ...image, src: 'matt.jpg', tint: rust });
  });

  it('[S15] do nothing while their field is hidden', () => {
    const hidden = { ...ART, showWhen: { field: 'text', filled: true } };
    const template = templateWith([TEXT, hidden]);
    const { scene } = layOut(template, { art: { choice: 'sage' } }, { measure: plainMeasure, locale: 'en' });
    expect(scene.surfaces[0]?.image.src).toBe('front.jpg');
  });
});

describe('the area', () => {
  it('carries its defaults', () => {
    const { scene } = layOut(templateWith([TEXT]), {}, { measure: plainMeasure, locale: 'en' });
    expect(scene.surfaces[0]?.areas[0]).toEqual({
      id: 'wrap',
      widthMm: 100,
      heightMm: 60,
      bleedMm: 0,
      safeMm: 0,
      shape: 'rectangle',
      finish: 'print',
      blend: 'normal',
      items: [],
      mesh: {
        columns: 2,
        rows: 2,
        points: [
          [100, 100],
          [600, 100],
          [100, 400],
          [600, 400],
        ],
      },
    });
  });
});

describe('the whole', () => {
  const FIELDS = [
    PHOTO,
    { ...TEXT, maxLines: 3, boxMm: [5, 40, 60, 18], minSizeMm: 2, maxSizeMm: 9, fonts: ['script'] },
    { ...TEXT, id: 'other', boxMm: [70, 2, 28, 8], minSizeMm: 1, align: 'right', verticalAlign: 'bottom' },
  ];
  const VALUES: Values = {
    photo: photo(900, 700, { zoom: 1.4, xMm: 2, yMm: 1, angleDeg: 12 }),
    text: { text: 'Anna and Tom\nand all the others of Lisbon', font: 'script' },
    other: { text: 'Jolly fjord' },
  };

  it('[S16] is the same for the same values, and changes neither', () => {
    const template = templateWith(FIELDS);
    const before = JSON.stringify([template, VALUES]);
    const options = { measure: scriptMeasure, locale: 'en' };
    expect(layOut(template, VALUES, options)).toEqual(layOut(template, VALUES, options));
    expect(JSON.stringify([template, VALUES])).toBe(before);
  });

  it('[S16] asks for each line, font and direction once', () => {
    const asked: string[] = [];
    const measure: Measure = (...line) => {
      asked.push(JSON.stringify(line));
      return scriptMeasure(...line);
    };
    layOut(templateWith(FIELDS), VALUES, { measure, locale: 'en' });
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each([0.1, 3, 12.7])('[S16] grows by %s with the template', (k) => {
    const grow = (field: Record<string, unknown>) => ({
      ...field,
      boxMm: (field['boxMm'] as number[]).map((mm) => mm * k),
      ...('minSizeMm' in field ? { minSizeMm: (field['minSizeMm'] as number) * k } : {}),
      ...('maxSizeMm' in field ? { maxSizeMm: (field['maxSizeMm'] as number) * k } : {}),
    });
    const grown = templateWith(FIELDS.map(grow), {}, { widthMm: 100 * k, heightMm: 60 * k });
    const values = { ...VALUES, photo: photo(900, 700, { zoom: 1.4, xMm: 2 * k, yMm: k, angleDeg: 12 }) };
    const options = { measure: scriptMeasure, locale: 'en' };
    const items = layOut(templateWith(FIELDS), VALUES, options).scene.surfaces[0]?.areas[0]?.items ?? [];
    const grownItems = layOut(grown, values, options).scene.surfaces[0]?.areas[0]?.items ?? [];
    const [small, large] = [items[0], grownItems[0]] as [ScenePhoto, ScenePhoto];
    large.matrix?.forEach((value, i) => expect(value).toBeCloseTo((small.matrix?.[i] as number) * k, 6));
    expect(large.effectiveDpi).toBeCloseTo(small.effectiveDpi / k, 6);
    for (const at of [1, 2]) {
      const [before, after] = [items[at], grownItems[at]] as [SceneText, SceneText];
      expect(after.sizeMm).toBeCloseTo(before.sizeMm * k, 9);
      expect(after.lines.map(({ text }) => text)).toEqual(before.lines.map(({ text }) => text));
      after.lines.forEach((line, i) => {
        expect(line.xMm).toBeCloseTo((before.lines[i]?.xMm as number) * k, 9);
        expect(line.baselineMm).toBeCloseTo((before.lines[i]?.baselineMm as number) * k, 9);
        expect(line.widthMm).toBeCloseTo((before.lines[i]?.widthMm as number) * k, 9);
      });
    }
  });
});

it('[S21] settles how a photo of two tones is made: the buyer before the measurement, turned against the template', () => {
  const tonesOf = (field: object, tones?: object, measured?: number): unknown => {
    const template = templateWith([{ ...PHOTO, tones: { method: 'threshold', ...field } }]);
    const value = { ...photo(1000, 800), ...(tones && { tones }) };
    const { scene } = layOut(
      template,
      { photo: value },
      { measure: plainMeasure, locale: 'en', thresholds: () => measured },
    );
    return (scene.surfaces[0]?.areas[0]?.items[0] as ScenePhoto).tones;
  };
  const plain = { method: 'threshold', dotsPerInch: 254, threshold: 128, invert: false };
  expect(tonesOf({})).toEqual(plain);
  expect(tonesOf({ method: 'dither', dotsPerInch: 600 }, undefined, 90)).toEqual({
    method: 'dither',
    dotsPerInch: 600,
    threshold: 90,
    invert: false,
  });
  expect(tonesOf({}, { threshold: 40, invert: true }, 90)).toEqual({ ...plain, threshold: 40, invert: true });
  expect(tonesOf({ invert: true })).toEqual({ ...plain, invert: true });
  expect(tonesOf({ invert: true }, { invert: true })).toEqual(plain);
  expect(photoOf(photo(1000, 800))).not.toHaveProperty('tones');
});

it('[S14] a sample photo lies as a photo would at first, is never soft, and only where there is none', () => {
  const sample = { src: 'lake.webp', widthPx: 200, heightPx: 100 };
  const template = templateWith([{ ...PHOTO, sample }]);
  const laid = (value: ReturnType<typeof photo>, options: object): SceneItem | undefined =>
    layOut(template, { photo: value }, { measure: plainMeasure, locale: 'de', samplePhoto: layOutSample, ...options })
      .scene.surfaces[0]?.areas[0]?.items[0];
  const none = { ...photo(1, 1), file: null };
  const own = laid(photo(200, 100), { sample: true }) as ScenePhoto;
  expect(own).not.toHaveProperty('sample');
  expect(own.effectiveDpi).toBeLessThan(300);
  expect(laid(none, { sample: true })).toEqual({ ...own, effectiveDpi: 300, sample: true });
  expect(laid(none, {})).toBeUndefined();
  expect(laid(none, { sample: true, samplePhoto: undefined })).toMatchObject({ matrix: null });
});

describe('fields that the buyer may reorder', () => {
  const word = (id: string, more: object = {}): object => ({ ...TEXT, id, reorder: true, ...more });
  const template = templateWith([word('a'), word('still', { reorder: false }), word('b'), word('c')]);
  const written = Object.fromEntries(['a', 'still', 'b', 'c'].map((id) => [id, { text: id }]));
  const drawn = (values: Values, options: object = { orderItems }): unknown[] => {
    const { scene } = layOut(template, values, { measure: plainMeasure, locale: 'en', ...options });
    return scene.surfaces[0]?.areas[0]?.items.map(({ field }) => field) ?? [];
  };
  const ordered = (...wrap: string[]): Values => ({ ...written, _order: { order: { wrap } } }) as never;

  it('[S22] take one another’s places, and others stay', () => {
    expect(drawn(written)).toEqual(['a', 'still', 'b', 'c']);
    expect(drawn(ordered('c', 'b', 'a'))).toEqual(['c', 'still', 'b', 'a']);
    expect(drawn(ordered('still', 'b', 'a', 'c'))).toEqual(['b', 'still', 'a', 'c']);
  });

  it('[S22] leave no gap where one is empty', () => {
    expect(drawn({ ...ordered('c', 'b', 'a'), b: { text: '' } })).toEqual(['c', 'still', 'a']);
  });

  it('[S22] are so for whoever lays out with the package’s function', () => {
    const { scene } = layOutAny(template, ordered('b', 'c', 'a'), { measure: plainMeasure, locale: 'en' });
    expect(scene.surfaces[0]?.areas[0]?.items.map(({ field }) => field)).toEqual(['b', 'still', 'c', 'a']);
  });
});
