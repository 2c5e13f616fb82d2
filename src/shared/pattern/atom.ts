/** What one place of a pattern can be: always one character as a reader counts them. */
export type Atom =
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly text: string }
  | {
      readonly kind: 'class';
      readonly isNegated: boolean;
      /** Whole characters. */
      readonly ones: readonly string[];
      /** First and last code point; they match a character of that one code point alone. */
      readonly ranges: readonly (readonly [number, number])[];
      /** Asked of a character's first code point: a letter with its marks is a letter. */
      readonly properties: readonly Property[];
    };

/** The general categories that a pattern may name (Unicode Standard, section 4.5). */
export const PROPERTIES = {
  L: /^\p{L}/u,
  Lu: /^\p{Lu}/u,
  Ll: /^\p{Ll}/u,
  Lt: /^\p{Lt}/u,
  Lm: /^\p{Lm}/u,
  Lo: /^\p{Lo}/u,
  M: /^\p{M}/u,
  N: /^\p{N}/u,
  Nd: /^\p{Nd}/u,
  P: /^\p{P}/u,
  S: /^\p{S}/u,
  Zs: /^\p{Zs}/u,
} as const;
export type Property = keyof typeof PROPERTIES;

const classOf = (isNegated: boolean, ranges: readonly (readonly [number, number])[]): Atom => ({
  kind: 'class',
  isNegated,
  ones: [],
  ranges,
  properties: [],
});

/** 0 to 9; digits of other scripts are `\p{Nd}`. */
export const digits = (isNegated: boolean): Atom => classOf(isNegated, [[0x30, 0x39]]);
/** Letters without accents, digits, underscore. */
export const wordCharacters = (isNegated: boolean): Atom =>
  classOf(isNegated, [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ]);
/** Space, line break and the spaces of other scripts. */
export const spaces = (isNegated: boolean): Atom =>
  classOf(isNegated, [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x3000, 0x3000],
  ]);

/** One character of a text, with what is asked of it remembered: a pattern asks the same over and over. */
export class Character {
  readonly #text: string;
  /** Its one code point; `NaN` where it has several. */
  readonly #only: number;
  readonly #known = new Map<Atom, boolean>();

  constructor(text: string) {
    this.#text = text;
    const first = text.codePointAt(0) ?? NaN;
    this.#only = text.length === (first > 0xffff ? 2 : 1) ? first : NaN;
  }

  /** Whether an atom stands for this character. */
  matches(atom: Atom): boolean {
    if (atom.kind === 'one') return atom.text === this.#text;
    if (atom.kind === 'any') return this.#text !== '\n';
    let answer = this.#known.get(atom);
    if (answer === undefined) this.#known.set(atom, (answer = this.#isMember(atom) !== atom.isNegated));
    return answer;
  }

  #isMember({ ones, ranges, properties }: Extract<Atom, { kind: 'class' }>): boolean {
    return (
      ones.includes(this.#text) ||
      ranges.some(([first, last]) => this.#only >= first && this.#only <= last) ||
      properties.some((property) => PROPERTIES[property].test(this.#text))
    );
  }
}
