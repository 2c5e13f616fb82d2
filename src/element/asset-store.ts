import type {
  Engraving,
  PaintAssets,
  PaintBent,
  PaintCanvas,
  PaintFinish,
  Tint,
  TonePhoto,
  WorkingPhoto,
} from '../painter/assets.ts';
import { createMeasure, type CachedMeasure } from '../painter/measure.ts';
import { release } from '../painter/memory.ts';
import type { SceneSurface } from '../scene/scene.ts';
import type { Template } from '../template/schema.ts';
import { FontLoader, type FailedFont } from './font-loader.ts';
import { loadPicture, PictureError } from './picture-loader.ts';
import type { tintPicture } from './tints.ts';

/** How far a picture of the template has come. */
export type AssetState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly isTainted: boolean }
  | { readonly status: 'failed'; readonly code: 'asset.timeout' | 'asset.failed' };

export interface AssetStoreOptions {
  readonly template: Template;
  /** Address of the template, which its own addresses are relative to. */
  readonly baseUrl: string;
  /** Where the template has bent text. */
  readonly paintBent?: PaintBent | undefined;
  /** Where the template has photos of two tones. */
  readonly tonePhoto?: TonePhoto | undefined;
  /** Where the template tints its product. */
  readonly tintPicture?: typeof tintPicture | undefined;
  /** The decoded photo of a field; the buyer's files are kept elsewhere. */
  readonly photo: (fieldId: string) => WorkingPhoto | null;
  /** Something came, or will not come; never called within a call of ours. */
  readonly onChange: (what: 'picture' | 'font' | 'failed', failed?: FailedFont) => void;
}

/** Means of the painter that few templates need. */
type Lazy = Pick<PaintAssets, 'engraving' | 'paintFinish'>;

interface KeptPicture {
  state: AssetState;
  source: ImageBitmap | HTMLImageElement | null;
}

const PICTURE_DEADLINE_MS = 8000;

/**
 * The pictures and fonts of one template in one widget: loaded when they are first asked for, and all let go by
 * `dispose`.
 */
export class AssetStore implements PaintAssets {
  /** Measures with the fonts as they are; a font that comes is measured anew by itself. */
  readonly measure: CachedMeasure;
  readonly paintBent: PaintBent | undefined;
  readonly tonePhoto: TonePhoto | undefined;
  readonly #options: AssetStoreOptions;
  readonly #fonts: FontLoader;
  readonly #pictures = new Map<string, KeptPicture>();
  readonly #end = new AbortController();
  readonly #lazy: { -readonly [Part in keyof Lazy]?: Lazy[Part] | undefined } = {};
  readonly #asked = new Set<keyof Lazy>();

  constructor(options: AssetStoreOptions) {
    this.#options = options;
    this.paintBent = options.paintBent;
    this.tonePhoto = options.tonePhoto;
    this.#fonts = new FontLoader(options.template.fonts ?? [], (src) => this.resolve(src), options.onChange);
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('AssetStore: this browser gives no 2-D canvas');
    this.measure = createMeasure(context, (fontId, text) => this.fontFamily(fontId, text));
  }

  // The painter asks for these where a template has such a finish, and paints in a plain way until they have come.
  get engraving(): Engraving | undefined {
    return this.#part('engraving', () => import('../painter/engrave.ts').then((part) => part.engraving));
  }

