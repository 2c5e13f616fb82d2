import type { LocaleResources } from './message-key.ts';

/** Sentences by name, nested or flat: `{ ui: { action: { add: '…' } } }` and `{ 'ui.action.add': '…' }` are the same. */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** A sentence of the host's that is not said, and why. */
export interface RefusedMessage {
  readonly key: string;
  /**
   * `unknown`: the widget has no such sentence; `parameter`: it names a value that the sentence does not get; `text`:
   * it is no text of 1 to 2000 UTF-16 units.
   */
  readonly reason: 'unknown' | 'parameter' | 'text';
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** What stands in a locale's file beside sentences that buyers read. */
const PASSED_OVER = ['meta', 'problem'];
const MAX_TEXT_UNITS = 2000;

/**
 * Puts the host's sentences over a locale's own; neither is changed. A plural may be given in one form for all numbers.
 *
 * @param lang - BCP 47; a plural form that it has and the locale's file has not is said as the one for all other numbers.
 * @param own - Plain data, the least telling first.
 */
export function mergeMessages(
  resources: readonly LocaleResources[],
  own: readonly unknown[],
  lang: string,
): { readonly resources: LocaleResources; readonly refused: readonly RefusedMessage[] } {
  const said = new Map<string, string>();
  for (const tree of resources) {
    walk(tree, '', (key, text) => {
      if (typeof text === 'string') said.set(key, text);
    });
  }
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const [key, text] of [...said]) {
    if (!key.endsWith('_other')) continue;
    for (const form of forms) if (!said.has(withForm(key, form))) said.set(withForm(key, form), text);
  }
  const parameters = parametersOf(said);
  const refused: RefusedMessage[] = [];
  const accept = (key: string, text: unknown): void => {
    const stem = key.replace(PLURAL, '');
    const known = parameters.get(stem);
    const refuse = (reason: RefusedMessage['reason']): unknown => refused.push({ key, reason });
    if (!known || (!said.has(key) && !said.has(`${stem}_other`))) refuse('unknown');
    else if (typeof text !== 'string' || text === '' || text.length > MAX_TEXT_UNITS) refuse('text');
    else if (!usesOnly(text, known)) refuse('parameter');
    else if (said.has(key) || key !== stem) said.set(key, text);
    else for (const form of forms) said.set(`${stem}_${form}`, text);
  };
  for (const tree of own) walk(tree, '', accept);
  return { resources: nest(said), refused };
}

const withForm = (key: string, form: string): string => key.replace(PLURAL, `_${form}`);

/** The names in double braces of each sentence, all forms of a plural together. */
function parametersOf(said: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of said) {
    const stem = key.replace(PLURAL, '');
    const names = found.get(stem) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{\{(\w+)\}\}/g)) names.add(name);
    found.set(stem, names);
  }
  return found;
}

/** Whether a text asks for nothing but some parameters, written as ours are: i18next would read more into others. */
function usesOnly(text: string, names: ReadonlySet<string>): boolean {
  const rest = text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (names.has(name) ? '' : whole));
  return !rest.includes('{{');
}

/** Calls back with each leaf and its name; a name may hold dots itself. */
function walk(tree: unknown, path: string, leaf: (key: string, value: unknown) => void): void {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    leaf(path, tree);
    return;
  }
  for (const [name, value] of Object.entries(tree)) {
    if (path !== '') walk(value, `${path}.${name}`, leaf);
    else if (!PASSED_OVER.includes(name)) walk(value, name, leaf);
  }
}

/** The names are those of our own files: none that objects have already. */
function nest(said: ReadonlyMap<string, string>): LocaleResources {
  const root: Record<string, unknown> = {};
  for (const [key, text] of said) {
    const names = key.split('.');
    const last = names.pop() ?? '';
    let branch = root;
    for (const name of names) branch = (branch[name] ??= {}) as Record<string, unknown>;
    branch[last] = text;
  }
  return root;
}
