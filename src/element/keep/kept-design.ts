import type { Values } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import type { Keeper } from './keeper.ts';
import { markTab, ownTab, placeOf, taken } from './kept-place.ts';
import { inStore, rowsAt, rowsOf, type Row } from './kept-rows.ts';

/** Edits that follow one another are written once. */
const WRITE_EVERY_MS = 300;

/** One widget's design on the device. Storage that is forbidden, full or broken keeps nothing and harms nothing. */
export class KeptDesign {
  readonly #app: CustomizerApp;
  readonly #keeper: Keeper;
  readonly #widget: string;
  readonly #place: string;
  /** Where an earlier tab kept what was resumed here. */
  #origin: string | undefined;
  #timer = 0;
  #isOver = false;

  constructor(app: CustomizerApp, keeper: Keeper) {
    this.#app = app;
    this.#keeper = keeper;
    this.#widget = placeOf(app);
    this.#place = this.#widget + ownTab();
    addEventListener('pagehide', markTab);
  }

  /** Brings back what was kept. What does it comes only where something is kept. */
  async resume(before: Values): Promise<void> {
    try {
      const { resumeDesign } = await import('./resume-design.ts');
      await resumeDesign({
        app: this.#app,
        starts: [this.#place, this.#widget],
        before,
        rows: { inStore, rowsOf },
        isOver: () => this.#isOver,
        flag,
        resumed: (place) => {
          this.#origin = place;
          this.#tell(true);
        },
      });
    } catch {
      // It begins empty, or without its photo.
    }
  }

  edited(): void {
    this.#timer ||= window.setTimeout(() => void this.#write(), WRITE_EVERY_MS);
  }

  dispose(): void {
    if (this.#timer) void this.#write();
    this.#isOver = true;
    taken.delete(this.#widget);
    removeEventListener('pagehide', markTab);
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const { session } = this.#app;
    const place = this.#place;
    // Read now: after the end the photos are gone.
    const values = session.canUndoReset ? null : session.plainValues();
    const rows: Row[] = values ? [{ key: place, place, at: Date.now(), values }] : [];
    for (const value of Object.values(session.values)) {
      const photo = 'placement' in value && session.shelf.get(value.file);
      if (photo && photo.facts.sha256) rows.push({ key: place + photo.facts.sha256, place, file: photo.file });
    }
    try {
      flag(true);
      await inStore(async (store) => {
        const old = await rowsOf(store, rowsAt(place));
        for (const { key } of old) if (!rows.some((row) => row.key === key)) store.delete(key);
        for (const row of rows) if (!row.file || !old.some(({ key }) => key === row.key)) store.put(row);
        if (!values && this.#origin) store.delete(rowsAt(this.#origin));
        if (!values && (await rowsOf(store)).length < 1) flag(false);
      });
      this.#tell(Boolean(values));
    } catch {
      this.#tell(false);
    }
  }

  #tell(isSaved: boolean): void {
    if (isSaved === this.#keeper.isSaved) return;
    this.#keeper.isSaved = isSaved;
    this.#app.host.requestUpdate();
  }
}

/** Stands in the page's storage while something may be kept, so that nobody else has to load this. */
function flag(isKept: boolean): void {
  if (isKept) localStorage.setItem('pc-kept', '1');
  else localStorage.removeItem('pc-kept');
}
