import failures from '../../locales/failure.json';
import type { LocaleResources } from './message-key.ts';

export interface FailureWords {
  readonly title: string;
  /** What the button is called that tries again. */
  readonly retry: string;
}

const WORDS: Readonly<Record<string, FailureWords>> = failures;

/**
 * What to say where nothing could be loaded, not even the words for it: in the languages that the page's one file
 * holds, else in English.
 *
 * @param tag - BCP 47, in its canonical spelling.
 */
export function failureWords(tag: string): FailureWords {
  const near = Object.keys(WORDS).find((known) => known.startsWith(tag.slice(0, 2)));
  return WORDS[tag] ?? WORDS[near ?? ''] ?? failures['en-US'];
}

/** The same of a locale's file. */
export function failureWordsIn(resources: LocaleResources): FailureWords {
  return (resources as { readonly ui: { readonly failure: FailureWords } }).ui.failure;
}
