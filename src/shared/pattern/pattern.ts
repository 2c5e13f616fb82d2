import { MAX_TEXT_UNITS, splitGraphemes } from '../graphemes.ts';
import type { Result } from '../result.ts';
import { Character, type Atom } from './atom.ts';
import { parsePattern, type PatternFault, type PatternNode } from './parse-pattern.ts';

/** One step of the automaton: a character, or a way that forks without one. */
type Step =
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'fork'; readonly ways: readonly number[] }
  | { readonly kind: 'end' };

/** A pattern, ready to be asked. */
export interface Pattern {
  readonly steps: readonly Step[];
}

/** Repeats are written out, so a pattern's size is what it costs a character. */
const MAX_STEPS = 500;
/** The longest text that any field allows; what is longer is refused for its length, and not looked at here. */
export const MAX_MATCHED_CHARACTERS = 2000;

/**
 * Makes a pattern of `parsePattern`'s language ready. It is never turned into a regular expression of the platform:
 * all its ways are followed at once, character by character, so that no text takes longer than its length times the
 * pattern's size (Thompson, "Regular Expression Search Algorithm", 1968).
 */
export function compilePattern(source: string): Result<Pattern, PatternFault> {
  const parsed = parsePattern(source);
  if (!parsed.ok) return parsed;
  if (stepsOf(parsed.value) + 1 > MAX_STEPS) return { ok: false, error: { reason: 'too-large', at: 0 } };
  const steps: Step[] = [];
  write(parsed.value, steps);
  steps.push({ kind: 'end' });
  return { ok: true, value: { steps } };
}

/** Whether the whole text matches; `false` for texts of more than 2,000 characters. */
export function matchesPattern({ steps }: Pattern, text: string): boolean {
  if (text.length > MAX_TEXT_UNITS) return false;
  const graphemes = splitGraphemes(text);
  if (graphemes.length > MAX_MATCHED_CHARACTERS) return false;
  const characters = new Map<string, Character>();
  const places = new Places(steps);
  let place = places.first;
  for (const grapheme of graphemes) {
    let character = characters.get(grapheme);
    if (!character) characters.set(grapheme, (character = new Character(grapheme)));
    place = places.after(place, character);
    if (place.active.length === 0) return false;
  }
  return place.active.some((at) => steps[at]?.kind === 'end');
}

/** All steps where a text can stand, and where each character leads from there, as far as that is known. */
interface Place {
  readonly active: readonly number[];
  readonly onward: Map<Character, Place>;
}

/** Beyond these, places are worked out anew each time: memory is bounded, too. */
const MAX_PLACES = 500;

class Places {
  readonly first: Place;
  readonly #steps: readonly Step[];
  readonly #reach: (from: readonly number[]) => readonly number[];
  readonly #known = new Map<string, Place>();

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
    this.#reach = reacher(steps);
    this.first = this.#place([0]);
  }

  after(place: Place, character: Character): Place {
    const known = place.onward.get(character);
    if (known) return known;
    const next: number[] = [];
    for (const at of place.active) {
      const step = this.#steps[at] as Step;
      if (step.kind === 'atom' && character.matches(step.atom)) next.push(at + 1);
    }
    const reached = this.#place(next);
    if (this.#known.size < MAX_PLACES) place.onward.set(character, reached);
    return reached;
  }

  #place(from: readonly number[]): Place {
    const active = this.#reach(from);
    if (this.#known.size >= MAX_PLACES) return { active, onward: new Map() };
    const key = active.join();
    let place = this.#known.get(key);
    if (!place) this.#known.set(key, (place = { active, onward: new Map() }));
    return place;
  }
}

/** All steps that are reached from some without a character, each once. */
function reacher(steps: readonly Step[]): (from: readonly number[]) => readonly number[] {
  const seen = new Uint32Array(steps.length);
  let round = 0;
  return (from) => {
    round++;
    const found: number[] = [];
    const open = [...from];
    while (open.length > 0) {
      const at = open.pop() as number;
      if (seen[at] === round) continue;
      seen[at] = round;
      const step = steps[at] as Step;
      if (step.kind === 'fork') open.push(...step.ways);
      else found.push(at);
    }
    return found;
  };
}

/** How many steps a node takes once its repeats are written out; may be infinite for a pattern that is refused. */
function stepsOf(node: PatternNode): number {
  const sum = (nodes: readonly PatternNode[]): number => nodes.reduce((total, one) => total + stepsOf(one), 0);
  switch (node.kind) {
    case 'atom':
      return 1;
    case 'sequence':
      return sum(node.items);
    case 'choice':
      return sum(node.branches) + node.branches.length + 1;
    case 'repeat': {
      const { min, max } = node;
      // What holds nothing takes no step, but still time to write out.
      const item = Math.max(1, stepsOf(node.item));
      return min * item + (Number.isFinite(max) ? (max - min) * (item + 1) : item + 2);
    }
  }
}

function write(node: PatternNode, steps: Step[]): void {
  switch (node.kind) {
    case 'atom':
      steps.push(node);
      return;
    case 'sequence':
      for (const item of node.items) write(item, steps);
      return;
    case 'choice': {
      const ways: number[] = [];
      const ends: number[][] = [];
      steps.push({ kind: 'fork', ways });
      for (const branch of node.branches) {
        ways.push(steps.length);
        write(branch, steps);
        const onward: number[] = [];
        ends.push(onward);
        steps.push({ kind: 'fork', ways: onward });
      }
      for (const onward of ends) onward.push(steps.length);
      return;
    }
    case 'repeat':
      writeRepeat(node, steps);
  }
}

function writeRepeat({ item, min, max }: Extract<PatternNode, { kind: 'repeat' }>, steps: Step[]): void {
  for (let copy = 0; copy < min; copy++) write(item, steps);
  if (Number.isFinite(max)) {
    const leaving: number[][] = [];
    for (let copy = min; copy < max; copy++) {
      const ways = [steps.length + 1];
      leaving.push(ways);
      steps.push({ kind: 'fork', ways });
      write(item, steps);
    }
    for (const ways of leaving) ways.push(steps.length);
    return;
  }
  const start = steps.length;
  const ways = [start + 1];
  steps.push({ kind: 'fork', ways });
  write(item, steps);
  steps.push({ kind: 'fork', ways: [start] });
  ways.push(steps.length);
}
