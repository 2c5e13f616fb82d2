import type { FieldOf } from '../template/field-defaults.ts';
import { DEFAULT_FILE_LIMITS, type FileFacts, type FileLimits, type FileType } from '../values/file-facts.ts';
import type { FileReference } from '../values/values.ts';
import { checkQuality } from './check-quality.ts';
import type { HostVerdict, UploadState } from './facts.ts';
import { finding, type Finding, type Fix, type IssueParams } from './issue.ts';

const REPLACE: readonly Fix[] = [{ kind: 'replace' }];

/** What a name's ending or the browser's word for a file claims it to be. */
const CLAIMS: readonly { readonly type: FileType; readonly ending: RegExp; readonly mime: RegExp }[] = [
  { type: 'jpeg', ending: /\.(?:jpe?g|jpe|jfif)$/i, mime: /^image\/(?:p?jpeg|jpg)$/i },
  { type: 'png', ending: /\.png$/i, mime: /^image\/(?:x-)?png$/i },
];

/** Most that a file in this field may weigh and measure. */
export function fileLimitsOf(field: FieldOf<'image'>): FileLimits {
  const { maxBytes, maxPixels, types } = DEFAULT_FILE_LIMITS;
  return { maxBytes: field.maxBytes ?? maxBytes, maxPixels: field.maxPixels ?? maxPixels, types };
}

/** Rules C1 to C6 and C21 on the file an image field was last given: refused, still looked at, or accepted with a word. */
export function checkFile(
  field: FieldOf<'image'>,
  file: FileReference | null,
  upload: UploadState | undefined,
): Finding[] {
  if (upload === undefined) return file ? [finding('file.missing', { fileName: file.name }, REPLACE)] : [];
  if (upload.status === 'unreadable') return [finding('file.unreadable', { fileName: upload.name }, REPLACE)];
  const limits = fileLimitsOf(field);
  const refused = upload.facts && checkFacts(upload.facts, limits, upload.name, upload.browserType);
  if (refused) return [refused];
  if (upload.status === 'checking') return [finding('file.checking', { fileName: upload.name })];
  // Undo can bring back a file whose bytes have since been replaced.
  if (file && !isSame(file, upload.facts)) return [finding('file.missing', { fileName: file.name }, REPLACE)];
  if (!file) return [];
  const { facts, name, quality = [], convertedFrom } = upload;
  const { widthPx, heightPx } = facts;
  const converted =
    convertedFrom === undefined ? [] : [finding('file.converted', { fileName: convertedFrom, widthPx, heightPx })];
  return [...converted, ...remarks(facts, name), ...checkQuality(quality, name)];
}

/** Rule C26: what the host's own check says of the photo that is the answer; of another photo it says nothing of this. */
export function checkVerdict(file: FileReference | null, verdict: HostVerdict | undefined): Finding[] {
  if (!file || !verdict?.sha256 || verdict.sha256 !== (file.sha256 ?? verdict.sha256)) return [];
  const { status, message } = verdict;
  const code = status === 'failed' ? 'image.unchecked' : (`image.${status}` as const);
  const params = { fileName: file.name, ...(message ? { message } : {}) };
  return [finding(code, params, status === 'refused' ? REPLACE : [])];
}

function isSame(file: FileReference, facts: FileFacts): boolean {
  const isSameHash = file.sha256 === null || facts.sha256 === null || file.sha256 === facts.sha256;
  return (
    isSameHash &&
    file.sizeBytes === facts.sizeBytes &&
    file.widthPx === facts.widthPx &&
    file.heightPx === facts.heightPx
  );
}

function checkFacts(facts: FileFacts, limits: FileLimits, name: string, browserType = ''): Finding | null {
  const { maxBytes, maxPixels, types } = limits;
  const { sizeBytes, widthPx, heightPx } = facts;
  const refuse = (code: Finding['code'], params: IssueParams = {}): Finding =>
    finding(code, { fileName: name, ...params }, REPLACE);
  const isAccepted = types.includes(facts.type);
  // The field's own limits count even where the bytes were read with others.
  const reason =
    facts.reason ??
    (isAccepted ? null : 'type') ??
    (sizeBytes > maxBytes ? 'too-large' : null) ??
    (widthPx * heightPx > maxPixels ? 'too-many-pixels' : null);
  switch (reason) {
    case null:
      return null;
    case 'empty':
      return refuse('file.empty');
    case 'type': {
      if (facts.type === 'heic') return refuse('file.heic', { fileTypes: types });
      const claimed = CLAIMS.some(
        ({ type, ending, mime }) => types.includes(type) && (ending.test(name) || mime.test(browserType)),
      );
      if (claimed) return refuse('file.mismatch', { actualType: facts.type, fileTypes: types });
      return refuse('file.type', { fileTypes: types });
    }
    case 'too-large':
      return refuse('file.too-big', { sizeBytes, maxBytes });
    case 'too-many-pixels':
      return refuse('file.too-many-pixels', {
        widthPx,
        heightPx,
        // Up for what there is, down for what may be: nobody reads a number that would have passed.
        megapixels: Math.ceil((widthPx * heightPx) / 1e5 - 1e-9) / 10,
        maxMegapixels: Math.floor(maxPixels / 1e5) / 10,
      });
    case 'truncated':
      return refuse('file.truncated');
    case 'corrupt':
      return refuse('file.damaged');
    case 'unsupported':
      return refuse('file.unsupported');
  }
}

function remarks({ animated, cmyk, gps, transparent }: FileFacts, fileName: string): Finding[] {
  const found: Finding[] = [];
  if (animated) found.push(finding('file.animated', { fileName }));
  if (cmyk) found.push(finding('file.cmyk', { fileName }));
  if (gps) found.push(finding('file.location', { fileName }));
  if (transparent) found.push(finding('file.transparent', { fileName }));
  return found;
}
