import type { StagePhoto } from '../stage/stage-types.ts';
import type { Fix, Issue } from '../validation/issue.ts';
import type { PhotoPlacement, TonesValue, Values } from '../values/values.ts';
import { PAUSE_MS } from './attention.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { stagePhoto } from './stage-photos.ts';
import { cameraId, pickerId } from './views/field-frame.ts';

/** What the buyer can do to the design. Each act changes the session and then tells the host; setting a property never does. */
export class BuyerActs {
  readonly #app: CustomizerApp;
  readonly #pauses = new Map<string, ReturnType<typeof setTimeout>>();
  #firstEdit = true;

  constructor(app: CustomizerApp) {
    this.#app = app;
  }

  dispose(): void {
    for (const timer of this.#pauses.values()) clearTimeout(timer);
    this.#pauses.clear();
  }

  type(fieldId: string, text: string): void {
    this.#app.host.showFirst();
    this.#app.session.attention.edit(fieldId);
    this.#app.session.setValue(fieldId, { text }, `${fieldId}:text`);
    this.#startPause(fieldId);
    this.#app.teller.left(fieldId, text);
    this.#edited();
  }

  /** Another text at one press, an undo step of its own: capitals, or a slip mended. */
  rewrite(fieldId: string, text: string): void {
    this.#app.session.endGroup();
    this.type(fieldId, text);
    this.#app.session.endGroup();
    this.#app.focus.toField(fieldId);
  }

  pick(fieldId: string, part: { font?: string; color?: string; tones?: TonesValue }, groupKey?: string): void {
    this.#app.session.setValue(fieldId, part, groupKey);
    this.#edited();
  }

  restack(values: Values): void {
    this.#app.session.restack(values);
    this.#edited();
  }

  choose(fieldId: string, choice: string | null): void {
    this.#app.session.attention.edit(fieldId);
    this.#app.session.setValue(fieldId, { choice });
    this.#edited();
  }

  /** The picker was left with a file, or one was dropped or pasted. */
  addFile(fieldId: string, file: File): void {
    const field = this.#app.session.field(fieldId);
    if (field?.type !== 'image') return;
    this.#app.looks.select(fieldId);
    void this.#app.session.uploads.add(field, file).then(() => {
      const state = this.#app.session.uploadState(fieldId);
      const refused = this.#app.issues.of(fieldId).find(({ code }) => code.startsWith('file.'));
      if (state) this.#app.host.emit('pc-upload', { code: refused?.code ?? 'accepted' });
      this.#edited();
    });
  }

  removeFile(fieldId: string): void {
    this.#app.session.removeFile(fieldId);
    this.#edited();
    // The button that was pressed is gone; the keyboard stays at the field.
    this.#app.focus.toField(fieldId);
  }

  /** A button or slider changed a photo's placement. */
  place(fieldId: string, change: Partial<PhotoPlacement>, phase: 'moving' | 'done'): void {
    const { placement } = this.#app.imageValue(fieldId);
    this.placeByHand(fieldId, { ...placement, ...change }, phase);
  }

  placeByHand(fieldId: string, placement: PhotoPlacement, phase: 'moving' | 'done'): void {
    this.#app.session.setPlacement(fieldId, placement, phase);
    if (phase === 'done') this.#edited();
  }

  /** What a button or the slider does to a photo as it lies; the same as the hand and the keys do. */
  adjust(fieldId: string, act: (photo: StagePhoto) => PhotoPlacement, phase: 'moving' | 'done' = 'done'): void {
    const field = this.#app.session.field(fieldId);
    const photo = field?.type === 'image' ? stagePhoto(this.#app, field) : null;
    if (photo) this.placeByHand(fieldId, act(photo), phase);
  }

  applyFix(issue: Issue, fix: Fix): void {
    if (issue.field === null) return;
    this.#app.host.emit('pc-fix', { code: issue.code, fix: fix.kind });
    switch (fix.kind) {
      case 'zoom':
        this.place(issue.field, { zoom: fix.zoom }, 'done');
        this.#app.focus.toField(issue.field);
        return;
      case 'font':
        this.pick(issue.field, { font: fix.font });
        this.#app.focus.toField(issue.field);
        return;
      case 'color':
        this.pick(issue.field, { color: fix.color });
        this.#app.focus.toField(issue.field);
        return;
      case 'text':
        this.rewrite(issue.field, fix.text);
        return;
      case 'retry':
        this.#app.looks.retryAssets();
        return;
      case 'replace':
        this.openPicker(issue.field);
    }
  }

  undo(): void {
    this.#app.teller.around(() => this.#app.session.undo());
    this.#edited();
  }

  redo(): void {
    this.#app.teller.around(() => this.#app.session.redo());
    this.#edited();
  }

  startOver(): void {
    this.#app.session.reset();
    this.#app.review.reset();
    this.#app.announcer.announce('reset', this.#app.messages.t('ui.action.reset-done'));
    this.#edited();
  }

  undoReset(): void {
    this.#app.teller.around(() => this.#app.session.undoReset());
    this.#edited();
    this.#app.focus.toElement('pc-reset');
  }

  confirmRights(confirmed: boolean): void {
    this.#app.session.confirmRights(confirmed ? new Date().toISOString() : null);
    this.#edited();
  }

  openPicker(fieldId: string): void {
    this.#app.host.root.getElementById(pickerId(fieldId))?.click();
  }

  openCamera(fieldId: string): void {
    this.#app.host.root.getElementById(cameraId(fieldId))?.click();
  }

  #startPause(fieldId: string): void {
    clearTimeout(this.#pauses.get(fieldId));
    const timer = setTimeout(() => {
      this.#pauses.delete(fieldId);
      this.#app.session.attention.pause(fieldId);
      this.#app.attentionChanged();
    }, PAUSE_MS);
    this.#pauses.set(fieldId, timer);
  }

  #edited(): void {
    const { host, session } = this.#app;
    if (this.#firstEdit) {
      this.#firstEdit = false;
      host.emit('pc-first-edit', {});
    }
    host.emit('pc-change', { values: session.plainValues() });
    host.emit('pc-issues', { issues: session.derived.issues });
    this.#app.keeper.edited();
  }
}
