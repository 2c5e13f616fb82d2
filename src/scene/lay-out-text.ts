import type { BoxMm, DateField, MonogramField, NumberField, Template, TextField } from '../template/schema.ts';
import type { TextFit } from '../validation/facts.ts';
import type { TextValue } from '../values/values.ts';
import type { LineBreaks } from './break-text.ts';
import { coversOf, missingCharacters } from './coverage.ts';
import { firstStrongDirection } from './direction.ts';
import { countFitting, fitText, inkOf, reachOf, type FittedText, type TextFrame } from './fit-text.ts';
import { isShaped, type Layouts, type ShapedText } from './layouts.ts';
import type { ParsePath } from './path-commands.ts';
import type { Measure, SceneText, TextExtent, TextLine } from './scene.ts';
import { countGraphemes } from '../shared/graphemes.ts';

type LetteredField = TextField | NumberField | DateField | MonogramField;

export interface TextToLayOut {
  readonly template: Template;
  readonly field: LetteredField;
  readonly value: TextValue | undefined;
  readonly boxMm: BoxMm;
  /** What is drawn: cleaned of what is not shown, lines parted by line feeds. */
  readonly text: string;
  readonly isSample: boolean;
  readonly measure: Measure;
  readonly locale: string;
  readonly lineBreaks: LineBreaks | undefined;
  /** Needed where the field is set otherwise than in plain straight lines. */
  readonly layouts: Layouts | undefined;
  readonly parsePath: ParsePath | undefined;
}

/** Colour of lettering that a template names none for. */
const DEFAULT_COLOR = '#1b1b1f';
/** About 4 pt; smaller type is not legible on most goods. */
const DEFAULT_MIN_SIZE_MM = 1.5;
const DEFAULT_LINE_HEIGHT = 1.2;
/** Rounding, below which a size does not count as shrunk. */
const SHRUNK_TOLERANCE = 1e-6;

/** What a usual line of a script reaches up and down: a baseline set by it does not jump while one types. */
const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, '国'],
  [/\p{Script=Arabic}/u, 'أجل'],
  [/\p{Script=Hebrew}/u, 'הקל'],
  [/\p{Script=Thai}/u, 'ปฎู่'],
  [/\p{Script=Devanagari}/u, 'कीकु'],
];

function referenceFor(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? 'H';
  return REFERENCES.find(([script]) => script.test(letter))?.[1] ?? 'Hg';
}

/** `#rrggbb` in lower case from `#rgb` or `#rrggbb`. */
function longColor(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return digits.length === 3 ? `#${digits.replace(/./g, '$&$&')}` : `#${digits}`;
}

/** What the buyer chose if it is on offer, the first on offer otherwise. */
function offered(chosen: string | undefined, offers: readonly string[] | undefined): string | undefined {
  return chosen !== undefined && offers?.includes(chosen) ? chosen : offers?.[0];
}

/** Baselines from the reference, moved only as far as ink needs; origins from the advance, moved likewise. */
function placeLines(
  fitted: FittedText,
  field: Pick<TextField, 'align' | 'verticalAlign'>,
  boxMm: BoxMm,
  reference: TextExtent,
  lineHeight: number,
): readonly TextLine[] {
  const [left, top, widthMm, heightMm] = boxMm;
  const { lines, sizeMm } = fitted;
  const ink = inkOf(
    lines.map((line) => line.extent),
    lineHeight,
  );
  const pitchMm = lineHeight * sizeMm;
  const blockMm = (lines.length - 1) * pitchMm;
  const upMm = reference.ascent * sizeMm;
  const downMm = reference.descent * sizeMm;
  const freeMm = heightMm - upMm - downMm - blockMm;
  const share = { top: 0, middle: 0.5, bottom: 1 }[field.verticalAlign ?? 'middle'];
  const lowestMm = top + heightMm - blockMm - ink.bottomEm * sizeMm;
  const highestMm = top + ink.topEm * sizeMm;
  const firstMm = Math.max(Math.min(top + freeMm * share + upMm, lowestMm), highestMm);
  return lines.map(({ text, extent }, i) => {
    const { leftEm, rightEm } = reachOf(extent);
    const advanceMm = extent.advance * sizeMm;
    const align = { left: 0, center: 0.5, right: 1 }[field.align ?? 'center'];
    const wishedMm = left + (widthMm - advanceMm) * align;
    const rightmostMm = left + widthMm - rightEm * sizeMm;
    const leftmostMm = left + leftEm * sizeMm;
    const xMm = Math.max(Math.min(wishedMm, rightmostMm), leftmostMm);
    return { text, xMm, baselineMm: firstMm + i * pitchMm, widthMm: advanceMm };
  });
}

