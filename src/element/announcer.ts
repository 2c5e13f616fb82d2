/** Long enough for a burst of changes to settle, short enough to belong to the act. */
const SETTLE_MS = 1000;

/** Speaks through one polite live region, a second after the last change, so that nothing is said twice or at once. */
export class Announcer {
  readonly #say: (text: string) => void;
  readonly #pending = new Map<string, string | (() => string)>();
  readonly #said = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say - Puts the text into the live region. */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /**
   * Says a text when things have settled; a newer text on the same subject takes its place, and what was said last
   * about it is not repeated. An empty text forgets the subject, so that the same words can be said again later.
   */
  announce(subject: string, text: string): void {
    if (text === '') {
      this.#pending.delete(subject);
      this.#said.delete(subject);
      return;
    }
    if (this.#said.get(subject) === text) {
      this.#pending.delete(subject);
      return;
    }
    // What waits already is not put off by being told again.
    if (this.#pending.get(subject) === text) return;
    this.#wait(subject, text);
  }

  /** Says what `read` gives once things have settled, so that a burst of changes puts no words together; '' as above. */
  announceLater(subject: string, read: () => string): void {
    this.#wait(subject, read);
  }

  /** Notes a text as known, without saying it: what was there when the buyer came, or comes to them another way. */
  know(subject: string, text: string): void {
    this.#pending.delete(subject);
    this.#said.set(subject, text);
  }

  /** What waits to be said on a subject reaches the buyer in another way: by focus that goes to it. */
  hush(subject: string): void {
    const text = this.#pending.get(subject);
    if (text !== undefined) this.know(subject, typeof text === 'string' ? text : text());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
  }

  #flush(): void {
    const texts: string[] = [];
    for (const [subject, pending] of this.#pending) {
      const text = typeof pending === 'string' ? pending : pending();
      if (text !== '' && this.#said.get(subject) !== text) texts.push(text);
      this.#said.set(subject, text);
    }
    this.#pending.clear();
    if (texts.length > 0) this.#say(texts.join(' '));
  }

  #wait(subject: string, text: string | (() => string)): void {
    this.#pending.set(subject, text);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), SETTLE_MS);
  }
}
