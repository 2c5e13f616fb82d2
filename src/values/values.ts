/** What a buyer wrote into a text, number or date field; kept as typed. Dates are `YYYY-MM-DD`. */
export interface TextValue {
  readonly text: string;
  /** Id of a font that the field offers. */
  readonly font?: string;
  /** Id of a colour that the field offers. */
  readonly color?: string;
}

/** Which file an image field holds; the bytes themselves are kept beside the values. */
export interface FileReference {
  readonly name: string;
  /** By content, such as `jpeg`. */
  readonly type: string;
  readonly sizeBytes: number;
  /** Upright. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Lower-case hex; `null` until it is known. */
  readonly sha256: string | null;
}

/** How a photo lies in its box. */
export interface PhotoPlacement {
  /** 1 just covers the box at this angle; never less. */
  readonly zoom: number;
  /** The photo's centre, from the box's centre, rightwards, in the box's own axes. */
  readonly xMm: number;
  /** The photo's centre, from the box's centre, downwards. */
  readonly yMm: number;
  /** Clockwise. */
  readonly angleDeg: number;
}

/** What the buyer decided about a photo of two tones. */
export interface TonesValue {
  /** From 1 to 255: what of the photo is darker is made. Without it, what was measured in the photo decides. */
  readonly threshold?: number;
  /** Made the other way round than the template says. */
  readonly invert?: true;
}

export interface ImageValue {
  readonly file: FileReference | null;
  readonly placement: PhotoPlacement;
  /** Of photos of two tones about which the buyer decided something. */
  readonly tones?: TonesValue;
}

export interface OptionValue {
  /** Id of the choice, or `null` while nothing is chosen. */
  readonly choice: string | null;
}

export type FieldValue = TextValue | ImageValue | OptionValue;

/**
 * The buyer's answers by field id; plain JSON, so that a host can save and resume it. Where fields may be reordered,
 * `_order` says how they lie: an `OrderValue`.
 */
export type Values = Readonly<Record<string, FieldValue>>;

export const CENTERED: PhotoPlacement = { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 };
