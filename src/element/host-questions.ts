import { checkFile } from '../validation/check-file.ts';
import { severityOf } from '../validation/severity.ts';
import type { Field } from '../template/schema.ts';
import { shownText } from '../values/shown-text.ts';
import type { Question } from './check-runs.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { HostChecks, ImageCheckFacts } from './host-checks.ts';

/** A question, with what its answer will be said of. */
export interface HostQuestion extends Question {
  readonly kind: keyof HostChecks;
  readonly of: { readonly text: string } | { readonly sha256: string };
}

/** What the host's checks are to be asked of one field: nothing of an empty one, nor of a photo that we refuse. */
export function questionsOn(app: CustomizerApp, field: Field, checks: HostChecks): readonly HostQuestion[] {
  const { text, image } = checks;
  if (field.type === 'text' && text) return textQuestions(app, field, text);
  if (field.type === 'image' && image) return photoQuestions(app, field, image);
  return [];
}

type FieldOf<T extends Field['type']> = Extract<Field, { readonly type: T }>;

function textQuestions(
  { locale, session }: CustomizerApp,
  field: FieldOf<'text'>,
  check: NonNullable<HostChecks['text']>,
): HostQuestion[] {
  const fieldId = field.id;
  const text = shownText(field, session.values[fieldId]);
  if (text === '') return [];
  const ask: Question['ask'] = (signal) => check({ fieldId, text, locale, signal });
  return [{ kind: 'text', fieldId, key: keyOf(locale, text), of: { text }, ask }];
}

/** Asked once the bytes are known: what was answered holds for them, wherever undo leads. */
function photoQuestions(
  app: CustomizerApp,
  field: FieldOf<'image'>,
  check: NonNullable<HostChecks['image']>,
): HostQuestion[] {
  const { locale, session } = app;
  const reference = app.imageValue(field.id).file;
  const photo = session.shelf.get(reference);
  if (photo?.status !== 'checked' || !photo.facts.sha256) return [];
  const { file } = photo;
  const { type, sizeBytes, widthPx, heightPx, sha256 } = photo.facts;
  // By this field's own limits; another file may have been refused since.
  const found = checkFile(field, reference, { status: 'checked', name: file.name, facts: photo.facts });
  if (found.some(({ code }) => severityOf(code) === 'error')) return [];
  const fieldId = field.id;
  const facts: ImageCheckFacts = Object.freeze({ name: file.name, type, sizeBytes, widthPx, heightPx, sha256 });
  const ask: Question['ask'] = (signal) => check({ fieldId, file, facts, locale, signal });
  return [{ kind: 'image', fieldId, key: keyOf(locale, sha256), of: { sha256 }, ask }];
}

/** The host's words for the buyer are of one language. */
const keyOf = (locale: string, content: string): string => `${locale}\n${content}`;
