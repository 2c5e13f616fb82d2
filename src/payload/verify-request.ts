import { canonicalJson, copyJson } from '../shared/canonical-json.ts';
import { parseIsoDate } from '../shared/iso-date.ts';
import type { Result } from '../shared/result.ts';
import { sha256Hex } from '../shared/sha256.ts';
import { encodeUtf8 } from '../shared/utf8.ts';
import type { Template } from '../template/schema.ts';
import { DEFAULT_REQUEST_PICTURES } from './build-request.ts';
import type { PayloadFile } from './payload-schema.ts';
import type { CustomRequest } from './schema/request.ts';
import { templateSha256 } from './template-hash.ts';
import validate from './validate-request.generated.js';

/** Codes of what may be wrong with a request; public and permanent, listed in this folder's README. */
export type RequestProblemCode =
  | 'request.shape'
  | 'request.other-template'
  | 'request.not-invited'
  | 'request.too-many-pictures'
  | 'request.duplicate-field'
  | 'request.unknown-field'
  | 'request.not-a-day'
  | 'request.file-missing'
  | 'request.file-size'
  | 'request.file-unexpected';

/** One thing that is wrong with a request that came in. */
export interface RequestProblem {
  readonly code: RequestProblemCode;
  /** JSON Pointer into the request; empty where it concerns the whole. */
  readonly pointer: string;
}

/** Whoever sends so many wrong things did not use this form. */
const MAX_PROBLEMS = 100;
const PICTURE = /^picture-([1-9][0-9]?)$/;

/** SHA-256 of a request's canonical JSON, as lower-case hex: its name from now on. */
export function requestSha256(request: CustomRequest): string {
  return sha256Hex(encodeUtf8(canonicalJson(request)));
}

/**
 * Checks a request where it is received: its shape, that it answers this template, and that the bytes beside it are
 * those it speaks of. Whether the pictures are sound is for `inspectImage` to say. Never throws.
 *
 * @param request - Unknown JSON.
 * @param files - The bytes of every file and still that came with it, in any order.
 * @returns A copy of the request, or up to 100 problems.
 */
export function verifyRequest(
  template: Template,
  request: unknown,
  files: readonly Uint8Array[],
): Result<CustomRequest, readonly RequestProblem[]> {
  const copy = copyJson(request);
  if (!copy.ok) return { ok: false, error: [{ code: 'request.shape', pointer: copy.error.pointer }] };
  const breaches = validate(copy.value);
  if (breaches.length > 0) {
    const places = [...new Set(breaches.map(({ instancePath }) => instancePath))].slice(0, MAX_PROBLEMS);
    return { ok: false, error: places.map((pointer) => ({ code: 'request.shape', pointer })) };
  }
  const checked = copy.value as CustomRequest;
  const problems = [
    ...checkTemplate(template, checked),
    ...checkFields(template, checked),
    ...checkBytes(checked, files),
  ];
  return problems.length > 0 ? { ok: false, error: problems.slice(0, MAX_PROBLEMS) } : { ok: true, value: checked };
}

function checkTemplate(template: Template, { template: named, neededBy, pictures }: CustomRequest): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const isSame =
    named.id === template.id && named.version === template.version && named.sha256 === templateSha256(template);
  if (!isSame) problems.push({ code: 'request.other-template', pointer: '/template' });
  if (!template.customOrder) problems.push({ code: 'request.not-invited', pointer: '' });
  const maxPictures = template.customOrder?.pictures ?? DEFAULT_REQUEST_PICTURES;
  if (pictures.length > maxPictures) problems.push({ code: 'request.too-many-pictures', pointer: '/pictures' });
  if (neededBy && !parseIsoDate(neededBy.date)) problems.push({ code: 'request.not-a-day', pointer: '/neededBy/date' });
  return problems;
}

/** Each picture, answer and file has a field of its own, of the right kind. */
function checkFields(template: Template, { pictures, design }: CustomRequest): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const typeOf = new Map<string, string>(template.fields.map(({ id, type }) => [id, type]));
  const check = (
    items: readonly { readonly field: string }[],
    at: string,
    isKnown: (index: number) => boolean,
  ): void => {
    const seen = new Set<string>();
    items.forEach(({ field }, index) => {
      const pointer = `${at}/${index}/field`;
      if (!isKnown(index)) problems.push({ code: 'request.unknown-field', pointer });
      else if (seen.has(field)) problems.push({ code: 'request.duplicate-field', pointer });
      seen.add(field);
    });
  };
  check(pictures, '/pictures', (index) => PICTURE.test(pictures[index]?.field ?? ''));
  if (!design) return problems;
  const { answers, files } = design;
  check(answers, '/design/answers', (index) => typeOf.get(answers[index]?.field ?? '') === answers[index]?.type);
  check(files, '/design/files', (index) => typeOf.get(files[index]?.field ?? '') === 'image');
  return problems;
}

/** Every file that is spoken of came whole, and none that is not. */
function checkBytes({ pictures, design }: CustomRequest, files: readonly Uint8Array[]): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const sizes = new Map(files.map((bytes) => [sha256Hex(bytes), bytes.length]));
  const named = new Set<string>();
  const look = ({ sha256 }: { readonly sha256: string }, pointer: string): number | undefined => {
    named.add(sha256);
    const sizeBytes = sizes.get(sha256);
    if (sizeBytes === undefined) problems.push({ code: 'request.file-missing', pointer: `${pointer}/sha256` });
    return sizeBytes;
  };
  const lookAt = (list: readonly PayloadFile[], at: string): void =>
    list.forEach((file, index) => {
      const sizeBytes = look(file, `${at}/${index}`);
      if (sizeBytes !== undefined && sizeBytes !== file.sizeBytes)
        problems.push({ code: 'request.file-size', pointer: `${at}/${index}/sizeBytes` });
    });
  lookAt(pictures, '/pictures');
  lookAt(design?.files ?? [], '/design/files');
  design?.stills.forEach((still, index) => look(still, `/design/stills/${index}`));
  if ([...sizes.keys()].some((sha256) => !named.has(sha256)))
    problems.push({ code: 'request.file-unexpected', pointer: '' });
  return problems;
}
