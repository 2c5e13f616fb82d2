import { hashBytes } from '../files/hash-bytes.ts';
import { buildPayload } from '../payload/build-payload.ts';
import type { Consent, Payload, Still } from '../payload/payload-schema.ts';
import { canonicalTemplate } from '../payload/canonical-template.ts';
import type { Template } from '../template/schema.ts';
import type { Issue } from '../validation/issue.ts';
import { retentionText } from './app-texts.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { exportPreview } from './export-pictures.ts';

/** A file of the buyer, untouched, as the payload names it. */
export interface SubmittedFile {
  readonly field: string;
  readonly sha256: string;
  readonly file: File;
}

/** A picture of what the buyer agreed to, as the payload names it. */
export interface SubmittedStill {
  readonly surface: string;
  readonly sha256: string;
  readonly picture: Blob;
}

/** Everything the host gets: the payload, and the bytes it speaks of. */
export interface Submission {
  readonly payload: Payload;
  readonly files: readonly SubmittedFile[];
  readonly stills: readonly SubmittedStill[];
}

/** The design is not ready to be ordered; `issues` say why. There are none where the element was removed meanwhile. */
export class CustomizationError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(
      `The design is not complete: ${issues.map(({ code, field }) => (field ? `${field}: ${code}` : code)).join(', ')}`,
    );
    this.name = 'CustomizationError';
    this.issues = issues;
  }
}

const STILL_WIDTH_PX = 800;
const templateHashes = new WeakMap<Template, Promise<string>>();

/**
 * Gathers and freezes what the buyer made. Shows the buyer what stands against it.
 *
 * @throws {CustomizationError} Something blocks, a warning was not accepted, or the element is gone.
 */
export async function makePayload(app: CustomizerApp): Promise<Submission> {
  const { session, template } = app;
  await app.textsKnown();
  const { issues } = session.derived;
  const standing = issues.filter((issue) => isStanding(app, issue));
  if (standing.length > 0) {
    app.orders.validate();
    throw new CustomizationError(standing);
  }
  const { values } = session;
  const [stills, templateSha256] = await Promise.all([makeStills(app), hashOf(template)]);
  if (app.isOver) throw new CustomizationError([]);
  // The buyer went on while the stills were made: what is frozen must be what is shown now.
  if (values !== session.values) return makePayload(app);
  const createdAt = new Date().toISOString();
  const payload = buildPayload({
    template,
    templateSha256,
    values: session.plainValues(),
    scene: session.cleanScene(),
    issues,
    locale: app.locale,
    market: app.market,
    createdAt,
    acknowledgedWarnings: app.review.acceptedOf(app.issues.warnings).map(({ issue, acceptedAt }) => ({
      code: issue.code,
      field: issue.field,
      params: { ...issue.params },
      acknowledgedAt: acceptedAt,
    })),
    consents: consentsOf(app, createdAt),
    stills: stills.map(({ still }) => still),
  });
  const submission: Submission = {
    payload,
    files: payload.files.flatMap(({ field, sha256 }) => {
      const photo = session.shelf.get(app.imageValue(field).file);
      return photo ? [{ field, sha256, file: photo.file }] : [];
    }),
    stills: stills.map(({ still, picture }) => ({ surface: still.surface, sha256: still.sha256, picture })),
  };
  app.payload = submission;
  app.host.settled();
  return submission;
}

function isStanding(app: CustomizerApp, issue: Issue): boolean {
  return issue.severity === 'error' || (issue.severity === 'warning' && !app.review.isAccepted(issue));
}

/** By the platform where it offers it: our own way of hashing is loaded only where it does not. */
export function hashOf(template: Template): Promise<string> {
  const known = templateHashes.get(template);
  if (known) return known;
  const hash = hashBytes(canonicalTemplate(template));
  templateHashes.set(template, hash);
  return hash;
}

/** With the words as they were shown: a consent to other words is none. */
function consentsOf(app: CustomizerApp, now: string): Consent[] {
  const { t } = app.messages;
  const consents: Consent[] = [];
  const { rightsConfirmedAt } = app.session;
  if (app.hasPhoto && rightsConfirmedAt) {
    consents.push({ kind: 'rights', text: t('ui.rights.confirm'), givenAt: rightsConfirmedAt });
    const text = retentionText(app);
    if (text) consents.push({ kind: 'retention', text, givenAt: now });
  }
  if (app.review.reviewedAt)
    consents.push({ kind: 'review', text: t('ui.review.confirm'), givenAt: app.review.reviewedAt });
  app.legal?.add(app, consents);
  return consents;
}

/** One still a surface that can be personalised; none of a surface whose picture may not be read back (CORS). */
export async function makeStills(app: CustomizerApp): Promise<{ still: Still; picture: Blob }[]> {
  const surfaces = app.template.surfaces.filter((surface) => surface.areas.length > 0);
  const made = await Promise.all(
    surfaces.map(async ({ id, image }) => {
      try {
        const picture = await exportPreview(app, { surface: id, widthPx: STILL_WIDTH_PX });
        const sha256 = await hashBytes(new Uint8Array(await picture.arrayBuffer()));
        const heightPx = Math.round((image.heightPx * STILL_WIDTH_PX) / image.widthPx);
        const still: Still = { surface: id, sha256, widthPx: STILL_WIDTH_PX, heightPx, type: 'image/png' };
        return [{ still, picture }];
      } catch {
        return [];
      }
    }),
  );
  return made.flat();
}
