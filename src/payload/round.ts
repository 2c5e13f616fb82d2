/** A ten-thousandth of a millimetre is far below what any machine makes, and keeps payloads readable and stable. */
const PER_MM = 1e4;
/** A photo has up to 20,000 pixels a side: their factor needs nine decimals to keep its far edge as exact as that. */
const PER_FACTOR = 1e9;

/** Rounds to 0.0001 mm (or degrees); never -0. */
export function roundMm(value: number): number {
  return Math.round(value * PER_MM) / PER_MM + 0;
}

/** Rounds a factor to nine decimals; never -0. */
export function roundFactor(value: number): number {
  return Math.round(value * PER_FACTOR) / PER_FACTOR + 0;
}
