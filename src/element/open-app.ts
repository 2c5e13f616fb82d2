import { adoptStyles } from 'lit';
import { createMessages, type Messages } from '../messages/create-messages.ts';
import type { SpokenLocale } from '../messages/load-locale.ts';
import { isShaped } from '../scene/layouts.ts';
import type { TemplateProblem } from '../template/problem.ts';
import { readTemplate, type Faults } from '../template/read-template.ts';
import type { Template } from '../template/schema.ts';
import type { AppHost } from './app-host.ts';
import { CustomizerApp } from './customizer-app.ts';
import { hostStyles } from './host-styles.ts';
import { isRare, loadViews } from './late-views.ts';
import { loadParts } from './load-parts.ts';
import { styles } from './views/styles.ts';

export { exportPreview } from './export-pictures.ts';

export interface OpenRequest {
  readonly json: unknown;
  readonly baseUrl: string;
  readonly loaded: SpokenLocale;
  readonly locale: string;
  /** Country of the shop; without it the locale's region, else the template's first market. */
  readonly market: string | null;
}

export type Opened =
  | { readonly app: CustomizerApp; readonly problems: null; readonly messages: Messages }
  | { readonly app: null; readonly problems: readonly TemplateProblem[]; readonly messages: Messages };

const ANY_MARKET = 'US';

/** Lets input and painting come in between: on a slow phone each part of the opening is long enough. */
const giveWay = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** The market to use: as named, else the locale's region where the template sells there, else the template's first. */
export function marketFor(template: Template | null, named: string | null, locale: string): string {
  if (named) return named;
  const region = new Intl.Locale(locale).region;
  const markets = template?.markets;
  if (region && (!markets || markets.includes(region))) return region;
  return markets?.[0] ?? ANY_MARKET;
}

/** What is wrong with a template. Where the words for it cannot be had either, it is broken all the same. */
async function explain(faults: Faults): Promise<readonly TemplateProblem[]> {
  try {
    return (await import('../template/problems-of.ts')).problemsOf(faults);
  } catch {
    return faults.problems;
  }
}

/** Checks the template and makes the app for it; a broken one comes back as problems, in the seller's reach. */
export async function openApp(host: AppHost, request: OpenRequest): Promise<Opened> {
  adoptStyles(host.root, [hostStyles, ...styles]);
  const { json, baseUrl, loaded, locale } = request;
  const parsed = readTemplate(json);
  const template = parsed.ok ? parsed.value : null;
  // Side by side: each is a request of its own.
  const market = marketFor(template, request.market, locale);
  const messages = createMessages(loaded.resources, { ...loaded, market });
  const loading =
    template &&
    Promise.all([loadParts(template, locale), loadViews(template), needsAll(template) && messages.complete()]);
  const [parts, views] = (await loading) ?? [];
  if (!parsed.ok) return { app: null, problems: await explain(parsed.error), messages };
  if (!template || !parts || !views || parts.problems.length > 0) {
    return { app: null, problems: parts?.problems ?? [], messages };
  }
  await giveWay();
  const { means, checks } = parts;
  const app = new CustomizerApp(host, { ...means, template, baseUrl, messages, locale, market, views, checks });
  await giveWay();
  return { app, problems: null, messages };
}

/** The same buyer, another language or market. */
export async function translateApp(
  { template }: CustomizerApp,
  loaded: SpokenLocale,
  locale: string,
  named: string | null,
): Promise<readonly [Messages, string, string]> {
  const market = marketFor(template, named, locale);
  const messages = createMessages(loaded.resources, { ...loaded, market });
  if (needsAll(template)) await messages.complete();
  return [messages, locale, market];
}

/** Whether a template's own fields speak in words that most do not need. */
function needsAll(template: Template): boolean {
  const { fields, customOrder, legal } = template;
  return (
    Boolean(customOrder ?? legal) ||
    fields.some(
      (field) =>
        isRare(field) ||
        isShaped(field) ||
        ['tones', 'sample', 'capitals', 'reorder'].some((key) => key in field) ||
        (field.type === 'option' && field.area),
    )
  );
}
