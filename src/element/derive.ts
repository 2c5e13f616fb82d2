import type { LineBreaks } from '../scene/break-text.ts';
import { layOut, type Layout, type LayOutOptions } from '../scene/lay-out.ts';
import type { Layouts } from '../scene/layouts.ts';
import type { ParsePath } from '../scene/path-commands.ts';
import type { Measure } from '../scene/scene.ts';
import type { Field, Template } from '../template/schema.ts';
import { checkValues } from '../validation/check-values.ts';
import type { Facts, UploadState } from '../validation/facts.ts';
import type { Issue } from '../validation/issue.ts';
import type { LetteringCheck } from '../validation/lettering-check.ts';
import { priceOf, type Price } from '../values/price.ts';
import type { Values } from '../values/values.ts';
import { visibleFields } from '../values/visible-fields.ts';

export interface DeriveOptions {
  readonly locale: string;
  readonly market: string;
  readonly measure: Measure;
  readonly layouts?: Layouts | undefined;
  readonly parsePath?: ParsePath | undefined;
  readonly samplePhoto?: LayOutOptions['samplePhoto'];
  readonly lineBreaks?: LineBreaks | undefined;
  readonly orderItems?: LayOutOptions['orderItems'];
  readonly thresholds?: LayOutOptions['thresholds'];
  /** Checks of lettering that are loaded by now, in the order in which they speak. */
  readonly checks: () => readonly LetteringCheck[];
  /** What others found out by now: the picture's contrasts, the host's verdicts, fonts that failed. */
  readonly reports: (layout: Layout) => Partial<Facts>;
}

/** Everything that follows from the buyer's acts, computed anew by pure functions after each of them. */
export interface Derived {
  readonly visible: readonly Field[];
  readonly issues: readonly Issue[];
  readonly layout: Layout;
  readonly price: Price;
}

/** What is known of the files beside the answers. */
interface FileStates {
  stateOf(fieldId: string): UploadState | null;
  /** Whether a file was refused while the earlier photo is still in place. */
  isRefusalBesidePhoto(fieldId: string): boolean;
}

export function derive(
  template: Template,
  values: Values,
  options: DeriveOptions,
  files: FileStates,
  rightsConfirmed: boolean,
): Derived {
  const { locale, market, checks, reports } = options;
  const layout = layOut(template, values, { ...options, sample: true });
  const uploads: Record<string, UploadState> = {};
  for (const field of template.fields) {
    const state = field.type === 'image' ? files.stateOf(field.id) : null;
    if (state) uploads[field.id] = state;
  }
  const facts: Facts = { uploads, texts: layout.texts, rightsConfirmed, locale, ...reports(layout) };
  const issues = checkValues(template, values, facts, checks()).map((issue) => softened(issue, files));
  return { visible: visibleFields(template, values), issues, layout, price: priceOf(template, values, market) };
}

/** A refused file does not block an order whose earlier photo is still in place; it is told all the same. */
function softened(issue: Issue, files: FileStates): Issue {
  if (issue.field === null || !issue.code.startsWith('file.') || issue.severity !== 'error') return issue;
  return files.isRefusalBesidePhoto(issue.field) ? { ...issue, severity: 'info' } : issue;
}
