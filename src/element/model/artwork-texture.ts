import { paintArea } from '../../painter/paint-area.ts';
import type { PaintAssets } from '../../painter/assets.ts';
import type { SceneArea, SceneItem } from '../../scene/scene.ts';
import { CLAMP_TO_EDGE, type ModelViewer, type ViewerTexture } from './model-viewer.ts';

/** Enough to come close: 400 dpi. */
const PX_PER_MM = 16;
/** A texture of 2048 × 2048 px takes 16 MB, which phones have to spare. */
const MAX_SIDE_PX = 2048;
/** As pale as samples are elsewhere. */
const SAMPLE_ALPHA = 0.45;

/** One area's artwork as the texture of a material. */
export class ArtworkTexture {
  readonly texture: ViewerTexture;
  readonly #canvas: HTMLCanvasElement;
  readonly #pxPerMm: number;
  readonly #isOpaque: boolean;

  /**
   * @param isOpaque - The texture colours the product itself, so that where nothing is printed it must be white.
   * @throws The viewer gives no canvas.
   */
  constructor(viewer: ModelViewer, { widthMm, heightMm }: SceneArea, isOpaque: boolean) {
    this.texture = viewer.createCanvasTexture();
    const canvas = this.texture.source.element;
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('ArtworkTexture: the viewer gives no canvas');
    this.#canvas = canvas;
    this.#isOpaque = isOpaque;
    this.#pxPerMm = Math.min(PX_PER_MM, MAX_SIDE_PX / Math.max(widthMm, heightMm));
    // The size stays: a texture that has been shown cannot be given another.
    canvas.width = Math.max(1, Math.round(widthMm * this.#pxPerMm));
    canvas.height = Math.max(1, Math.round(heightMm * this.#pxPerMm));
    this.texture.sampler.setWrapS(CLAMP_TO_EDGE);
    this.texture.sampler.setWrapT(CLAMP_TO_EDGE);
  }

  /** Paints the artwork as it would be made, and what are samples pale. */
  paint(area: SceneArea, assets: PaintAssets): void {
    const { width, height } = this.#canvas;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    // The viewer's canvases stand on their heads, as textures of WebGL do.
    context.setTransform(1, 0, 0, -1, 0, height);
    context.clearRect(0, 0, width, height);
    if (this.#isOpaque) {
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
    }
    for (const item of area.items) {
      if (item.kind === 'photo' && item.matrix === null) continue;
      context.globalAlpha = isSample(item) ? SAMPLE_ALPHA : 1;
      paintArea(context, { ...area, items: [settled(item)] }, assets, this.#pxPerMm);
    }
    context.globalAlpha = 1;
    this.texture.source.update();
  }

  /**
   * The viewer frees its own textures, but not those it was given, and names no way to: what it holds of them is under
   * a symbol. Safari keeps the memory of a canvas until its size is zero.
   */
  dispose(): void {
    const { source } = this.texture;
    for (const symbol of Object.getOwnPropertySymbols(source)) {
      const held: unknown = Reflect.get(source, symbol);
      if (held instanceof Set) for (const each of held as Set<{ dispose?: () => void }>) each.dispose?.();
    }
    this.#canvas.width = this.#canvas.height = 0;
  }
}

const isSample = (item: SceneItem): boolean => item.kind !== 'picture' && item.sample === true;
const settled = (item: SceneItem): SceneItem => (isSample(item) ? ({ ...item, sample: false } as SceneItem) : item);
