import { parseUnicodeRange, type CodeRange } from '../scene/coverage.ts';
import type { Font } from '../template/schema.ts';
import { FontError, loadFont, type FontFailure } from './load-font.ts';

const FONT_DEADLINE_MS = 4000;
const DEFAULT_FAMILY = 'sans-serif';

/** One file of a font that is asked for; `waiting` and `failed` paint with the next one, at last the generic family. */
interface LoadedFile {
  status: 'waiting' | 'ready' | 'failed';
  face: FontFace | null;
  /** Ours, not the template's: nothing that a template says reaches CSS, and two widgets never mean each other's font. */
  readonly family: string;
}

/** Which font failed, and why. */
export interface FailedFont {
  readonly font: string;
  readonly reason: FontFailure;
}

/**
 * Loads the fonts of one template when they are first asked for, and further files of theirs when a text needs them.
 * Until one has come, and for good where it does not come within four seconds, its generic family stands in: a text
 * never changes under the buyer's hands later on.
 */
export class FontLoader {
  readonly #fonts: ReadonlyMap<string, Font>;
  /** By font, its files in their order: `src`, then `faces`. */
  readonly #files = new Map<string, (LoadedFile | undefined)[]>();
  readonly #ranges = new Map<string, readonly CodeRange[]>();
  /** Fonts are shared by the whole page. */
  readonly #prefix = `pc-${Math.random().toString(36).slice(2, 10)}`;
  readonly #resolve: (src: string) => string | null;
  readonly #changed: (what: 'font' | 'failed', failed?: FailedFont) => void;
  readonly #end = new AbortController();

  constructor(
    fonts: readonly Font[],
    resolve: (src: string) => string | null,
    changed: (what: 'font' | 'failed', failed?: FailedFont) => void,
  ) {
    this.#fonts = new Map(fonts.map((font) => [font.id, font]));
    this.#resolve = resolve;
    this.#changed = changed;
  }

  /**
   * The family list to draw a font with now; asking for it loads it. A file that comes makes the list longer, so that
   * whoever remembers measures by it measures anew.
   *
   * @param text - What will be drawn: files for characters that earlier files lack are loaded, too.
   */
  family(fontId: string | null, text = ''): string {
    const font = fontId === null ? undefined : this.#fonts.get(fontId);
    const generic = font?.fallback ?? DEFAULT_FAMILY;
    if (font?.src === undefined) return generic;
    this.#need(font, text);
    const ready = this.#files.get(font.id)?.filter((file) => file?.status === 'ready') ?? [];
    return [...ready.map((file) => `"${file?.family ?? ''}"`), generic].join(', ');
  }

  status(fontId: string): 'idle' | LoadedFile['status'] {
    const files = this.#files.get(fontId) ?? [];
    if (files.some((file) => file?.status === 'failed')) return 'failed';
    return files[0]?.status ?? 'idle';
  }

  /** Ids of the fonts of which a file that was needed did not come. */
  get failed(): readonly string[] {
    return [...this.#files.keys()].filter((fontId) => this.status(fontId) === 'failed');
  }

  /** Files that did not come are asked for again when they are next needed. */
  retry(): void {
    for (const [fontId, files] of this.#files) {
      this.#files.set(
        fontId,
        files.map((file) => (file?.status === 'failed' ? undefined : file)),
      );
    }
  }

  dispose(): void {
    this.#end.abort();
    for (const file of [...this.#files.values()].flat()) if (file?.face) document.fonts.delete(file.face);
    this.#files.clear();
  }

  #need(font: Font, text: string): void {
    let files = this.#files.get(font.id);
    if (!files) this.#files.set(font.id, (files = []));
    files[0] ??= this.#load(font, font.src as string, 0);
    const faces = font.faces ?? [];
    if (faces.length === 0 || font.covers === undefined || files.filter(Boolean).length > faces.length) return;
    for (const character of text) {
      const code = character.codePointAt(0) as number;
      const at = [font.covers, ...faces.map(({ covers }) => covers)].findIndex((covers) => this.#covers(covers, code));
      const face = faces[at - 1];
      if (face) files[at] ??= this.#load(font, face.src, at);
    }
  }

  #covers(covers: string, code: number): boolean {
    let ranges = this.#ranges.get(covers);
    if (!ranges) this.#ranges.set(covers, (ranges = parseUnicodeRange(covers)));
    return ranges.some(([first, last]) => code >= first && code <= last);
  }

  #load(font: Font, src: string, at: number): LoadedFile {
    const family = `${this.#prefix}-${font.id}${at === 0 ? '' : `-${at}`}`;
    const file: LoadedFile = { status: 'waiting', face: null, family };
    void this.#wait(font, src, file);
    return file;
  }

  async #wait(font: Font, src: string, file: LoadedFile): Promise<void> {
    let failed: FailedFont | undefined;
    try {
      const address = this.#resolve(src);
      if (address === null) throw new FontError('font.unreachable');
      const request = { family: file.family, address, weight: font.weight, deadlineMs: FONT_DEADLINE_MS };
      file.face = await loadFont({ ...request, end: this.#end.signal });
      document.fonts.add(file.face);
      file.status = 'ready';
    } catch (error) {
      file.status = 'failed';
      failed = { font: font.id, reason: error instanceof FontError ? error.code : 'font.unreachable' };
    }
    if (!this.#end.signal.aborted) this.#changed(failed ? 'failed' : 'font', failed);
  }
}
