/** Unsigned byte at `offset`; 0 beyond the end, so callers check bounds where it matters. */
export function readU8(bytes: Uint8Array, offset: number): number {
  return bytes[offset] ?? 0;
}

/** Unsigned 16-bit number, big-endian unless told otherwise. */
export function readU16(bytes: Uint8Array, offset: number, isLittleEndian = false): number {
  const first = readU8(bytes, offset);
  const second = readU8(bytes, offset + 1);
  return isLittleEndian ? (second << 8) | first : (first << 8) | second;
}

/** Unsigned 32-bit number, big-endian unless told otherwise. */
export function readU32(bytes: Uint8Array, offset: number, isLittleEndian = false): number {
  const first = readU16(bytes, offset, isLittleEndian);
  const second = readU16(bytes, offset + 2, isLittleEndian);
  return isLittleEndian ? second * 65536 + first : first * 65536 + second;
}

/** Says whether the Latin-1 `text` stands at `offset`. */
export function hasText(bytes: Uint8Array, offset: number, text: string): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Latin-1 text of `length` bytes, cut at the end of the bytes. */
export function readText(bytes: Uint8Array, offset: number, length: number): string {
  let text = '';
  const end = Math.min(bytes.length, offset + length);
  for (let i = offset; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

/** Offset of the Latin-1 `text` in `[start, end)`, or -1. */
export function findText(bytes: Uint8Array, text: string, start: number, end: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, start); at >= 0 && at + text.length <= end; at = bytes.indexOf(first, at + 1)) {
    if (hasText(bytes, at, text)) return at;
  }
  return -1;
}
