import type { BoxMm, Template, TextField } from '../template/schema.ts';
import type { FittedText, TextFrame } from './fit-text.ts';
import type { ParsePath } from './path-commands.ts';
import type { Measure, TextLine, TextRun } from './scene.ts';

/** What of a lettered field decides how its text is shaped. */
export type Shaping = Pick<TextField, 'align' | 'verticalAlign' | 'letterSpacing' | 'curve' | 'vertical'> & {
  /** Of a monogram. */
  readonly style?: 'three' | 'stacked' | 'circle';
};

export interface ShapedInput {
  readonly shaping: Shaping;
  readonly text: string;
  readonly boxMm: BoxMm;
  readonly font: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
  /** The same box, sizes and reference, for straight lines. */
  readonly frame: TextFrame;
  /** For curves along a path. */
  readonly parsePath: ParsePath | undefined;
  /** Lays fitted straight lines into the box. */
  readonly place: (fitted: FittedText) => readonly TextLine[];
}

export interface ShapedText {
  readonly lines: readonly TextLine[];
  readonly runs: readonly TextRun[];
  /** Of a monogram, that of its largest letter. */
  readonly sizeMm: number;
  readonly fits: boolean;
  /** The size it would have if it were short. */
  readonly largestMm: number;
}

/** The ways to lay text that few templates need; `shapedLayouts` of `shaped/` has them all. */
export interface Layouts {
  readonly layOutShaped: (input: ShapedInput) => ShapedText;
}

/** Whether a field's text is set otherwise than in plain straight lines. */
export function isShaped(field: Template['fields'][number]): boolean {
  return (
    field.type === 'monogram' ||
    (field.type === 'text' && field.vertical === true) ||
    ('letterSpacing' in field && field.letterSpacing !== 0) ||
    'curve' in field
  );
}
