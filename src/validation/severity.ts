import type { IssueCode, Severity } from './issue.ts';

/** Codes that do not block an order; all others do. */
const MILDER: Partial<Readonly<Record<IssueCode, Severity>>> = {
  'text.shrunk': 'info',
  'text.unchecked': 'info',
  'text.check-spelling': 'info',
  'text.low-contrast': 'warning',
  'text.font-not-loaded': 'warning',
  'file.animated': 'warning',
  'file.cmyk': 'warning',
  'file.location': 'info',
  'file.transparent': 'info',
  'file.converted': 'info',
  'image.dpi-fair': 'warning',
  'image.out-of-focus': 'warning',
  'image.upscaled': 'warning',
  'image.dark': 'warning',
  'image.compressed': 'warning',
  'image.screenshot': 'warning',
  'image.unchecked': 'info',
};

/** How much an issue weighs; fixed for each code. */
export function severityOf(code: IssueCode): Severity {
  return MILDER[code] ?? 'error';
}
