import { buildRequest } from '../../payload/build-request.ts';
import { payloadFileOf } from '../../payload/list-answers.ts';
import type { Consent, PayloadFile } from '../../payload/payload-schema.ts';
import type { CustomRequest } from '../../payload/schema/request.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { localize } from '../../template/localize.ts';
import type { Field } from '../../template/schema.ts';
import { shownText } from '../../values/shown-text.ts';
import { parseTypedNumber } from '../../values/typed-number.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { hashOf, makeStills, type SubmittedFile, type SubmittedStill } from '../make-payload.ts';
import { NEEDED_BY, QUANTITY, WISH } from './request-fields.ts';
import { keepText } from './request-texts.ts';

/** What the host gets with `pc-request`: the request, and the bytes it speaks of. */
export interface RequestSubmission {
  readonly payload: CustomRequest;
  /** Reference pictures by the names that the payload gives them, such as `picture-1`. */
  readonly files: readonly SubmittedFile[];
  /** Photos of the design that is sent along, by field. */
  readonly designFiles: readonly SubmittedFile[];
  /** Pictures of that design. */
  readonly stills: readonly SubmittedStill[];
}

/** Gathers and freezes what the buyer asks for, once nothing stands against it. */
export async function gatherRequest(
  app: CustomizerApp,
  asking: CustomizerApp,
  withDesign: boolean,
): Promise<RequestSubmission> {
  const [stills, templateSha256] = await Promise.all([withDesign ? makeStills(app) : [], hashOf(app.template)]);
  const createdAt = new Date().toISOString();
  const text = (id: string): { label: string; text: string } => {
    const field = fieldOf(asking, id);
    return { label: localize(field.label, app.locale), text: shownText(field, asking.textValue(id)) };
  };
  const [wish, quantity, neededBy] = [text(WISH), text(QUANTITY), text(NEEDED_BY)];
  const pictures = picturesOf(asking);
  const values = app.session.plainValues();
  const payload = buildRequest({
    template: app.template,
    templateSha256,
    locale: app.locale,
    market: app.market,
    createdAt,
    wish,
    quantity: { label: quantity.label, number: parseTypedNumber(quantity.text)?.value ?? 1 },
    neededBy: neededBy.text === '' ? null : { label: neededBy.label, date: neededBy.text },
    pictures: pictures.map(({ facts }) => facts),
    design: withDesign ? { values, stills: stills.map(({ still }) => still) } : null,
    consents: consentsOf(app, pictures.length > 0 || (withDesign && app.hasPhoto), createdAt),
  });
  return {
    payload,
    files: pictures.map(({ facts, file }) => ({ field: facts.field, sha256: facts.sha256, file })),
    designFiles: (payload.design?.files ?? []).flatMap(({ field, sha256 }) => {
      const photo = app.session.shelf.get(app.imageValue(field).file);
      return photo ? [{ field, sha256, file: photo.file }] : [];
    }),
    stills: stills.map(({ still, picture }) => ({ surface: still.surface, sha256: still.sha256, picture })),
  };
}

/**
 * For a plain form that names a field for requests: `NAME` holds the request, `NAME-picture-1` and so on the reference
 * pictures, `NAME-file-FIELD` the design's photos, `NAME-still-SURFACE` its pictures.
 */
export function requestFormData(name: string, { payload, files, designFiles, stills }: RequestSubmission): FormData {
  const data = new FormData();
  data.append(name, canonicalJson(payload));
  for (const { field, file } of files) data.append(`${name}-${field}`, file, file.name);
  for (const { field, file } of designFiles) data.append(`${name}-file-${field}`, file, file.name);
  for (const { surface, picture } of stills) data.append(`${name}-still-${surface}`, picture, `${surface}.png`);
  return data;
}

function fieldOf({ session }: CustomizerApp, id: string): Field {
  const field = session.field(id);
  if (!field) throw new Error(`sendRequest: no field ${id}`);
  return field;
}

/** Reference pictures in their order, numbered without gaps. */
function picturesOf(asking: CustomizerApp): { facts: PayloadFile; file: File }[] {
  const values = asking.session.plainValues();
  return asking.template.fields
    .flatMap((field) => {
      const value = values[field.id];
      const photo = field.type === 'image' ? asking.session.shelf.get(asking.imageValue(field.id).file) : null;
      return field.type === 'image' && value && photo ? [{ facts: payloadFileOf(field, value), file: photo.file }] : [];
    })
    .map(({ facts, file }, index) => ({ facts: { ...facts, field: `picture-${index + 1}` }, file }));
}

function consentsOf(app: CustomizerApp, hasPhoto: boolean, givenAt: string): Consent[] {
  const text = hasPhoto ? keepText(app) : '';
  return text ? [{ kind: 'retention', text, givenAt }] : [];
}
