import type { PaintAssets } from '../painter/assets.ts';
import { paintSurface } from '../painter/paint-surface.ts';
import type { SceneSurface } from '../scene/scene.ts';
import { fitView } from '../stage/view.ts';

/** A picture that covers a canvas, its middle in the canvas's middle: the thumbnail of a photo. */
export function paintCover(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  const scale = Math.max(canvas.width / picture.width, canvas.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
}

/** A surface as it will be made, without guides, as large as the canvas stands on the page. */
export function paintProof(canvas: HTMLCanvasElement, surface: SceneSurface, assets: PaintAssets): void {
  const pixelRatio = Math.min(devicePixelRatio, 2);
  const width = Math.round(canvas.clientWidth * pixelRatio);
  const height = Math.round(canvas.clientHeight * pixelRatio);
  if (width === 0 || height === 0) return;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  paintSurface(context, surface, assets, fitView(surface.image, { widthPx: width, heightPx: height }));
}
