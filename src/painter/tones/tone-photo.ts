import type { TonePhoto } from '../assets.ts';
import { readLuma } from './photo-luma.ts';
import { amountsOf, dotsOf, type Luma } from './two-tones.ts';

/** Black where a dot is made, nothing elsewhere. */
function imageOf({ widthDots, heightDots }: Luma, dots: Uint8Array): ImageData {
  const image = new ImageData(widthDots, heightDots);
  for (let i = 0; i < dots.length; i++) if (dots[i] === 1) image.data[i * 4 + 3] = 255;
  return image;
}

/** The dots that are made of a photo, one pixel each, black on nothing; kept while photo, place and tones stay. */
export const tonePhoto: TonePhoto = (item, photo, assets, memory, isPreview) => {
  const { tones } = item;
  if (tones === undefined) return null;
  const key = JSON.stringify([item.matrix, item.boxMm, tones]);
  return memory.soft.kept(item.field, photo.source, key, () => {
    const luma = readLuma(item, photo, assets, memory.levels, isPreview);
    if (luma === null) return null;
    const { widthDots: widthPx, heightDots: heightPx } = luma;
    const canvas = assets.createCanvas(widthPx, heightPx);
    const context = (canvas as HTMLCanvasElement).getContext('2d');
    context?.putImageData(imageOf(luma, dotsOf(luma, amountsOf(tones))), 0, 0);
    return context && { source: canvas, widthPx, heightPx };
  });
};
