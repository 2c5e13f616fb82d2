import { composeText, splitGraphemes } from '../graphemes.ts';
import type { Result } from '../result.ts';
import { digits, spaces, wordCharacters, PROPERTIES, type Atom, type Property } from './atom.ts';

/** A pattern as it is understood: what a reader counts as one character is one atom. */
export type PatternNode =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  /** `max` is infinite where nothing bounds it. */
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number };

/** Why a pattern is refused, and where: characters from its start, as a reader counts them. */
export interface PatternFault {
  /** `syntax`: not closed or not complete; `unsupported`: known elsewhere, not here; `too-large`: beyond the bounds. */
  readonly reason: 'syntax' | 'unsupported' | 'too-large';
  readonly at: number;
}

/** Characters of a pattern, and groups within groups. */
const MAX_PATTERN_CHARACTERS = 500;
const MAX_DEPTH = 30;
const MAX_REPEATS = 1000;

const META = '\\^$.|?*+()[]{}';
/** After a backslash, letters have a meaning or none; everything else stands for itself. */
const SHORTHANDS: Readonly<Record<string, () => Atom>> = {
  d: () => digits(false),
  D: () => digits(true),
  w: () => wordCharacters(false),
  W: () => wordCharacters(true),
  s: () => spaces(false),
  S: () => spaces(true),
};

class Fault extends Error {
  readonly fault: PatternFault;

  constructor(reason: PatternFault['reason'], at: number) {
    super(reason);
    this.fault = { reason, at };
  }
}

/**
 * Reads a pattern of the restricted language: letters and signs as they are; `.` for any character but a line break;
 * `[a-z]`, `[^a-z]`; `\d`, `\w`, `\s` and their capitals; `\p{L}` and other general categories, `\P{L}`; `( )`, `(?: )`
 * and `|`; `?`, `*`, `+`, `{2}`, `{2,}`, `{2,4}`. `^` at its start and `$` at its end say what holds anyway: the whole
 * text must match. No looking ahead or behind, no back-references, no lazy repeats, no other escapes.
 *
 * @returns The pattern's tree; or a fault. Its size is bounded, the time is linear in it.
 */
