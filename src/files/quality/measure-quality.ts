import { halve, lumaOf, valueAt, type LumaPlane, type RgbaPixels } from './luma-plane.ts';

/** Numbers behind the warnings; what they mean for print is decided in `quality-warnings.ts`. */
export interface QualityMeasures {
  /**
   * How much detail the finest octave holds, as a share of the strongest coarser one; near 0 where the picture holds
   * less detail than its size says. `null` where it has no detail to judge by, such as a plain sky.
   */
  readonly fineDetail: number | null;
  /** The same at a quarter of the size: near 0 only where the picture is out of focus altogether. */
  readonly coarseDetail: number | null;
  /** Brightness that only a twentieth of the picture exceeds, 0 to 255. */
  readonly highlights: number;
  /** How much stronger steps are on the borders of 8 × 8 blocks than within them; 1 where nothing shows. */
  readonly blockiness: number;
  /** Share of pixels that equal their right neighbour exactly. */
  readonly flatShare: number;
}

/** Edges weaker than this say nothing: noise and the rounding of a decoder are as strong. */
const LEAST_EDGE_LUMA = 6;
/** Two halvings: only a picture that is out of focus has nothing there either. */
const COARSE_OCTAVE = 2;
/** Of the strongest details the upper hundredth is compared: edges, not texture, tell the sharpness. */
const EDGE_SHARE = 0.01;
const BLOCK_PX = 8;
const HIGHLIGHT_SHARE = 0.05;
/** Below this many pixels on the shorter side an octave means nothing. */
const LEAST_SIDE_PX = 16;

/**
 * Measures a picture. Blocks and upscaling show only in pixels as stored: hand in a part cut out at full size, its
 * corner on a multiple of eight, besides the reduced picture for brightness, or the whole where it is small.
 */
export function measureQuality(pixels: RgbaPixels): QualityMeasures {
  const plane = lumaOf(pixels);
  const edges = edgesByOctave(plane);
  return {
    fineDetail: compareDetail(edges, 0),
    coarseDetail: compareDetail(edges, COARSE_OCTAVE),
    highlights: upperShare(plane.values, HIGHLIGHT_SHARE),
    blockiness: measureBlocks(plane),
    flatShare: measureFlatness(pixels),
  };
}

/** Strength of the edges at full size, at half, at a quarter and so on. */
function edgesByOctave(plane: LumaPlane): readonly number[] {
  const edges: number[] = [];
  for (let octave = plane; Math.min(octave.widthPx, octave.heightPx) >= LEAST_SIDE_PX; octave = halve(octave)) {
    edges.push(edgeStrength(octave));
  }
  return edges;
}

/** An octave's edges over the strongest further down: halving a sharp edge leaves it as strong as it was. */
function compareDetail(edges: readonly number[], octave: number): number | null {
  const coarser = Math.max(0, ...edges.slice(octave + 1));
  return coarser < LEAST_EDGE_LUMA ? null : (edges[octave] ?? 0) / coarser;
}

/** Strength of the curvature that the strongest hundredth of the picture reaches. */
function edgeStrength(plane: LumaPlane): number {
  const { widthPx, heightPx } = plane;
  const curvature = new Float32Array(Math.max(0, (widthPx - 2) * (heightPx - 2)));
  let at = 0;
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const i = y * widthPx + x;
      const around =
        valueAt(plane, i - 1) + valueAt(plane, i + 1) + valueAt(plane, i - widthPx) + valueAt(plane, i + widthPx);
      curvature[at++] = Math.abs(4 * valueAt(plane, i) - around) / 4;
    }
  }
  return upperShare(curvature, EDGE_SHARE);
}

/** The value that only this share of the values exceeds; they lie between 0 and 255. */
function upperShare(values: Float32Array, share: number): number {
  const bins = new Uint32Array(1024);
  for (const value of values) {
    const bin = Math.min(1023, Math.floor(value * 4));
    bins[bin] = (bins[bin] as number) + 1;
  }
  let left = values.length * share;
  for (let bin = 1023; bin >= 0; bin--) {
    left -= bins[bin] as number;
    if (left < 0) return bin / 4;
  }
  return 0;
}

/** Mean bend at block borders over the mean bend elsewhere, along rows and columns. */
function measureBlocks(plane: LumaPlane): number {
  const { widthPx, heightPx } = plane;
  let border = 0;
  let borderCount = 0;
  let inner = 0;
  let innerCount = 0;
  const add = (i: number, step: number, position: number): void => {
    // A step against the mean of the steps beside it: slopes and large edges cancel out.
    const step0 = Math.abs(valueAt(plane, i) - valueAt(plane, i - step));
    const before = Math.abs(valueAt(plane, i - step) - valueAt(plane, i - 2 * step));
    const after = Math.abs(valueAt(plane, i + step) - valueAt(plane, i));
    const bend = Math.min(32, Math.max(0, step0 - (before + after) / 2));
    if (position % BLOCK_PX === 0) {
      border += bend;
      borderCount++;
    } else {
      inner += bend;
      innerCount++;
    }
  };
  for (let y = 2; y < heightPx - 1; y++) {
    for (let x = 2; x < widthPx - 1; x++) {
      const i = y * widthPx + x;
      add(i, 1, x);
      add(i, widthPx, y);
    }
  }
  if (borderCount === 0 || innerCount === 0) return 1;
  // A quarter of a level keeps pictures of one colour at 1.
  return (border / borderCount + 0.25) / (inner / innerCount + 0.25);
}

function measureFlatness({ data, widthPx, heightPx }: RgbaPixels): number {
  let flat = 0;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x + 1 < widthPx; x++) {
      const at = (y * widthPx + x) * 4;
      if (data[at] === data[at + 4] && data[at + 1] === data[at + 5] && data[at + 2] === data[at + 6]) flat++;
    }
  }
  return flat / Math.max(1, (widthPx - 1) * heightPx);
}
