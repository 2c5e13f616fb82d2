import type { IssueCode } from './issue.ts';

/**
 * When an issue is first shown: at once where going on only makes it worse, half a second after the last key where a
 * word may be half typed, on leaving an edited field where it may be unfinished, on asking to order where nothing
 * was done yet. Whatever the timing, an issue is taken back as soon as it is mended.
 */
export type Timing = 'at-once' | 'pause' | 'blur' | 'submit';

const TIMINGS: Readonly<Record<IssueCode, Timing>> = {
  'field.required-text': 'submit',
  'field.required-option': 'submit',
  'field.required-image': 'submit',
  'field.required-number': 'submit',
  'field.required-date': 'submit',
  'field.required-rights': 'submit',
  'field.required-review': 'submit',
  'field.required-acknowledgement': 'submit',
  'text.too-long': 'at-once',
  'text.too-short': 'blur',
  'text.too-many-lines': 'at-once',
  'text.does-not-fit': 'at-once',
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
  'text.low-contrast': 'at-once',
  'text.font-not-loaded': 'at-once',
  'text.shrunk': 'at-once',
  'number.pattern': 'blur',
  'number.too-small': 'blur',
  'number.too-large': 'blur',
  'number.too-many-digits': 'blur',
  'date.pattern': 'blur',
  'date.too-early': 'blur',
  'date.too-late': 'blur',
  'option.unavailable': 'at-once',
  'option.unknown': 'at-once',
  'file.type': 'at-once',
  'file.heic': 'at-once',
  'file.mismatch': 'at-once',
  'file.too-big': 'at-once',
  'file.too-many-pixels': 'at-once',
  'file.empty': 'at-once',
  'file.truncated': 'at-once',
  'file.damaged': 'at-once',
  'file.unsupported': 'at-once',
  'file.unreadable': 'at-once',
  'file.missing': 'at-once',
  'file.checking': 'submit',
  'file.animated': 'at-once',
  'file.cmyk': 'at-once',
  'file.location': 'at-once',
  'file.transparent': 'at-once',
  'file.converted': 'at-once',
  'image.dpi-too-low': 'at-once',
  'image.dpi-fair': 'at-once',
  'image.out-of-focus': 'at-once',
  'image.upscaled': 'at-once',
  'image.dark': 'at-once',
  'image.compressed': 'at-once',
  'image.screenshot': 'at-once',
};

/** When issues of this code are first shown. */
export function timingOf(code: IssueCode): Timing {
  return TIMINGS[code];
}
