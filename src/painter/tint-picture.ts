import type { PaintAssets, Tint } from './assets.ts';
import { memoryOf } from './memory.ts';
import { sizedPicture } from './picture-levels.ts';
import { discard, makeScratch, MAX_CANVAS_PX } from './scratch.ts';

/** Each doubles how often a half-clear pixel covers itself: one of 5 % is then taken for opaque by four fifths. */
const DOUBLINGS = 5;

/**
 * A product's picture in a colour; kept while picture and tint stay. The colour is blended with the picture made
 * opaque, and laid on as far as picture and mask reach: rims are as clear as before, and a shadow stays black.
 *
 * @param source - The picture as it came, of the address `src`.
 * @returns The same object until picture or tint change; `null` while the mask is not there.
 */
export function tintPicture(
  source: CanvasImageSource,
  src: string,
  tint: Tint,
  assets: PaintAssets,
): CanvasImageSource | null {
  const mask = tint.mask === undefined ? source : assets.image(tint.mask);
  if (mask === null) return null;
  // A field's id has no space: what is kept of photos has other names.
  const kept = memoryOf(assets).soft.kept(`tint ${src}`, source, JSON.stringify(tint), () => {
    const whole = sizedPicture(source);
    const scale = Math.min(1, Math.sqrt(MAX_CANVAS_PX / (whole.widthPx * whole.heightPx)));
    const widthPx = Math.floor(whole.widthPx * scale);
    const heightPx = Math.floor(whole.heightPx * scale);
    const work = makeScratch(assets, widthPx, heightPx);
    const done = work && makeScratch(assets, widthPx, heightPx);
    if (!done) return null;
    const { canvas, context } = work;
    context.drawImage(source, 0, 0, widthPx, heightPx);
    for (let i = 0; i < DOUBLINGS; i++) context.drawImage(canvas, 0, 0);
    context.globalCompositeOperation = tint.blend ?? 'multiply';
    context.fillStyle = tint.color;
    context.fillRect(0, 0, widthPx, heightPx);
    context.globalCompositeOperation = 'destination-in';
    if (mask !== source) context.drawImage(mask, 0, 0, widthPx, heightPx);
    done.context.drawImage(source, 0, 0, widthPx, heightPx);
    done.context.globalCompositeOperation = 'source-atop';
    done.context.drawImage(canvas, 0, 0);
    discard(canvas);
    return { source: done.canvas, widthPx, heightPx };
  });
  // Where the device has no memory left the product keeps its own colour.
  return kept?.source ?? source;
}
