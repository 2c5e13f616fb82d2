import type { Font } from '../template/schema.ts';
import { within } from './picture-loader.ts';

const FONT_DEADLINE_MS = 4000;
const DEFAULT_FAMILY = 'sans-serif';

/** A font that is asked for; `waiting` and `failed` paint with its generic family. */
interface LoadedFont {
  status: 'waiting' | 'ready' | 'failed';
  readonly face: FontFace;
  /** Ours, not the template's: nothing that a template says reaches CSS, and two widgets never mean each other's font. */
  readonly family: string;
}

/** `url("…")` whatever the address holds: what could end the string or the line is percent-encoded. */
function cssUrl(address: string): string {
  const safe = address.replace(/["'()\\\s]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `url("${safe}")`;
}

/**
 * Loads the fonts of one template when they are first asked for. Until one has come, and for good where it does not
 * come within four seconds, its generic family stands in: a text never changes under the buyer's hands later on.
 */
export class FontLoader {
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #loaded = new Map<string, LoadedFont>();
  /** Fonts are shared by the whole page. */
  readonly #prefix = `pc-${Math.random().toString(36).slice(2, 10)}`;
  readonly #resolve: (src: string) => string | null;
  readonly #changed: (what: 'font' | 'failed') => void;
  readonly #end = new AbortController();

  constructor(
    fonts: readonly Font[],
    resolve: (src: string) => string | null,
    changed: (what: 'font' | 'failed') => void,
  ) {
    this.#fonts = new Map(fonts.map((font) => [font.id, font]));
    this.#resolve = resolve;
    this.#changed = changed;
  }

  /** The family list to draw a font with now; asking for it loads it. */
  family(fontId: string | null): string {
    const font = fontId === null ? undefined : this.#fonts.get(fontId);
    const generic = font?.fallback ?? DEFAULT_FAMILY;
    if (font === undefined) return generic;
    const loaded = this.#loaded.get(font.id) ?? this.#load(font);
    return loaded?.status === 'ready' ? `"${loaded.family}", ${generic}` : generic;
  }

  status(fontId: string): 'idle' | LoadedFont['status'] {
    return this.#loaded.get(fontId)?.status ?? 'idle';
  }

  /** Fonts that did not come are asked for again when they are next needed. */
  retry(): void {
    for (const [fontId, { status }] of this.#loaded) if (status === 'failed') this.#loaded.delete(fontId);
  }

  dispose(): void {
    this.#end.abort();
    for (const { face } of this.#loaded.values()) document.fonts.delete(face);
    this.#loaded.clear();
  }

  #load(font: Font): LoadedFont | null {
    const address = font.src === undefined ? null : this.#resolve(font.src);
    if (address === null || this.#end.signal.aborted) return null;
    const family = `${this.#prefix}-${font.id}`;
    const descriptors: FontFaceDescriptors = font.weight === undefined ? {} : { weight: String(font.weight) };
    const face = new FontFace(family, cssUrl(address), descriptors);
    const loaded: LoadedFont = { status: 'waiting', face, family };
    this.#loaded.set(font.id, loaded);
    void this.#wait(loaded);
    return loaded;
  }

  async #wait(loaded: LoadedFont): Promise<void> {
    try {
      await within(FONT_DEADLINE_MS, this.#end.signal, () => loaded.face.load());
      document.fonts.add(loaded.face);
      loaded.status = 'ready';
    } catch {
      loaded.status = 'failed';
    }
    if (!this.#end.signal.aborted) this.#changed(loaded.status === 'ready' ? 'font' : 'failed');
  }
}
