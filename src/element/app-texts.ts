import type { Messages } from '../messages/create-messages.ts';
import { localize } from '../template/localize.ts';
import { amountIn, currencyOf } from '../template/money.ts';
import type { Field, Money, Template } from '../template/schema.ts';
import type { IssueText } from '../messages/format-issue.ts';
import type { Issue } from '../validation/issue.ts';
import type { LegalPart } from './legal/legal-part.ts';
import type { Session } from './session.ts';

/** Who speaks of what: a template in a language and for a market. */
export interface Speaker {
  readonly template: Template;
  readonly messages: Messages;
  readonly market: string;
  readonly locale: string;
  readonly session: Session;
  readonly legal?: LegalPart | undefined;
}

export function titleText({ template, locale }: Speaker): string {
  return localize(template.title ?? template.name, locale);
}

/** Markets whose prices are shown without tax; all others have it in them, as consumer law asks nearly everywhere. */
const TAX_ADDED = 'US CA PR';

/**
 * An amount with its sign. Where amounts begin with a mark that runs from right to left (Arabic, Hebrew), the sign stands
 * between that mark and another, as `Intl` has it: before both it would be seen behind the digits.
 */
export const added = (price: string): string => `+${price}`.replace('+\u200f', '\u200f\u200e+');

/** The total, and under it what is in it. `null` where the template names no amount at all. */
export function priceText({
  template,
  messages,
  market,
  locale,
  session,
}: Speaker): { total: string; note: string | null } | null {
  const { currency, baseMinor, additions, totalMinor } = session.derived.price;
  if (!currency || (baseMinor === null && !hasAmounts(template))) return null;
  const { t, format } = messages;
  const amount = format.money(totalMinor, currency);
  const total = baseMinor === null ? added(amount) : amount;
  const [only] = additions;
  if (additions.length === 1 && only) {
    return {
      total,
      note: t('ui.price.extra', {
        price: format.money(only.amountMinor, currency),
        reason: localize(only.reason, locale),
      }),
    };
  }
  if (additions.length > 1) {
    const extras = additions.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    return { total, note: t('ui.price.extras', { price: format.money(extras, currency) }) };
  }
  if (baseMinor === null) return totalMinor > 0 ? { total, note: null } : null;
  return { total, note: t(TAX_ADDED.includes(market) ? 'ui.price.tax-added' : 'ui.price.tax-included') };
}

function hasAmounts(template: Template): boolean {
  return template.fields.some(
    (field) =>
      field.addOn !== undefined ||
      (field.type === 'option' && field.choices.some((choice) => choice.addOn !== undefined)),
  );
}

/** "+$2.00" beside a choice; `null` where it costs nothing. */
export function addOnText({ template, messages, market }: Speaker, addOn: Money | undefined): string | null {
  const currency = currencyOf(template, market);
  const amount = amountIn(addOn, currency);
  if (!currency || amount === 0) return null;
  return added(messages.format.money(amount, currency));
}

export function leadTime({ template, messages: { t } }: Pick<Speaker, 'template' | 'messages'>): string {
  const { minDays = 0, maxDays = 0 } = template.production ?? {};
  return minDays === maxDays ? t('ui.lead.title', { days: maxDays }) : t('ui.lead.title-range', { minDays, maxDays });
}

/** How long the seller keeps the photo; empty where the template does not say. */
export function retentionText(speaker: Speaker): string {
  const { template, messages, legal } = speaker;
  const deleteAfter = template.privacy?.deleteAfter;
  if (!deleteAfter) return '';
  const text =
    deleteAfter === 'fulfilment'
      ? messages.t('ui.privacy.body-fulfilment')
      : messages.t('ui.privacy.body-days', { days: deleteAfter.days });
  return legal?.retention(speaker, text) ?? text;
}

/** An issue in the words of its field's label, with fonts and choices by name. */
export function issueText({ template, messages, locale }: Speaker, issue: Issue): IssueText {
  const field: Field | undefined = template.fields.find(({ id }) => id === issue.field);
  return messages.formatIssue(issue, {
    label: field ? localize(field.label, locale) : '',
    fontName: (id) => {
      const font = template.fonts?.find((each) => each.id === id);
      return font?.name ? localize(font.name, locale) : (font?.family ?? id);
    },
    colorName: (id) => {
      const color = template.colors?.find((each) => each.id === id);
      return color ? localize(color.name, locale) : id;
    },
    choiceName: (id) => {
      const choice = field?.type === 'option' ? field.choices.find((each) => each.id === id) : undefined;
      return choice ? localize(choice.label, locale) : id;
    },
  });
}
