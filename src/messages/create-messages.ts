import { createInstance, type i18n } from 'i18next';
import type { TemplateProblem } from '../template/problem.ts';
import type { Fix, Issue } from '../validation/issue.ts';
import { formatFix, formatIssue, type IssueContext, type IssueText } from './format-issue.ts';
import { formatParams } from './format-params.ts';
import { formatProblem } from './format-problem.ts';
import { createFormats, type Formats, type Say } from './formats.ts';
import { COUNTED_BY, type LocaleResources, type MessageKey, type MessageParams, type Voice } from './message-key.ts';

/** Language of the sentences, and country whose units are used; the two are chosen apart. */
export interface MessagesOptions {
  readonly locale: string;
  /** ISO 3166 country, such as `US`. */
  readonly market: string;
  /** See `LoadedLocale`. */
  readonly rest?: (() => Promise<LocaleResources>) | undefined;
}

/** One language's voice in one market. Instances share nothing. */
export interface Messages {
  readonly locale: string;
  /** For the `lang` attribute: the locale in its canonical spelling. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly market: string;
  readonly format: Formats;
  /** Says one thing; raw values are formatted by the end of their names (README.md). */
  readonly t: (key: MessageKey, params?: MessageParams) => string;
  /** What a buyer reads about an issue, in the words of the field's own label. */
  readonly formatIssue: (issue: Issue, context: IssueContext) => IssueText;
  /** Label of the button that applies a fix. */
  readonly formatFix: (fix: Fix, context: IssueContext) => string;
  /** What a seller reads about a mistake in a template. */
  readonly formatProblem: (problem: TemplateProblem) => string;
  /** Whether an issue's words are among those that come later; till then it goes by the name of its field. */
  readonly lacks: (issue: Issue) => boolean;
  /**
   * Resolves once all words are there.
   *
   * @throws They could not be fetched; the next call asks again.
   */
  readonly complete: () => Promise<void>;
}

/**
 * Makes the messages of one widget from one locale file.
 *
 * @param resources - Contents of a file of `locales/`, from `loadLocale`.
 */
export function createMessages(resources: LocaleResources, { locale, market, rest }: MessagesOptions): Messages {
  const [lang = locale] = Intl.getCanonicalLocales(locale);
  const translator = createTranslator(resources, lang);
  // `replace` keeps values apart from i18next's own options, so that no parameter can pose as one; without nesting and
  // with values never read again, `$t(…)` and `{{…}}` in a buyer's text are text.
  const say: Say = (key, values, count) =>
    translator.t(key, { replace: values, nest: false, ...(count === undefined ? {} : { count }) });
  const format = createFormats(lang, market, say);
  const voice: Voice = {
    t: (key, params = {}) => say(key, formatParams(params, format, say), countOf(key, params)),
    has: (key): key is MessageKey => translator.exists(key, { count: 1, returnObjects: false }),
  };
  return {
    locale,
    lang,
    dir: directionOf(lang),
    market,
    format,
    t: voice.t,
    formatIssue: (issue, context) => formatIssue(issue, context, voice),
    formatFix: (fix, context) => formatFix(fix, context, voice),
    formatProblem: (problem) => formatProblem(problem, voice, format),
    lacks: ({ code }) => !voice.has(`issue.${code}.title`),
    complete: async () => {
      if (rest) addTo(resources, await rest());
    },
  };
}

/** Adds sentences to those that a translator reads from: the file's own, so that each widget on the page has them. */
function addTo(tree: LocaleResources, more: LocaleResources): void {
  for (const [name, value] of Object.entries(more)) {
    const there = tree[name];
    if (typeof there === 'object') addTo(there as LocaleResources, value as LocaleResources);
    else (tree as Record<string, unknown>)[name] = value;
  }
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** By the script that a tag names or most likely means. Engines do not all tell the direction themselves. */
function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function createTranslator(resources: LocaleResources, lang: string): i18n {
  const translator = createInstance();
  // Resources are at hand, so init is done when it returns; its promise only repeats that.
  void translator.init({
    lng: lang,
    resources: { [lang]: { translation: resources } },
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    nsSeparator: false,
    ignoreJSONStructure: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return translator;
}

function countOf(key: MessageKey, params: MessageParams): number | undefined {
  const count = params[COUNTED_BY[key] ?? 'count'];
  return typeof count === 'number' ? count : undefined;
}
