import type { FileType } from '../values/file-facts.ts';
import { findText } from './byte-reader.ts';

/** A PDF reader accepts its header anywhere in the first kilobyte. */
const PDF_WINDOW_BYTES = 1024;
const HTML_OPENINGS =
  /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|iframe|table|div|p|h1|a|br)\b/i;
/** An XML prologue, comments and a document type may stand before the root; a prefix may stand before `svg`. */
const SVG_OPENING =
  /^\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w-]+:)?svg[\s>/]/i;

/**
 * Names the formats that are written in letters: PDF, SVG, HTML and plain text; else `unknown`.
 *
 * @param head - The file's first few kilobytes, so that no expression runs over much.
 */
export function detectText(head: Uint8Array): FileType {
  if (findText(head, '%PDF-', 0, Math.min(head.length, PDF_WINDOW_BYTES)) >= 0) return 'pdf';
  const text = decodeText(head);
  if (text === null) return 'unknown';
  if (SVG_OPENING.test(text)) return 'svg';
  return HTML_OPENINGS.test(text) ? 'html' : 'text';
}

/** The head as text without its byte-order mark, or `null` where it holds bytes no text has. */
function decodeText(head: Uint8Array): string | null {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head.subarray(2));
  if (first === 0xfe && second === 0xff) return swapPairs(head.subarray(2));
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  if (head.length === start) return null;
  for (let i = start; i < head.length; i++) {
    const byte = head[i] as number;
    const isControl = byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
    if (isControl) return null;
  }
  return new TextDecoder('utf-8').decode(head.subarray(start));
}

/** Node built without full ICU has no decoder for big-endian UTF-16. */
function swapPairs(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(((bytes[i] as number) << 8) | (bytes[i + 1] as number));
  }
  return text;
}
