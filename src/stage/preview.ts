import type { SizePx } from '../shared/units.ts';
import { type DrawnField, drawnField, fieldsAt, nearestField, toBoxPoint } from './field-geometry.ts';
import { Glow } from './glow.ts';
import type { BoxPoint } from './placement-gesture.ts';
import type { StagePoint } from './pointer-gestures.ts';
import { PreviewLayers } from './preview-layers.ts';
import type { StagePhoto, StageState } from './stage-types.ts';
import { clampLook, fitView, type Frame, frameOf, type Look, toPicture } from './view.ts';

const WHOLE: Look = { zoom: 1, xPx: Number.NaN, yPx: Number.NaN };

function pictureOf({ surface }: StageState): SizePx {
  return { widthPx: surface.image.widthPx, heightPx: surface.image.heightPx };
}

function isSameProduct(a: StageState, b: StageState): boolean {
  return a.productKey === b.productKey && isSamePicture(a, b);
}

function isSamePicture(a: StageState, b: StageState): boolean {
  const [before, after] = [a.surface, b.surface];
  return (
    before.id === after.id &&
    before.image.widthPx === after.image.widthPx &&
    before.image.heightPx === after.image.heightPx
  );
}

/** Whether the buyer may do anything with a photo. */
export function isChangeable({ may }: StagePhoto): boolean {
  return may.zoom || may.move || may.rotate;
}

export interface Surroundings {
  readonly window: Window;
  devicePixelRatio(): number;
  onZoom(zoom: number): void;
}

/** What is seen: the state, the look, and what lies where. */
export class Preview {
  readonly #container: HTMLDivElement;
  readonly #layers: PreviewLayers;
  readonly #glow: Glow;
  readonly #surroundings: Surroundings;
  #state: StageState | null = null;
  #look: Look = WHOLE;

  constructor(container: HTMLDivElement, surroundings: Surroundings) {
    this.#container = container;
    this.#surroundings = surroundings;
    this.#layers = new PreviewLayers(container);
    this.#glow = new Glow(surroundings.window, (field, strength) => this.#layers.paintGlow(field, strength));
    this.resize();
  }

  get content(): HTMLDivElement {
    return this.#layers.content;
  }

  get state(): StageState | null {
    return this.#state;
  }

  get frame(): Frame {
    return this.#layers.frame;
  }

  get picture(): SizePx {
    return this.#state ? pictureOf(this.#state) : { widthPx: 0, heightPx: 0 };
  }

  get look(): Look {
    return clampLook(this.picture, this.frame, this.#look);
  }

  set look(look: Look) {
    const before = this.#look.zoom;
    this.#look = clampLook(this.picture, this.frame, look);
    // Zoomed in, a finger moves the view; otherwise it scrolls the page, unless it takes hold of something.
    this.content.style.touchAction = this.#look.zoom > 1 ? 'none' : 'pan-x pan-y';
    this.#paintAll();
    if (this.#look.zoom !== before) this.#surroundings.onZoom(this.#look.zoom);
  }

  update(state: StageState): void {
    const before = this.#state;
    this.#state = state;
    if (before && !isSamePicture(before, state)) this.look = WHOLE;
    else if (before && isSameProduct(before, state)) this.#paintArtwork();
    else this.look = this.#look;
  }

  resize(): void {
    const { clientWidth: widthPx, clientHeight: heightPx } = this.#container;
    const frame = frameOf({ widthPx, heightPx }, this.#surroundings.devicePixelRatio());
    const before = this.frame;
    const isSame = frame.widthPx === before.widthPx && frame.heightPx === before.heightPx;
    if (isSame && frame.pixelRatio === before.pixelRatio) return;
    this.#layers.setFrame(frame);
    this.look = this.#look;
  }

  pulse(field: string): void {
    this.#glow.start(field);
  }

  /** The field under a point, or the nearest within `reachPx` CSS pixels. */
  fieldAt(point: StagePoint, reachPx: number): string | null {
    if (!this.#isPainted(this.#state)) return null;
    const [xPx, yPx] = this.#onPicture(point);
    const { surface } = this.#state;
    const reach = (reachPx * this.frame.pixelRatio) / fitView(this.picture, this.frame, this.#look).scale;
    const found = fieldsAt(surface, xPx, yPx)[0] ?? nearestField(surface, xPx, yPx, reach);
    return found ? found.item.field : null;
  }

  /** The changeable photos under a point: the selected one first, then from the top down. */
  photosAt(point: StagePoint): readonly string[] {
    if (!this.#isPainted(this.#state)) return [];
    const { surface, selected } = this.#state;
    const fields = fieldsAt(surface, ...this.#onPicture(point)).map(({ item }) => item.field);
    const photos = fields.filter((field) => this.photo(field) !== undefined);
    return [...photos.filter((field) => field === selected), ...photos.filter((field) => field !== selected)];
  }

  /** The photo of a field, where the buyer may change it. */
  photo(field: string): StagePhoto | undefined {
    if (!this.#state || !Object.hasOwn(this.#state.photos, field)) return undefined;
    const photo = this.#state.photos[field];
    return photo && isChangeable(photo) ? photo : undefined;
  }

  /** A point in the box of a field, or `null` where the field is not drawn. */
  toBox(field: string, point: StagePoint): BoxPoint | null {
    const drawn: DrawnField | null = this.#state && drawnField(this.#state.surface, field);
    return drawn && toBoxPoint(drawn, ...this.#onPicture(point));
  }

  destroy(): void {
    this.#glow.stop();
    this.#layers.destroy();
    this.#state = null;
  }

  #isPainted(state: StageState | null): state is StageState {
    return state !== null && this.frame.widthPx > 0;
  }

  #onPicture([x, y]: StagePoint): readonly [number, number] {
    const { pixelRatio } = this.frame;
    return toPicture(fitView(this.picture, this.frame, this.#look), x * pixelRatio, y * pixelRatio);
  }

  #paintAll(): void {
    const state = this.#state;
    if (this.#isPainted(state)) this.#layers.paintAll({ state, view: fitView(this.picture, this.frame, this.#look) });
  }

  #paintArtwork(): void {
    const state = this.#state;
    if (!this.#isPainted(state)) return;
    this.#layers.paintArtwork({ state, view: fitView(this.picture, this.frame, this.#look) });
  }
}
