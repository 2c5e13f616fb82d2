/** Pixels as a canvas gives them, four bytes each; alpha is not looked at. */
export interface RgbaPixels {
  readonly data: Uint8ClampedArray | Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Brightness of each pixel, 0 to 255, row by row. */
export interface LumaPlane {
  readonly values: Float32Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Brightness as Rec. 709 weighs the colours. */
export function lumaOf({ data, widthPx, heightPx }: RgbaPixels): LumaPlane {
  const values = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < values.length; i++) {
    const at = i * 4;
    values[i] = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
  }
  return { values, widthPx, heightPx };
}

/** The plane at half size, each value the mean of four; an odd last row or column is left out. */
export function halve(plane: LumaPlane): LumaPlane {
  const widthPx = plane.widthPx >> 1;
  const heightPx = plane.heightPx >> 1;
  const values = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = 2 * y * plane.widthPx + 2 * x;
      const below = at + plane.widthPx;
      const sum = valueAt(plane, at) + valueAt(plane, at + 1) + valueAt(plane, below) + valueAt(plane, below + 1);
      values[y * widthPx + x] = sum / 4;
    }
  }
  return { values, widthPx, heightPx };
}

/** The value at an index that is inside. */
export function valueAt(plane: LumaPlane, index: number): number {
  return plane.values[index] as number;
}
