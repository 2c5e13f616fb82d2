import { layOut } from '../scene/lay-out.ts';
import type { Scene } from '../scene/scene.ts';
import type { Field, ImageField, Template } from '../template/schema.ts';
import type { UploadState } from '../validation/facts.ts';
import {
  canRedo,
  canUndo,
  recordHistory,
  redoHistory,
  startHistory,
  undoHistory,
  type History,
} from '../values/history.ts';
import { initialValues } from '../values/initial-values.ts';
import { parseFieldValue, parseValues } from '../values/parse-values.ts';
import { clampPlacement } from '../values/photo-placement.ts';
import {
  CENTERED,
  type FieldValue,
  type FileReference,
  type ImageValue,
  type PhotoPlacement,
  type Values,
} from '../values/values.ts';
import type { parseOrder } from '../values/field-order.ts';
import { Attention } from './attention.ts';
import { derive, type DeriveOptions, type Derived } from './derive.ts';
import type { HeicDecoder } from './heic-decoder.ts';
import { PhotoShelf } from './photo-shelf.ts';
import { UploadController, type FileInspector, type UploadEvents } from './upload-controller.ts';

export interface SessionOptions extends DeriveOptions {
  readonly inspector: () => FileInspector;
  /** The shop's, asked for anew with each file. */
  readonly heicDecoder?: () => HeicDecoder | null;
  /** Where fields may be reordered. */
  readonly parseOrder?: typeof parseOrder | undefined;
  /** Something that is derived from the state changed; `fieldId` is the field it began with. */
  readonly changed: (fieldId: string | null) => void;
}

export const DEFAULT_MAX_ZOOM = 4;

/** One buyer's work on one template: the answers with their history, the files, and what follows from them. */
export class Session {
  readonly template: Template;
  readonly attention = new Attention();
  readonly shelf = new PhotoShelf();
  readonly uploads: UploadController;
  /** When the buyer said that they may print the photo, or `null`. */
  rightsConfirmedAt: string | null = null;
  #options: SessionOptions;
  #history: History;
  #derived: Derived | null = null;
  #clean: Scene | null = null;
  #beforeReset: History | null = null;
  readonly #files = {
    stateOf: (fieldId: string) => this.uploadState(fieldId),
    isRefusalBesidePhoto: (fieldId: string) =>
      this.uploads.isRefusalBesidePhoto(fieldId, this.#imageValue(fieldId)?.file ?? null),
  };

  constructor(template: Template, options: SessionOptions) {
    this.template = template;
    this.#options = options;
    this.#history = startHistory(initialValues(template));
    const events: UploadEvents = {
      accepted: (fieldId, reference) => this.#take(fieldId, reference),
      withdrawn: (fieldId, reference) => this.#withdraw(fieldId, reference),
      changed: (fieldId) => this.#change(fieldId),
      standing: (fieldId) => this.#imageValue(fieldId)?.file ?? null,
    };
    this.uploads = new UploadController(options.inspector, this.shelf, events, options.heicDecoder);
  }

  get values(): Values {
    return this.#history.present.values;
  }