  get paintFinish(): PaintFinish | undefined {
    return this.#part('paintFinish', () =>
      import('../painter/rare/paint-rare-finish.ts').then((part) => part.paintRareFinish),
    );
  }

  #part<Name extends keyof Lazy>(name: Name, load: () => Promise<NonNullable<Lazy[Name]>>): Lazy[Name] {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      load()
        .then(
          (part) => {
            this.#lazy[name] = part;
            release(this);
            return 'picture' as const;
          },
          // It stays plain.
          () => 'failed' as const,
        )
        .then((change) => this.#end.signal.aborted || this.#options.onChange(change))
        .catch(() => undefined);
    }
    return this.#lazy[name];
  }

  /** An address of the template as one that may be requested, or `null` where it is none. */
  resolve(src: string): string | null {
    try {
      return new URL(src, this.#options.baseUrl).href;
    } catch {
      return null;
    }
  }

  image(src: string, tint?: Tint): CanvasImageSource | null {
    const { source } = this.#ask(src);
    return source && tint ? (this.#options.tintPicture?.(source, src, tint, this) ?? null) : source;
  }

  /** How far a picture has come; asking loads it. */
  state(src: string): AssetState {
    return this.#ask(src).state;
  }

  photo(fieldId: string): WorkingPhoto | null {
    return this.#options.photo(fieldId);
  }

  fontFamily(fontId: string | null, text?: string): string {
    return this.#fonts.family(fontId, text);
  }

  fontStatus(fontId: string): ReturnType<FontLoader['status']> {
    return this.#fonts.status(fontId);
  }

  /** Ids of the fonts that did not come. */
  get failedFonts(): readonly string[] {
    return this.#fonts.failed;
  }

  createCanvas(widthPx: number, heightPx: number): PaintCanvas {
    const canvas = document.createElement('canvas');
    canvas.width = widthPx;
    canvas.height = heightPx;
    return canvas;
  }

  /** Differs whenever a surface's picture or a layer of it looks different: another address, or one that has come. */
  productKey(surface: SceneSurface): string {
    return JSON.stringify([surface.id, surface.image.tint, this.#statesOf(surface)]);
  }

  /** Whether a picture of the product is still under way. */
  isWaiting(surface: SceneSurface): boolean {
    return this.#statesOf(surface).some(([, status]) => status === 'loading');
  }

  /** Whether the product cannot be seen: its picture did not come, or what says where it is tinted. */
  isMissing(surface: SceneSurface): boolean {
    return this.#statesOf(surface)
      .slice(0, 2)
      .some(([, status]) => status === 'failed');
  }

  /** What failed is asked for again when it is next needed. */
  retry(): void {
    for (const [src, { state }] of this.#pictures) if (state.status === 'failed') this.#pictures.delete(src);
    this.#fonts.retry();
  }

  dispose(): void {
    this.#end.abort();
    for (const { source } of this.#pictures.values()) letGo(source);
    this.#pictures.clear();
    this.#fonts.dispose();
    this.measure.forget();
    release(this);
  }

  /** How far the pictures have come that a surface's product is made of; its own and that of its tint first. */
  #statesOf({ image, layers }: SceneSurface): readonly (readonly [src: string, status: AssetState['status']])[] {
    const sources = [image.src, image.tint?.mask ?? image.src, ...layers.map(({ src }) => src)];
    return sources.map((src) => [src, this.#ask(src).state.status]);
  }

  #ask(src: string): KeptPicture {
    const kept = this.#pictures.get(src);
    if (kept) return kept;
    const picture: KeptPicture = { state: { status: 'loading' }, source: null };
    this.#pictures.set(src, picture);
    void this.#load(src, picture);
    return picture;
  }

  async #load(src: string, picture: KeptPicture): Promise<void> {
    try {
      const address = this.resolve(src);
      if (address === null) throw new PictureError('asset.failed');
      const { source, isTainted } = await loadPicture(address, PICTURE_DEADLINE_MS, this.#end.signal);
      if (this.#end.signal.aborted) {
        letGo(source);
        return;
      }
      picture.source = source;
      picture.state = { status: 'ready', isTainted };
    } catch (error) {
      picture.state = { status: 'failed', code: error instanceof PictureError ? error.code : 'asset.failed' };
    }
    if (!this.#end.signal.aborted) this.#options.onChange(picture.source === null ? 'failed' : 'picture');
  }
}

function letGo(source: ImageBitmap | HTMLImageElement | null): void {
  if (source === null) return;
  if ('close' in source) source.close();
  else source.removeAttribute('src');
}
