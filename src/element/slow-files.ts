/** A file that is read for longer than this shows its progress. */
const SLOW_MS = 300;

interface Reads {
  /** From 0 to 1 while a field's file is read, `null` otherwise. */
  progressOf(fieldId: string): number | null;
}

/** Which files have been read for so long that the buyer should see how far it is. */
export class SlowFiles {
  readonly #reads: Reads;
  readonly #changed: () => void;
  readonly #slow = new Map<string, ReturnType<typeof setTimeout> | 'shown'>();

  constructor(reads: Reads, changed: () => void) {
    this.#reads = reads;
    this.#changed = changed;
  }

  /** Progress of a file that has been read for a while; `null` for the many that are read at once. */
  progressOf(fieldId: string): number | null {
    return this.#slow.get(fieldId) === 'shown' ? this.#reads.progressOf(fieldId) : null;
  }

  /** Something changed at a field. */
  look(fieldId: string): void {
    const running = this.#reads.progressOf(fieldId) !== null;
    const watch = this.#slow.get(fieldId);
    if (running && watch === undefined) {
      const timer = setTimeout(() => {
        this.#slow.set(fieldId, 'shown');
        this.#changed();
      }, SLOW_MS);
      this.#slow.set(fieldId, timer);
    } else if (!running && watch !== undefined) {
      if (watch !== 'shown') clearTimeout(watch);
      this.#slow.delete(fieldId);
    }
  }
}