export function parsePattern(source: string): Result<PatternNode, PatternFault> {
  const tokens = splitGraphemes(composeText(source));
  if (tokens.length > MAX_PATTERN_CHARACTERS) return { ok: false, error: { reason: 'too-large', at: tokens.length } };
  try {
    return { ok: true, value: new Reader(tokens).readAll() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, error: error.fault };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  readAll(): PatternNode {
    this.#accept('^');
    const isAnchored = this.#tokens.at(-1) === '$' && !this.#isEscaped(this.#tokens.length - 1);
    const end = isAnchored ? this.#tokens.length - 1 : this.#tokens.length;
    const node = this.#readChoice(end);
    if (this.#at < end) this.#fail('syntax');
    return node;
  }

  #isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.#tokens[at - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 1;
  }

  #readChoice(end: number): PatternNode {
    if (++this.#depth > MAX_DEPTH) this.#fail('too-large');
    const branches = [this.#readSequence(end)];
    while (this.#at < end && this.#accept('|')) branches.push(this.#readSequence(end));
    this.#depth--;
    return branches.length === 1 ? (branches[0] as PatternNode) : { kind: 'choice', branches };
  }

  #readSequence(end: number): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < end && this.#peek() !== '|' && this.#peek() !== ')') items.push(this.#readRepeated(end));
    return { kind: 'sequence', items };
  }

  #readRepeated(end: number): PatternNode {
    const item = this.#readOne(end);
    const range = this.#readRange(end);
    if (range === null) return item;
    // `a+?` and `a++` mean something elsewhere; here nothing follows a repeat.
    if (this.#at < end && '?*+{'.includes(this.#peek())) this.#fail('unsupported');
    return { kind: 'repeat', item, ...range };
  }

  #readRange(end: number): { readonly min: number; readonly max: number } | null {
    if (this.#at >= end) return null;
    if (this.#accept('?')) return { min: 0, max: 1 };
    if (this.#accept('*')) return { min: 0, max: Infinity };
    if (this.#accept('+')) return { min: 1, max: Infinity };
    if (!this.#accept('{')) return null;
    const min = this.#readNumber();
    const isOpen = this.#accept(',');
    const max = !isOpen ? min : this.#peek() === '}' ? Infinity : this.#readNumber();
    if (!this.#accept('}') || max < min) this.#fail('syntax');
    return { min, max };
  }

  #readNumber(): number {
    let text = '';
    while (/^[0-9]$/.test(this.#peek())) text += this.#next();
    if (text === '') this.#fail('syntax');
    if (Number(text) > MAX_REPEATS) this.#fail('too-large');
    return Number(text);
  }

  #readOne(end: number): PatternNode {
    const token = this.#next();
    switch (token) {
      case '(':
        return this.#readGroup(end);
      case '[':
        return { kind: 'atom', atom: this.#readClass() };
      case '.':
        return { kind: 'atom', atom: { kind: 'any' } };
      case '\\':
        return { kind: 'atom', atom: this.#readEscape() };
      case '^':
      case '$':
        return this.#fail('unsupported');
      default:
        // A sign of the language with an accent on it, or one that is left over.
        if (META.includes(token[0] as string)) this.#fail('syntax');
        return { kind: 'atom', atom: { kind: 'one', text: token } };
    }
  }

  #readGroup(end: number): PatternNode {
    if (this.#accept('?') && !this.#accept(':')) this.#fail('unsupported');
    const node = this.#readChoice(end);
    if (this.#at >= end || !this.#accept(')')) this.#fail('syntax');
    return node;
  }

  #readEscape(): Atom {
    const token = this.#next();
    const shorthand = Object.hasOwn(SHORTHANDS, token) ? SHORTHANDS[token] : undefined;
    if (shorthand) return shorthand();
    if (token === 'p' || token === 'P') return { ...this.#readProperty(), isNegated: token === 'P' };
    if (/^[\p{L}\p{N}]/u.test(token)) this.#fail('unsupported');
    return { kind: 'one', text: token };
  }

  #readProperty(): Extract<Atom, { kind: 'class' }> {
    if (!this.#accept('{')) this.#fail('syntax');
    let name = '';
    while (this.#peek() !== '}') name += this.#next();
    this.#next();
    if (!Object.hasOwn(PROPERTIES, name)) this.#fail('unsupported');
    return { kind: 'class', isNegated: false, ones: [], ranges: [], properties: [name as Property] };
  }

  #readClass(): Atom {
    const isNegated = this.#accept('^');
    const ones: string[] = [];
    const ranges: (readonly [number, number])[] = [];
    const properties: Property[] = [];
    while (this.#peek() !== ']') {
      const from = this.#readMember();
      if (typeof from !== 'string') {
        if (from.kind !== 'class' || from.isNegated) this.#fail('unsupported');
        else {
          ranges.push(...from.ranges);
          properties.push(...from.properties);
        }
      } else if (this.#peek() === '-' && this.#tokens[this.#at + 1] !== ']') {
        this.#next();
        ranges.push(this.#rangeOf(from, this.#readMember()));
      } else ones.push(from);
    }
    this.#next();
    return { kind: 'class', isNegated, ones, ranges, properties };
  }

  #readMember(): string | Atom {
    const token = this.#next();
    if (token !== '\\') return token;
    const atom = this.#readEscape();
    return atom.kind === 'one' ? atom.text : atom;
  }

  #rangeOf(from: string, to: string | Atom): readonly [number, number] {
    const ends = [from, typeof to === 'string' ? to : ''].map((end) =>
      Array.from(end).length === 1 ? (end.codePointAt(0) as number) : NaN,
    );
    const [first = NaN, last = NaN] = ends;
    if (!(first <= last)) this.#fail('syntax');
    return [first, last];
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  #next(): string {
    if (this.#at >= this.#tokens.length) this.#fail('syntax');
    return this.#tokens[this.#at++] as string;
  }

  #accept(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #fail(reason: PatternFault['reason']): never {
    throw new Fault(reason, Math.max(0, this.#at));
  }
}
