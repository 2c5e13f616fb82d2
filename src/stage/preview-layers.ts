import type { PaintView } from '../painter/assets.ts';
import { paintGuides } from '../painter/paint-guides.ts';
import { paintOverlay, paintProduct } from '../painter/paint-product.ts';
import { paintArtwork } from '../painter/paint-artwork.ts';
import { intersect, isEmpty, regionOf, sizeOf, type Region } from '../painter/regions.ts';
import { mapToPicture } from '../scene/mesh.ts';
import { outlineOf, RECTANGLE } from '../scene/outline.ts';
import type { SceneArea } from '../scene/scene.ts';
import { drawnField } from './field-geometry.ts';
import type { Layer } from './konva-parts.ts';
import { PaintedLayer } from './painted-layer.ts';
import { openStage } from './quiet-stage.ts';
import type { StageState } from './stage-types.ts';
import { EMPTY_FRAME, type Frame } from './view.ts';

/** What is painted: a state, and how its picture lies on the canvas. */
export interface Painting {
  readonly state: StageState;
  readonly view: PaintView;
}

/** The rims of engraving and embossing reach a little beyond the area. */
const MARGIN_PX = 20;
/** White within black is seen on any product. */
const GLOW = [
  { color: '#000000', widthCssPx: 7 },
  { color: '#fff', widthCssPx: 4 },
] as const;

/**
 * Empties a part of a canvas, in two halves: after `clearRect` over all of it, Chromium 156 without a GPU goes on
 * showing what was stroked before, until it is painted a frame later.
 */
function erase(context: CanvasRenderingContext2D, region: Region): void {
  const { leftPx, topPx } = region;
  const [widthPx, heightPx] = sizeOf(region);
  const halfPx = Math.ceil(heightPx / 2);
  context.clearRect(leftPx, topPx, widthPx, halfPx);
  context.clearRect(leftPx, topPx + halfPx, widthPx, heightPx - halfPx);
}

/** Differs whenever guides or outlines do, while product and view stay. */
function marksOf({ state: { surface, selected, guides } }: Painting): string {
  const item = selected === null ? null : drawnField(surface, selected)?.item;
  return JSON.stringify([surface.id, selected, item?.boxMm, guides]);
}

/** The part of the canvas on which artwork can lie. */
function artworkRegion(areas: readonly SceneArea[], view: PaintView, canvas: Region): Region {
  const points = areas.flatMap(({ mesh }) => mesh.points);
  return intersect(regionOf(points, view, MARGIN_PX), canvas);
}

/**
 * Three layers: the product alone, kept unseen and copied from, so that it is not painted anew while the buyer types
 * and drags; the picture that is seen, on one canvas because artwork blends with the product under it, of which only
 * the printable part is painted again; guides and outlines.
 */
export class PreviewLayers {
  readonly #opened: ReturnType<typeof openStage>;
  readonly #product: Layer;
  readonly #picture: Layer;
  readonly #marks: Layer;
  #frame: Frame = EMPTY_FRAME;
  #painting: Painting | null = null;
  /** `null` paints everything: Konva asks for that by itself when a hidden page is shown again. */
  #onlyWithin: Region | null = null;
  /** What the marks show now. */
  #marked = '';
  #glow: { readonly field: string; readonly strength: number } | null = null;

  constructor(container: HTMLDivElement) {
    this.#opened = openStage(container);
    this.#product = this.#addLayer((context) => this.#paintProduct(context));
    this.#product.getNativeCanvasElement().style.visibility = 'hidden';
    this.#picture = this.#addLayer((context) => this.#paintPicture(context));
    this.#marks = this.#addLayer((context) => this.#paintMarks(context));
  }

  /** The element that receives the buyer's touch. */
  get content(): HTMLDivElement {
    return this.#opened.stage.content;
  }

  get frame(): Frame {
    return this.#frame;
  }

