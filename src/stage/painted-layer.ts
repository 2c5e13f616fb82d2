import { Layer } from './konva-parts.ts';
import { bareConfig } from './quiet-stage.ts';

/** A layer without shapes, painted in its canvas' own pixels whenever it is drawn. */
export class PaintedLayer extends Layer {
  readonly #paint: (context: CanvasRenderingContext2D) => void;

  /** @param paint - Finds the context untransformed; what it sets there is undone. */
  constructor(paint: (context: CanvasRenderingContext2D) => void) {
    super(bareConfig({ listening: false }));
    this.#paint = paint;
  }

  override drawScene(): this {
    const context = this.getNativeCanvasElement().getContext('2d');
    if (!context) return this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.#paint(context);
    context.restore();
    return this;
  }

  /** Nothing is found by its pixels. */
  override drawHit(): this {
    return this;
  }
}
