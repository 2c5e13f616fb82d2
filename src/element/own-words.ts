import { languageTag } from '../messages/language-tag.ts';
import type { loadLocale, SpokenLocale } from '../messages/load-locale.ts';
import { mergeMessages, type MessageTree, type RefusedMessage } from '../messages/merge-messages.ts';
import { copyJson } from '../shared/canonical-json.ts';
import type { AppHost } from './app-host.ts';

/**
 * The host's own sentences by BCP 47 tag. For a tag that the widget does not know it is a new locale: what is missing
 * is said as in the nearest one that is built in, or as in `meta.base`.
 */
export type MessageOverrides = Readonly<Record<string, MessageTree>>;

/** More than this is no list of sentences. */
const LIMITS = { maxDepth: 12, maxNodes: 20_000, maxStringUnits: 10_000 };
/** Refused sentences beyond these are not listed. */
const MAX_REFUSED = 100;

type Refused = Omit<RefusedMessage, 'reason'> & {
  /** As the host wrote the tag; `null` where nothing could be read. */
  readonly locale: string | null;
  /** `unreadable`: not plain JSON, or too much of it; `locale`: no BCP 47 tag. */
  readonly reason: RefusedMessage['reason'] | 'unreadable' | 'locale';
};

/**
 * Loads the sentences for a language with the host's own over them. What cannot be said is told to the host, by
 * `pc-failure` with `messages.refused`, and said in our words. Nothing here is shared between widgets.
 *
 * @throws Our sentences could not be fetched.
 */
export async function loadOwnWords(
  own: unknown,
  requested: string,
  load: typeof loadLocale,
  host: AppHost,
): Promise<SpokenLocale> {
  const refused: Refused[] = [];
  const tables = readTables(own, refused);
  const mine = tablesFor(requested, [...tables.keys()]);
  const base = mine.map((tag) => baseOf(tables.get(tag))).findLast((tag) => tag !== null);
  const loaded = await load(base ?? requested);
  const rest = await loaded.rest?.();
  const [near, exact] = [loaded.locale, mine.at(-1)];
  const isNew = exact !== undefined && (exact === requested || languageOf(near) !== languageOf(requested));
  const locale = isNew ? (languageOf(exact) === exact ? requested : exact) : near;
  let { resources } = loaded;
  for (const [at, tag] of inOrder(near, mine, requested).entries()) {
    const merged = mergeMessages(at === 0 ? [resources, rest ?? {}] : [resources], [tables.get(tag) ?? {}], locale);
    resources = merged.resources;
    refused.push(...merged.refused.map((one) => ({ locale: tag, ...one })));
  }
  if (refused.length > 0) {
    const detail = { code: 'messages.refused', recoverable: true, refused: refused.slice(0, MAX_REFUSED) };
    host.emit('pc-failure', detail);
  }
  return { locale, resources };
}

/** The host's tables by their tags in canonical spelling. */
function readTables(own: unknown, refused: Refused[]): ReadonlyMap<string, unknown> {
  const tables = new Map<string, unknown>();
  const copy = copyJson(own, LIMITS);
  if (!copy.ok || typeof copy.value !== 'object' || copy.value === null || Array.isArray(copy.value)) {
    refused.push({ locale: null, key: copy.ok ? '' : copy.error.pointer, reason: 'unreadable' });
    return tables;
  }
  for (const [tag, table] of Object.entries(copy.value)) {
    const known = languageTag(tag);
    if (known === null || typeof table !== 'object' || table === null)
      refused.push({ locale: tag, key: '', reason: 'locale' });
    else tables.set(known, table);
  }
  return tables;
}

/** Tags that speak for a language, the least telling first: its parents and itself, else another region's. */
function tablesFor(requested: string, tags: readonly string[]): readonly string[] {
  const parents = tags.filter((tag) => `${requested}-`.startsWith(`${tag}-`)).sort((a, b) => a.length - b.length);
  const sibling = tags.find((tag) => languageOf(tag) === languageOf(requested));
  return parents.length > 0 || sibling === undefined ? parents : [sibling];
}

/** The tags whose tables are laid over each other: those of the locale that is fallen back to come before a new one's. */
function inOrder(near: string, mine: readonly string[], requested: string): readonly string[] {
  const all = [...new Set([near, ...mine])];
  return languageOf(near) === languageOf(requested) ? all.sort((a, b) => a.length - b.length) : all;
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? '';

/** The locale that a table names for what it lacks. */
function baseOf(table: unknown): string | null {
  const base = (table as { readonly meta?: { readonly base?: unknown } }).meta?.base;
  return typeof base === 'string' ? languageTag(base) : null;
}