  /** Empties the canvases and gives them another size. */
  setFrame(frame: Frame): void {
    this.#frame = frame;
    this.#painting = null;
    const { stage } = this.#opened;
    for (const layer of stage.getLayers()) layer.getCanvas().pixelRatio = frame.pixelRatio;
    // Konva rounds down; a size that is a hair too small would lose a row and blur the rest.
    stage.width((frame.widthPx + 1e-6) / frame.pixelRatio);
    stage.height((frame.heightPx + 1e-6) / frame.pixelRatio);
  }

  paintAll(painting: Painting): void {
    this.#painting = painting;
    for (const layer of this.#opened.stage.getLayers()) layer.drawScene();
  }

  /** Paints artwork and marks; the product must look as it did, from where it did. */
  paintArtwork(painting: Painting): void {
    // What was painted before has to go, wherever it lay.
    const areas = [this.#painting, painting].flatMap((each) => each?.state.surface.areas ?? []);
    this.#onlyWithin = artworkRegion(areas, painting.view, this.#whole);
    this.#painting = painting;
    try {
      if (!isEmpty(this.#onlyWithin)) this.#picture.drawScene();
    } finally {
      this.#onlyWithin = null;
    }
    // Typing changes no line or outline: a canvas that stays as it is costs its frame nothing.
    if (marksOf(painting) !== this.#marked) this.#marks.drawScene();
  }

  /** Lights a field up, from 0 to 1. */
  paintGlow(field: string, strength: number): void {
    this.#glow = strength > 0 ? { field, strength } : null;
    this.#marks.drawScene();
  }

  destroy(): void {
    this.#painting = null;
    this.#frame = EMPTY_FRAME;
    this.#opened.close();
  }

  get #whole(): Region {
    return { leftPx: 0, topPx: 0, rightPx: this.#frame.widthPx, bottomPx: this.#frame.heightPx };
  }

  #addLayer(paint: (context: CanvasRenderingContext2D) => void): Layer {
    const layer = new PaintedLayer((context) => {
      if (this.#painting !== null) paint(context);
    });
    this.#opened.stage.add(layer);
    return layer;
  }

  #paintProduct(context: CanvasRenderingContext2D): void {
    const { state, view } = this.#painting as Painting;
    erase(context, this.#whole);
    paintProduct(context, state.surface, state.assets, view);
  }

  #paintPicture(context: CanvasRenderingContext2D): void {
    const { state, view } = this.#painting as Painting;
    const region = this.#onlyWithin ?? this.#whole;
    context.beginPath();
    context.rect(region.leftPx, region.topPx, ...sizeOf(region));
    context.clip();
    erase(context, region);
    context.drawImage(this.#product.getNativeCanvasElement(), 0, 0);
    paintArtwork(context, state.surface, state.assets, view);
    paintOverlay(context, state.surface, state.assets, view);
  }

  #paintMarks(context: CanvasRenderingContext2D): void {
    const { state, view } = this.#painting as Painting;
    const { pixelRatio } = this.#frame;
    this.#marked = marksOf(this.#painting as Painting);
    erase(context, this.#whole);
    paintGuides(context, state.surface, view, { ...state.guides, selectedField: state.selected, pixelRatio });
    const glowing = this.#glow && drawnField(state.surface, this.#glow.field);
    if (!this.#glow || !glowing) return;
    const { area, item } = glowing;
    context.beginPath();
    for (const polygon of outlineOf(item.kind === 'photo' ? item : RECTANGLE, item.boxMm)) {
      polygon.forEach(([xMm, yMm], i) => {
        const [xPx, yPx] = mapToPicture(area.mesh, area, xMm, yMm);
        context[i === 0 ? 'moveTo' : 'lineTo'](xPx * view.scale + view.offsetXPx, yPx * view.scale + view.offsetYPx);
      });
      context.closePath();
    }
    context.globalAlpha = this.#glow.strength;
    context.lineJoin = 'round';
    for (const { color, widthCssPx } of GLOW) {
      context.strokeStyle = color;
      context.lineWidth = widthCssPx * pixelRatio;
      context.stroke();
    }
  }
}
