import { needsLineBreaks, type LineBreaks } from '../scene/break-text.ts';
import { isShaped } from '../scene/layouts.ts';
import { isPath } from '../scene/outline.ts';
import type { ParsePath } from '../scene/path-commands.ts';
import { comparePointers } from '../shared/json-pointer.ts';
import { localize } from '../template/localize.ts';
import type { RuleCheck, TemplateProblem } from '../template/problem.ts';
import type { Template } from '../template/schema.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import type { LegalPart } from './legal/legal-part.ts';
import type { Lettering } from './lettering.ts';
import type { ModelDoor } from './model/model-door.ts';
import type { PhotoTones } from './photo-tones.ts';
import type { SamplePhotos } from './samples.ts';
import type { Stacking } from './stacking.ts';
import type { tintPicture } from './tints.ts';

/** What the app does with a template that not every template asks for. */
export interface Means {
  /** Ways to lay text beyond straight lines. */
  readonly lettering?: Lettering;
  /** What makes photos of two tones. */
  readonly photoTones?: PhotoTones;
  /** What gives a product's picture another colour. */
  readonly tintPicture?: typeof tintPicture;
  /** What brings fields forward and sends them backward. */
  readonly stacking?: Stacking;
  /** What shows sample photos. */
  readonly samplePhotos?: SamplePhotos;
  /** What leads to the view in three dimensions. */
  readonly ModelDoor?: typeof ModelDoor;
  /** What reads SVG paths: as the shape of an area or a photo, or as a line to write on. */
  readonly parsePath?: ParsePath;
  /** What says lines of law. */
  readonly legal?: LegalPart;
  /** Where lines may end in samples; for the buyer's texts the rules come with the advice on them. */
  readonly lineBreaks?: LineBreaks;
}

/** A chunk that only some templates need: rules for these, checks of their texts, means to show them. */
interface Part extends Means {
  readonly checkTemplate?: RuleCheck;
  readonly createCheck?: (template: Template) => LetteringCheck;
}

export interface LoadedParts {
  readonly means: Means;
  readonly checks: readonly LetteringCheck[];
  /** By the rules that came with the parts. */
  readonly problems: readonly TemplateProblem[];
}

/** Text samples need nothing of their own. */
function hasSamplePhoto({ fields }: Template): boolean {
  return fields.some((field) => field.type === 'image' && field.sample);
}

/**
 * Loads what a template is to be held to and shown with, before the buyer can write anything. Side by side: each is a
 * request of its own.
 *
 * @throws A part did not come: a widget that cannot refuse what its shop refuses does not open.
 */
export async function loadParts(template: Template, locale: string): Promise<LoadedParts> {
  const { fields, surfaces, blockedWords, legal, model } = template;
  const asks = (key: string): boolean => fields.some((field) => key in field);
  const hasPath =
    surfaces.some(({ areas }) => areas.some(({ shape }) => isPath(shape))) ||
    fields.some((field) => ('shape' in field && isPath(field.shape)) || ('curve' in field && field.curve.path));
  const hasLongSample = fields.some(
    (field) => field.type === 'text' && needsLineBreaks(field, localize(field.sample ?? '', locale)),
  );
  const parts = await Promise.all<Part | false | undefined>([
    asks('characters') && import('./text-parts/letters-part.ts'),
    blockedWords && import('./text-parts/words-part.ts'),
    legal && import('./legal/legal-part.ts'),
    asks('pattern') && import('./text-parts/pattern-part.ts'),
    fields.some(isShaped) && import('./lettering.ts'),
    fields.some((field) => 'showWhen' in field || (field.type !== 'option' && 'default' in field)) &&
      import('./text-parts/begun-part.ts'),
    asks('reorder') && import('./stacking.ts'),
    asks('tones') && import('./photo-tones.ts'),
    // A key, wherever it stands: within a text its quotation marks are escaped.
    JSON.stringify(template).includes('"tint":') && import('./tints.ts'),
    hasSamplePhoto(template) && import('./samples.ts'),
    hasPath && import('../scene/path-commands.ts'),
    hasLongSample && import('../scene/line-break/line-breaks.ts'),
    model && import('./model/model-door.ts'),
  ]);
  const problems: TemplateProblem[] = [];
  const checks: LetteringCheck[] = [];
  for (const part of parts) {
    if (!part) continue;
    part.checkTemplate?.(template, (code, pointer, params = {}) => problems.push({ code, pointer, params }));
    // A check may rely on what its rules hold.
    if (problems.length === 0 && part.createCheck) checks.push(part.createCheck(template));
  }
  problems.sort((a, b) => comparePointers(a.pointer, b.pointer));
  return { means: Object.assign({}, ...parts) as Means, checks, problems };
}
