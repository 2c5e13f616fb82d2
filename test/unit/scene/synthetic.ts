import type { Measure, TextExtent } from '../../../src/scene/scene.ts';
import type { Field, Template } from '../../../src/template/schema.ts';
import type { ImageValue, PhotoPlacement } from '../../../src/values/values.ts';

/** A seeded generator (mulberry32): the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Letters of many widths whose ink overshoots on all sides, as script fonts' does; kerned by 0.01 a pair. */
export const scriptMeasure: Measure = (text) => {
  const letters = Array.from(text);
  const widthOf = (letter: string): number => 0.3 + ((letter.codePointAt(0) as number) % 7) / 10;
  const tall = (letter: string): number => ((letter.codePointAt(0) as number) % 5) / 20;
  const advance = letters.reduce((sum, letter) => sum + widthOf(letter), 0) - Math.max(0, letters.length - 1) * 0.01;
  if (text.trim() === '') return { advance, inkLeft: 0, inkRight: 0, ascent: 0, descent: 0 };
  return {
    advance,
    inkLeft: 0.15,
    inkRight: advance + 0.2,
    ascent: 0.7 + Math.max(...letters.map(tall)),
    descent: 0.2 + Math.max(...letters.map(tall)),
  };
};

/** Every character half a font size wide; ink from 0.7 above the baseline to 0.2 below, exactly as wide as the advance. */
export const plainMeasure: Measure = (text): TextExtent => {
  const advance = Array.from(text).length * 0.5;
  return { advance, inkLeft: 0, inkRight: advance, ascent: 0.7, descent: 0.2 };
};

/** A template with one area of 100 × 60 mm and these fields in it. */
export function templateWith(fields: readonly object[], more: object = {}, area: object = {}): Template {
  return {
    formatVersion: 1,
    id: 'test',
    version: '1',
    name: 'Test',
    fonts: [
      { id: 'serif', family: 'Serif', covers: 'U+0020-007E' },
      { id: 'script', family: 'Script' },
    ],
    colors: [
      { id: 'ink', name: 'Ink', value: '#ABC' },
      { id: 'rust', name: 'Rust', value: '#A04020' },
    ],
    surfaces: [
      {
        id: 'front',
        name: 'Front',
        image: { src: 'front.jpg', widthPx: 1000, heightPx: 800 },
        areas: [{ id: 'wrap', widthMm: 100, heightMm: 60, placement: { rectangle: [100, 100, 500, 300] }, ...area }],
      },
    ],
    fields: fields.map((field) => ({ label: 'Label', area: 'wrap', ...field })) as Field[],
    ...more,
  };
}

export function photo(widthPx: number, heightPx: number, placement: Partial<PhotoPlacement> = {}): ImageValue {
  return {
    file: { name: 'a.jpg', type: 'jpeg', sizeBytes: 1000, widthPx, heightPx, sha256: null },
    placement: { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0, ...placement },
  };
}
