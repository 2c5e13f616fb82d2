import { DEFAULT_MAX_ZOOM } from '../template/field-defaults.ts';
import { localize } from '../template/localize.ts';
import type { Field } from '../template/schema.ts';
import { clampPlacement, effectiveDpi, floorDpi } from '../values/photo-placement.ts';
import { shownText } from '../values/shown-text.ts';
import { parseTypedNumber } from '../values/typed-number.ts';
import type { FieldValue, ImageValue, TextValue } from '../values/values.ts';
import type { Answer, FilePlacement, PayloadFile } from './payload-schema.ts';
import { roundFactor, roundMm } from './round.ts';

/** Media types of what a field can accept. */
const MIMES: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png' };

/**
 * One field's answer with its label as the buyer read it.
 *
 * @throws {Error} The value is none for the field; checked values hold none such.
 */
export function answerOf(field: Field, value: FieldValue, locale: string): Answer {
  const shared = { field: field.id, label: localize(field.label, locale) };
  if (field.type === 'image') {
    return { ...shared, type: 'image', fileName: fileOf(field, value).name };
  }
  if (field.type === 'option') {
    const choice = 'choice' in value ? field.choices.find(({ id }) => id === value.choice) : undefined;
    if (!choice) throw unfit(field, value);
    return { ...shared, type: 'option', choice: choice.id, choiceLabel: localize(choice.label, locale) };
  }
  if (!('text' in value)) throw unfit(field, value);
  const text = shownText(field, value);
  if (field.type === 'text') return { ...shared, type: 'text', text, ...lettering(value) };
  if (field.type === 'monogram') return { ...shared, type: 'monogram', text, ...lettering(value) };
  if (field.type === 'date') return { ...shared, type: 'date', date: value.text.trim(), text, ...lettering(value) };
  const number = parseTypedNumber(text);
  if (!number) throw unfit(field, value);
  return { ...shared, type: 'number', number: number.value, text, ...lettering(value) };
}

/**
 * The record of one field's original file.
 *
 * @throws {Error} The file's hash is not known: without it nobody could prove which file was ordered.
 */
export function payloadFileOf(field: Extract<Field, { type: 'image' }>, value: FieldValue): PayloadFile {
  const { name, type, sizeBytes, widthPx, heightPx, sha256 } = fileOf(field, value);
  if (sha256 === null) throw new Error(`buildPayload: the hash of ${field.id}'s file is not known`);
  const shared = { field: field.id, name, type, mime: MIMES[type] ?? 'application/octet-stream' };
  const facts = { ...shared, sizeBytes, widthPx, heightPx, sha256 };
  if (!field.boxMm) return { ...facts, effectiveDpi: null, placement: null };
  const [, , widthMm, heightMm] = field.boxMm;
  const [size, box] = [
    { widthPx, heightPx },
    { widthMm, heightMm },
  ];
  const wanted = (value as ImageValue).placement;
  const placement = clampPlacement(size, box, wanted, field.maxZoom ?? DEFAULT_MAX_ZOOM);
  const dpi = effectiveDpi(size, box, placement);
  return { ...facts, effectiveDpi: floorDpi(dpi), placement: roundPlacement(placement) };
}

function fileOf(field: Field, value: FieldValue): NonNullable<ImageValue['file']> {
  if (!('file' in value) || value.file === null) throw unfit(field, value);
  return value.file;
}

function roundPlacement({ zoom, xMm, yMm, angleDeg }: ImageValue['placement']): FilePlacement {
  return { zoom: roundFactor(zoom), xMm: roundMm(xMm), yMm: roundMm(yMm), angleDeg: roundMm(angleDeg) };
}

function lettering({ font, color }: TextValue): { readonly font?: string; readonly color?: string } {
  return { ...(font === undefined ? {} : { font }), ...(color === undefined ? {} : { color }) };
}

function unfit(field: Field, value: FieldValue): Error {
  return new Error(`buildPayload: ${field.id} (${field.type}) cannot hold ${JSON.stringify(value)}`);
}