  get canUndo(): boolean {
    return canUndo(this.#history);
  }

  get canRedo(): boolean {
    return canRedo(this.#history);
  }

  get canUndoReset(): boolean {
    return this.#beforeReset !== null;
  }

  get derived(): Derived {
    this.#derived ??= derive(this.template, this.values, this.#options, this.#files, this.rightsConfirmedAt !== null);
    return this.#derived;
  }

  /** Language, market or fonts changed: the same answers, measured and checked anew. */
  adopt(options: Partial<SessionOptions>): void {
    this.#options = { ...this.#options, ...options };
    this.#change(null);
  }

  /** More is known of the same answers: they are checked and laid out anew, and stay as they are. */
  recheck(): void {
    this.#derived = this.#clean = null;
  }

  field(fieldId: string): Field | undefined {
    return this.template.fields.find((field) => field.id === fieldId);
  }

  /** The answers as a host may keep them: with the hashes that are known by now. */
  plainValues(): Values {
    const plain = Object.entries(this.values).map(([id, value]) => {
      if (!('placement' in value) || !value.file) return [id, value];
      const sha256 = this.shelf.get(value.file)?.facts.sha256 ?? value.file.sha256;
      return [id, { ...value, file: { ...value.file, sha256 } }];
    });
    return Object.fromEntries(plain) as Values;
  }

  /** The scene without samples: what is reviewed, carried and made. */
  cleanScene(): Scene {
    this.#clean ??= layOut(this.template, this.values, this.#options).scene;
    return this.#clean;
  }

  /** @returns Whether the field exists and the value makes sense for it; the answers are untouched otherwise. */
  setValue(fieldId: string, input: unknown, groupKey: string | null = null): boolean {
    const current = this.#own(fieldId);
    const value = current && parseFieldValue(this.template, fieldId, current, input);
    if (!value) return false;
    this.#record({ ...this.values, [fieldId]: this.#clamped(fieldId, value) }, groupKey);
    this.#change(fieldId);
    return true;
  }

  /** @param isStart - Nothing comes before them that undo could bring back. */
  setValues(json: unknown, isStart = false): void {
    const parsed = { ...parseValues(this.template, json), ...this.#options.parseOrder?.(this.template, json) };
    const values = Object.fromEntries(Object.entries(parsed).map(([id, value]) => [id, this.#reunited(value)]));
    if (isStart) this.#history = startHistory(values);
    else this.#record(values, null);
    this.#resumeAll();
    this.#change(null);
  }

  setPlacement(fieldId: string, placement: PhotoPlacement, phase: 'moving' | 'done'): void {
    const value = this.#imageValue(fieldId);
    if (!value?.file) return;
    const moved = this.#clamped(fieldId, { ...value, placement });
    this.#record({ ...this.values, [fieldId]: moved }, `${fieldId}:placement`);
    if (phase === 'done') this.endGroup();
    this.#change(fieldId);
  }

  /** The same answers, with fields in another order over one another. */
  restack(values: Values): void {
    this.#record(values, null);
    this.#change(null);
  }

  /** The next edit starts an undo step of its own. */
  endGroup(): void {
    const { present } = this.#history;
    this.#history = { ...this.#history, present: { ...present, groupKey: null } };
  }

  /** Whether the buyer's hand is on the field's photo. */
  isMoving(fieldId: string): boolean {
    return this.#history.present.groupKey === `${fieldId}:placement`;
  }

  removeFile(fieldId: string): void {
    this.uploads.clear(fieldId);
    const value = this.#imageValue(fieldId);
    if (value?.file) this.#record({ ...this.values, [fieldId]: { file: null, placement: CENTERED } }, null);
    this.#change(fieldId);
  }

  undo(): void {
    this.#step(undoHistory(this.#history));
  }

  redo(): void {
    this.#step(redoHistory(this.#history));
  }

  /** Start over; `undoReset` brings everything back until the next edit. */
  reset(): void {
    this.#beforeReset = this.#history;
    for (const field of this.template.fields) this.uploads.clear(field.id);
    this.#history = startHistory(initialValues(this.template));
    this.rightsConfirmedAt = null;
    this.attention.reset();
    this.#change(null);
  }

  undoReset(): void {
    if (this.#beforeReset) this.#step(this.#beforeReset);
    this.#beforeReset = null;
    this.#change(null);
  }

  confirmRights(at: string | null): void {
    this.rightsConfirmedAt = at;
    this.#change(null);
  }

  uploadState(fieldId: string): UploadState | null {
    return this.uploads.stateOf(fieldId, this.#imageValue(fieldId)?.file ?? null);
  }

  dispose(): void {
    this.uploads.dispose();
    this.shelf.dispose();
  }

  #take(fieldId: string, file: FileReference): void {
    const value = this.#imageValue(fieldId);
    if (!value) return;
    // Zoom and position are kept where they still fit; clamping decides. What was decided on a photo's tones holds for
    // that photo alone, which may be given again.
    const isBack = value.file?.name === file.name && value.file.sizeBytes === file.sizeBytes;
    const before = isBack ? value : null;
    const placed = this.#clamped(fieldId, { ...before, file, placement: value.file ? value.placement : CENTERED });
    const values = { ...this.values, [fieldId]: placed };
    // The bytes that answers from outside were waiting for are no step of the buyer's.
    if (isBack && !this.shelf.get(value.file))
      this.#history = { ...this.#history, present: { values, groupKey: null } };
    else this.#record(values, null);
    this.rightsConfirmedAt = null;
    this.attention.edit(fieldId);
    this.#change(fieldId);
  }

  #withdraw(fieldId: string, file: FileReference): void {
    const value = this.#imageValue(fieldId);
    if (value?.file !== file) return;
    this.#record({ ...this.values, [fieldId]: { file: null, placement: CENTERED } }, null);
  }

  #clamped(fieldId: string, value: FieldValue): FieldValue {
    const field = this.field(fieldId);
    if (field?.type !== 'image' || !field.boxMm || !('placement' in value) || !value.file) return value;
    const box = { widthMm: field.boxMm[2], heightMm: field.boxMm[3] };
    return { ...value, placement: clampPlacement(value.file, box, value.placement, maxZoomOf(field)) };
  }

  /** A value from outside that names a file we hold the bytes of. */
  #reunited(value: FieldValue): FieldValue {
    if (!('placement' in value) || !value.file?.sha256 || this.shelf.get(value.file)) return value;
    return { ...value, file: this.shelf.findByHash(value.file.sha256) ?? value.file };
  }

  #own(fieldId: string): FieldValue | null {
    return Object.hasOwn(this.values, fieldId) ? (this.values[fieldId] ?? null) : null;
  }

  #imageValue(fieldId: string): ImageValue | null {
    const value = this.#own(fieldId);
    return value && 'placement' in value ? value : null;
  }

  #record(values: Values, groupKey: string | null): void {
    this.#beforeReset = null;
    this.#history = recordHistory(this.#history, values, groupKey);
  }

  #step(history: History): void {
    this.#history = history;
    this.#resumeAll();
    this.#change(null);
  }

  #resumeAll(): void {
    for (const field of this.template.fields) {
      if (field.type !== 'image') continue;
      this.uploads.clear(field.id);
      void this.uploads.resume(field.id, this.#imageValue(field.id)?.file ?? null);
    }
  }

  #change(fieldId: string | null): void {
    this.#derived = null;
    this.#clean = null;
    this.#options.changed(fieldId);
  }
}

export function maxZoomOf(field: ImageField): number {
  return field.maxZoom ?? DEFAULT_MAX_ZOOM;
}
