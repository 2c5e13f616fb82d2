/** A language that nobody speaks: shows what was never translated, what is too tight, and what is glued together. */
const PLAIN = 'aeiouycnszAEIOUCNSZ';
const ACCENTED = 'áéíóúýčñšžÁÉÍÓÚČÑŠŽ';
/** Longer by so much, as German and Finnish are; as soft words, so that lines may break where they do there. */
const GROWTH = 0.4;
const FILLER = ['uno', 'dosu', 'tresi', 'cuatro'];

/** One sentence, its parameters untouched: accented, and 40 % longer. */
export function pseudo(sentence: string): string {
  const accented = sentence.replace(/\{\{\w+\}\}|[A-Za-z]/g, (piece) =>
    piece.length === 1 && PLAIN.includes(piece) ? ACCENTED.charAt(PLAIN.indexOf(piece)) : piece,
  );
  const words = sentence.replace(/\{\{\w+\}\}/g, '');
  let added = '';
  for (let at = 0; added.length < words.length * GROWTH; at++) added += ` ${FILLER[at % FILLER.length]}`;
  return accented.replace(/([.。]?)$/, `${added}$1`);
}

/** A locale's file in that language. */
export function pseudoLocale(words: unknown): unknown {
  if (typeof words === 'string') return pseudo(words);
  return Object.fromEntries(
    Object.entries(words as Record<string, unknown>).map(([key, value]) => [
      key,
      key === 'meta' || key === 'unit' ? value : pseudoLocale(value),
    ]),
  );
}
