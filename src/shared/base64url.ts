import { encodeUtf8 } from './utf8.ts';

/** RFC 4648, section 5. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The text's UTF-8 in letters that any address carries unchanged, without padding. */
export function toBase64Url(text: string): string {
  const bytes = encodeUtf8(text);
  let written = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = Math.min(bytes.length - at, 3) + 1;
    for (let letter = 0; letter < letters; letter++) written += ALPHABET.charAt((bits >> (18 - 6 * letter)) & 63);
  }
  return written;
}

/** @returns `null` for what is no such text; never throws. */
export function fromBase64Url(written: string): string | null {
  let escaped = '';
  let bits = 0;
  let held = 0;
  for (const letter of written) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 255).toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
