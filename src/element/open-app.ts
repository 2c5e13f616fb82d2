import { adoptStyles } from 'lit';
import { createMessages, type Messages } from '../messages/create-messages.ts';
import type { LoadedLocale } from '../messages/load-locale.ts';
import { needsLineBreaks, type LineBreaks } from '../scene/break-text.ts';
import { isShaped } from '../scene/layouts.ts';
import { isPath } from '../scene/outline.ts';
import type { ParsePath } from '../scene/path-commands.ts';
import { localize } from '../template/localize.ts';
import type { TemplateProblem } from '../template/problem.ts';
import { readTemplate, type Faults } from '../template/read-template.ts';
import type { Template } from '../template/schema.ts';
import type { AppHost } from './app-host.ts';
import { CustomizerApp } from './customizer-app.ts';
import { hostStyles } from './host-styles.ts';
import { loadViews, type LateViews } from './late-views.ts';
import type { Lettering } from './lettering.ts';
import { loadTextParts } from './load-text-parts.ts';
import { styles } from './views/styles.ts';

export { exportPreview } from './export-pictures.ts';

export interface OpenRequest {
  readonly json: unknown;
  readonly baseUrl: string;
  readonly loaded: LoadedLocale;
  readonly locale: string;
  /** Country of the shop; without it the locale's region, else the template's first market. */
  readonly market: string | null;
}

export type Opened =
  | { readonly app: CustomizerApp; readonly problems: null; readonly messages: Messages }
  | { readonly app: null; readonly problems: readonly TemplateProblem[]; readonly messages: Messages };

const ANY_MARKET = 'US';

/** The market to use: as named, else the locale's region where the template sells there, else the template's first. */
export function marketFor(template: Template | null, named: string | null, locale: string): string {
  if (named) return named;
  const region = new Intl.Locale(locale).region;
  const markets = template?.markets;
  if (region && (!markets || markets.includes(region))) return region;
  return markets?.[0] ?? ANY_MARKET;
}

/** What a template needs beyond plain straight text, loaded where it needs it. */
async function loadLettering(template: Template): Promise<Lettering | null> {
  if (!template.fields.some(isShaped)) return null;
  return (await import('./lettering.ts')).lettering;
}

/** What reads SVG paths, for a template that has one: as the shape of an area or a photo, or as a line to write on. */
async function loadPaths({ surfaces, fields }: Template): Promise<ParsePath | undefined> {
  const hasPath =
    surfaces.some(({ areas }) => areas.some(({ shape }) => isPath(shape))) ||
    fields.some((field) => ('shape' in field && isPath(field.shape)) || ('curve' in field && field.curve.path));
  return hasPath ? (await import('../scene/path-commands.ts')).parsePath : undefined;
}

/** What is wrong with a template. Where the words for it cannot be had either, it is broken all the same. */
async function explain(faults: Faults): Promise<readonly TemplateProblem[]> {
  try {
    return (await import('../template/problems-of.ts')).problemsOf(faults);
  } catch {
    return faults.problems;
  }
}

/** Samples are laid out before anything is written; for the buyer's texts the rules come with the advice on them. */
async function loadLineBreaks(template: Template, locale: string): Promise<LineBreaks | undefined> {
  return template.fields.some(
    (field) => field.type === 'text' && needsLineBreaks(field, localize(field.sample ?? '', locale)),
  )
    ? (await import('../scene/line-break/line-breaks.ts')).lineBreaks
    : undefined;
}

/** Checks the template and makes the app for it; a broken one comes back as problems, in the seller's reach. */
export async function openApp(host: AppHost, request: OpenRequest): Promise<Opened> {
  adoptStyles(host.root, [hostStyles, ...styles]);
  const { json, baseUrl, loaded, locale } = request;
  const parsed = readTemplate(json);
  const template = parsed.ok ? parsed.value : null;
  // Side by side: each is a request of its own.
  const [parts, lettering, lineBreaks, parsePath, views] = template
    ? await Promise.all([
        loadTextParts(template),
        loadLettering(template),
        loadLineBreaks(template, locale),
        loadPaths(template),
        loadViews(template),
      ])
    : [null, null];
  const market = marketFor(template, request.market, locale);
  const messages = createMessages(loaded.resources, { locale: loaded.locale, market });
  if (!parsed.ok || !template) return { app: null, problems: parsed.ok ? [] : await explain(parsed.error), messages };
  if (parts && parts.problems.length > 0) return { app: null, problems: parts.problems, messages };
  const checks = parts?.checks ?? [];
  const app = new CustomizerApp(host, {
    template,
    baseUrl,
    messages,
    locale,
    market,
    lettering,
    lineBreaks,
    parsePath,
    views: views as LateViews,
    checks,
  });
  return { app, problems: null, messages };
}

/** The same buyer, another language or market. */
export function translateApp(app: CustomizerApp, loaded: LoadedLocale, locale: string, named: string | null): void {
  const market = marketFor(app.template, named, locale);
  app.adopt(createMessages(loaded.resources, { locale: loaded.locale, market }), locale, market);
}
