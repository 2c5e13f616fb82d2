import { localize } from '../../template/localize.ts';
import type { Template } from '../../template/schema.ts';
import { leadTime, type Speaker } from '../app-texts.ts';

type LineName = keyof NonNullable<Template['legal']>;
/** What the lines are made of. */
export type LegalSpeaker = Omit<Speaker, 'session'>;

/** One line of law as the buyer reads it: a title of its own where it has one, the seller's words, the built-in ones. */
export interface LegalText {
  readonly kind: Exclude<LineName, 'retention'>;
  readonly title: string | null;
  readonly sentences: readonly string[];
}

/**
 * Markets where whoever buys at a distance may withdraw, though not from goods made to the buyer's specifications:
 * Directive 2011/83/EU, article 16 (c), for the EU and the EEA; the Consumer Contracts Regulations 2013, regulation 28,
 * for the UK.
 */
const WITHDRAWAL = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB'.split(
  ' ',
);

/** The lines of the review step, in the order in which things happen; those without a word are left out. */
export function legalLines(speaker: LegalSpeaker): readonly LegalText[] {
  const { template, messages } = speaker;
  const { t } = messages;
  const { legal = {}, production } = template;
  const isStandard = (name: LineName, byItself: boolean): boolean => legal[name]?.standard ?? byItself;
  const saysTime = production !== undefined && isStandard('production', true);
  const line = (kind: LegalText['kind'], standard: string | null, title: string | null = null): LegalText => ({
    kind,
    title,
    sentences: [ownWords(speaker, kind), standard].filter((text) => text !== null),
  });
  return [
    line('production', saysTime ? t('ui.lead.body') : null, saysTime ? leadTime(speaker) : null),
    // What is said of the making time says this as well.
    line('changes', isStandard('changes', !saysTime) ? t('ui.legal.changes') : null),
    line('withdrawal', withdrawal(speaker, legal.withdrawal?.standard)),
    line('rights', isStandard('rights', takesWorks(template)) ? t('ui.legal.rights') : null),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** The seller's words for a line in this market, or `null`. */
export function ownWords({ template, market, locale }: LegalSpeaker, name: LineName): string | null {
  const { text, markets } = template.legal?.[name] ?? {};
  const own = markets && Object.hasOwn(markets, market) ? markets[market] : text;
  return own === undefined ? null : localize(own, locale);
}

/** Goods of which the buyer only chose among what there is may well be returned: of those nothing is said by itself. */
function withdrawal({ template, market, messages: { t } }: LegalSpeaker, standard: boolean | undefined): string | null {
  const isExempt = WITHDRAWAL.includes(market);
  const isMadeToWishes = template.fields.some(({ type }) => type !== 'option');
  if (!(standard ?? (isMadeToWishes || !isExempt))) return null;
  return isExempt ? t('ui.legal.exempt') : t('ui.legal.policy');
}

/** Whether what the buyer brings could be somebody else's. */
function takesWorks({ fields }: Template): boolean {
  return fields.some(({ type }) => type === 'image' || type === 'text');
}
