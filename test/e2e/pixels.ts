import type { Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number];

/** Relative luminance of sRGB levels of 0 to 255 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((level) => {
    const c = level / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Part of the page as it was painted. */
export class Pixels {
  readonly width: number;
  readonly height: number;
  readonly #rgba: readonly number[];

  constructor(width: number, height: number, rgba: readonly number[]) {
    this.width = width;
    this.height = height;
    this.#rgba = rgba;
  }

  at(x: number, y: number): Colour {
    const from = (y * this.width + x) * 4;
    const [red = 0, green = 0, blue = 0] = this.#rgba.slice(from, from + 3);
    return [red, green, blue];
  }

  /** How many pixels are so much brighter or darker in the other. */
  differing(other: Pixels, minContrast: number): number {
    let count = 0;
    for (let y = 0; y < Math.min(this.height, other.height); y++)
      for (let x = 0; x < Math.min(this.width, other.width); x++)
        if (contrast(this.at(x, y), other.at(x, y)) >= minContrast) count++;
    return count;
  }
}

/** @param clip - In px of the viewport. */
export async function readPixels(
  page: Page,
  clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<Pixels> {
  const png = (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  const { width, height, rgba } = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data: levels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, rgba: [...levels] };
  }, png);
  return new Pixels(width, height, rgba);
}