/**
 * Lays a text into its box: font and colour on offer, direction, lines, one size, baselines.
 *
 * @throws {Error} The field is set on a curve, spaced, vertical or a monogram, and no layouts were given.
 * @see RULES.md S7 to S13, S17 to S20.
 */
export function layOutText(input: TextToLayOut): { readonly item: SceneText; readonly fit: TextFit } {
  const { template, field, value, boxMm, text, measure } = input;
  const fontId = offered(value?.font, field.fonts) ?? null;
  const font = template.fonts?.find((candidate) => candidate.id === fontId);
  const colorId = offered(value?.color, field.colors);
  const color = template.colors?.find((candidate) => candidate.id === colorId)?.value ?? DEFAULT_COLOR;
  const direction = firstStrongDirection(text);
  const lineHeight = ('lineHeight' in field ? field.lineHeight : undefined) ?? DEFAULT_LINE_HEIGHT;
  const maxSizeMm = field.maxSizeMm ?? Infinity;
  const reference = measure(referenceFor(text), fontId, direction);
  const frame: TextFrame = {
    widthMm: boxMm[2],
    heightMm: boxMm[3],
    maxLines: field.type === 'text' ? (field.maxLines ?? 1) : 1,
    minSizeMm: Math.min(field.minSizeMm ?? DEFAULT_MIN_SIZE_MM, maxSizeMm),
    maxSizeMm,
    lineHeight,
    locale: input.locale,
    lineBreaks: input.lineBreaks,
    measureLine: (line) => measure(line, fontId, direction),
    reference,
  };
  const shape = field.type === 'monogram' ? {} : field;
  const layOutLines = (written: string): ShapedText | Omit<ShapedText, 'runs'> => {
    const place = (fitted: FittedText) => placeLines(fitted, shape, boxMm, reference, lineHeight);
    if (isShaped(field)) {
      if (!input.layouts) throw new Error(`layOut: ${field.id} needs the layouts of shapedLayouts`);
      const shaped = {
        shaping: field,
        text: written,
        boxMm,
        font: fontId,
        direction,
        measure,
        frame,
        place,
        parsePath: input.parsePath,
      };
      return input.layouts.layOutShaped(shaped);
    }
    const fitted = fitText(written, frame);
    const largestMm = Math.min(maxSizeMm, frame.heightMm / (reference.ascent + reference.descent));
    return { lines: place(fitted), sizeMm: fitted.sizeMm, fits: fitted.fits, largestMm };
  };
  const { lines, sizeMm, fits, largestMm, ...rest } = layOutLines(text);
  return {
    item: {
      kind: 'text',
      field: field.id,
      boxMm,
      font: fontId,
      sizeMm,
      color: longColor(color),
      direction,
      lines,
      ...rest,
      sample: input.isSample,
    },
    fit: {
      fits,
      sizeMm,
      shrunk: sizeMm < largestMm * (1 - SHRUNK_TOLERANCE),
      fittingGraphemes: fits
        ? countGraphemes(text)
        : countFitting(text, (part) => part === '' || layOutLines(part).fits),
      missing: missingCharacters(text, font && coversOf(font)),
    },
  };
}
