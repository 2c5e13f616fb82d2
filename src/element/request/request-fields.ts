import { parseIsoDate } from '../../shared/iso-date.ts';
import { DEFAULT_REQUEST_PICTURES } from '../../payload/build-request.ts';
import type { Field, ImageField, Template } from '../../template/schema.ts';
import type { CustomizerApp } from '../customizer-app.ts';

/** Ids that no template's field can have, rule T1: both forms stand under one root. */
export const WISH = 'ask:wish';
export const QUANTITY = 'ask:quantity';
export const NEEDED_BY = 'ask:needed-by';
const PICTURE = 'ask:picture-';

const MAX_WISH_GRAPHEMES = 2000;
const MAX_WISH_LINES = 50;
const MAX_QUANTITY = 9999;
const DAY_MS = 86_400_000;

/**
 * What is asked of who wants a custom order, as a template: so that its fields are shown, checked and mended as all
 * others are. Its labels follow the language.
 *
 * @param today - First day that can be wished for, `YYYY-MM-DD`.
 * @param neededBy - The day that is wished for now.
 */
export function requestTemplate(app: CustomizerApp, today: string, neededBy: () => string): Template {
  const say = (name: 'wish' | 'wish-hint' | 'quantity' | 'needed-by' | 'needed-soon'): string =>
    app.messages.t(`ui.request.${name}`);
  const { averageDays = 0, pictures = DEFAULT_REQUEST_PICTURES } = app.template.customOrder ?? {};
  const pictureFields = Array.from({ length: pictures }, (_, index): ImageField => {
    const number = index + 1;
    return {
      id: `${PICTURE}${number}`,
      type: 'image',
      data: true,
      get label() {
        return app.messages.t('ui.request.picture', { number: app.messages.format.number(number) });
      },
    };
  });
  const fields: Field[] = [
    {
      id: WISH,
      type: 'text',
      data: true,
      required: true,
      maxGraphemes: MAX_WISH_GRAPHEMES,
      maxLines: MAX_WISH_LINES,
      get label() {
        return say('wish');
      },
      get hint() {
        return say('wish-hint');
      },
    },
    {
      id: QUANTITY,
      type: 'number',
      data: true,
      required: true,
      min: 1,
      max: MAX_QUANTITY,
      default: 1,
      get label() {
        return say('quantity');
      },
    },
    {
      id: NEEDED_BY,
      type: 'date',
      data: true,
      min: today,
      get label() {
        return say('needed-by');
      },
      /** Told, not refused: an average is no promise. */
      get hint() {
        const isSoon = parseIsoDate(neededBy()) && daysFrom(today, neededBy()) < averageDays;
        return isSoon ? say('needed-soon') : '';
      },
    },
    ...pictureFields,
  ];
  return { formatVersion: 1, id: 'ask', version: '1', name: 'ask', surfaces: [], fields };
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The buyer's own day, as a date field writes it. */
export function todayIso(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Pictures that are there or were tried, and the first empty place. */
export function shownPictures(asking: CustomizerApp): readonly ImageField[] {
  const pictures = asking.template.fields.filter((field) => field.type === 'image');
  const isTaken = ({ id }: ImageField): boolean =>
    asking.imageValue(id).file !== null || asking.session.uploadState(id) !== null;
  const next = pictures.find((field) => !isTaken(field));
  return pictures.filter((field) => field === next || isTaken(field));
}
