import type { IssueCode } from './issue.ts';

/**
 * When an issue is first shown: at once where going on only makes it worse, half a second after the last key where a
 * word may be half typed, on leaving an edited field where it may be unfinished, on asking to order where nothing
 * was done yet. Whatever the timing, an issue is taken back as soon as it is mended.
 */
export type Timing = 'at-once' | 'pause' | 'blur' | 'submit';

/** Codes that are not shown at once; all others are. */
const LATER: Partial<Readonly<Record<IssueCode, Timing>>> = {
  'field.required-text': 'submit',
  'field.required-option': 'submit',
  'field.required-image': 'submit',
  'field.required-number': 'submit',
  'field.required-date': 'submit',
  'field.required-rights': 'submit',
  'field.required-review': 'submit',
  'field.required-acknowledgement': 'submit',
  'text.too-short': 'blur',
  'text.glyph-missing': 'pause',
  'text.emoji-not-allowed': 'pause',
  'text.control-character': 'pause',
  'text.blocked-word': 'pause',
  'text.stacked-marks': 'pause',
  'text.character-not-allowed': 'pause',
  'text.pattern': 'blur',
  'text.refused': 'pause',
  'text.checking': 'submit',
  'text.unchecked': 'pause',
  'text.check-spelling': 'blur',
  'number.pattern': 'blur',
  'number.too-small': 'blur',
  'number.too-large': 'blur',
  'number.too-many-digits': 'blur',
  'date.pattern': 'blur',
  'date.too-early': 'blur',
  'date.too-late': 'blur',
  'file.checking': 'submit',
  'image.checking': 'submit',
};

/** When issues of this code are first shown. */
export function timingOf(code: IssueCode): Timing {
  return LATER[code] ?? 'at-once';
}
