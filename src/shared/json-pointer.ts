/** The JSON Pointer of one member or item below `parent`, whose own pointer is `''` for the whole document. */
export function pointerTo(parent: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`, parent);
}

/** Sorts pointers: items by number, keys by name, what lies above before what lies below. */
export function comparePointers(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one, two] = [left[index] as string, right[index] as string];
    if (one === two) continue;
    const numeric = Number(one) - Number(two);
    return Number.isNaN(numeric) ? (one < two ? -1 : 1) : numeric;
  }
  return left.length - right.length;
}
