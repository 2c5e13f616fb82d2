import type { Fix, Issue, IssueCode, IssueParams } from '../validation/issue.ts';
import type { MessageKey, MessageParams, Voice } from './message-key.ts';

/** Names that an issue does not carry: what the buyer reads for the field, its fonts and its choices. */
export interface IssueContext {
  /** The field's label as the buyer reads it; empty where the issue concerns the whole. */
  readonly label: string;
  /** What the buyer reads for a font's id; the id without it. */
  readonly fontName?: (fontId: string) => string;
  /** What the buyer reads for a choice's id; the id without it. */
  readonly choiceName?: (choiceId: string) => string;
  /** What the buyer reads for a colour's id; the id without it. */
  readonly colorName?: (colorId: string) => string;
}

/** What a buyer reads about one issue. */
export interface IssueText {
  /** What is the case, with the number there is and the number needed. */
  readonly title: string;
  /** What comes of it and what to do; `null` where the title says it all. */
  readonly detail: string | null;
  readonly fixes: readonly { readonly fix: Fix; readonly label: string }[];
}

const withMessage = ({ message }: IssueParams): string => (message === undefined ? '' : '-message');

/** Endings of the messages that some values ask for; where there is none of that name, the plain one serves. */
const VARIANTS: { readonly [Code in IssueCode]?: (params: IssueParams) => string } = {
  'image.dpi-too-low': ({ fixZoom }) => (fixZoom === undefined ? '' : '-zoom'),
  'image.dpi-fair': ({ fixZoom }) => (fixZoom === undefined ? '' : '-zoom'),
  'text.does-not-fit': ({ fittingGraphemes }) => (fittingGraphemes === 0 ? '-none' : ''),
  'text.pattern': ({ example }) => (example === undefined ? '' : '-example'),
  'text.refused': withMessage,
  'image.refused': withMessage,
  'number.pattern': ({ decimals }) => (typeof decimals === 'number' && decimals > 0 ? '-decimals' : ''),
};

/** Says an issue in the words of the field's label, with a button label for each fix. */
export function formatIssue(issue: Issue, context: IssueContext, voice: Voice): IssueText {
  const params = withNames(issue.params, context);
  const variant = VARIANTS[issue.code]?.(issue.params) ?? '';
  const say = (part: 'title' | 'detail'): string | null => {
    const names = [`issue.${issue.code}.${part}${variant}`, `issue.${issue.code}.${part}`];
    const key = names.find((name): name is MessageKey => voice.has(name));
    return key === undefined ? null : voice.t(key, params);
  };
  const title = say('title');
  return {
    // Every code has a title in every locale; a test holds that. Some come late, and so do labels of their fixes.
    title: title ?? (context.label ? voice.t('unit.quoted', { text: context.label }) : issue.code),
    detail: say('detail'),
    fixes: issue.fixes
      .filter(({ kind }) => voice.has(`fix.${kind}`))
      .map((fix) => ({ fix, label: formatFix(fix, context, voice) })),
  };
}

/** Says what pressing a fix's button will do: a verb and, where there is one, the number. */
export function formatFix(fix: Fix, context: IssueContext, voice: Voice): string {
  switch (fix.kind) {
    case 'zoom':
      return voice.t('fix.zoom', { zoom: fix.zoom });
    case 'replace':
      return voice.t('fix.replace');
    case 'font':
      return voice.t('fix.font', { font: context.fontName?.(fix.font) ?? fix.font });
    case 'color':
      return voice.t('fix.color', { color: context.colorName?.(fix.color) ?? fix.color });
    case 'text':
      return voice.t('fix.text', { text: fix.text });
    case 'retry':
      return voice.t('fix.retry');
  }
}

function withNames(params: IssueParams, { label, fontName, choiceName }: IssueContext): MessageParams {
  const { font, choice } = params;
  return {
    ...params,
    label,
    ...(typeof font === 'string' && fontName ? { font: fontName(font) } : {}),
    ...(typeof choice === 'string' && choiceName ? { choice: choiceName(choice) } : {}),
  };
}
