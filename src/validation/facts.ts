import type { FileFacts } from '../values/file-facts.ts';
import type { QualityWarning } from '../values/photo-quality.ts';

/** State of the file that an image field was last given. */
export type UploadState =
  /** Bytes are being read, or the deep check runs; `facts` as far as they are known. */
  | {
      readonly status: 'checking';
      readonly name: string;
      readonly facts: FileFacts | null;
      /** What the browser says it is, from the name's ending: `image/jpeg`. */
      readonly browserType?: string;
    }
  | {
      readonly status: 'checked';
      readonly name: string;
      readonly facts: FileFacts;
      readonly browserType?: string;
      /** What was measured in the picture itself, once it was. */
      readonly quality?: readonly QualityWarning[];
      /** Name of the buyer's own file where this one is a JPEG that was made of it. */
      readonly convertedFrom?: string;
    }
  /** The device could not read the file (removed, no permission, decoder failed). */
  | { readonly status: 'unreadable'; readonly name: string };

/** How a drawn text came to lie in its box, told by the scene. */
export interface TextFit {
  readonly fits: boolean;
  /** Font size that was settled on. */
  readonly sizeMm: number;
  /** The size is less than the field's largest, to fit. */
  readonly shrunk: boolean;
  /** Graphemes of this text, from its start, that would fit at the smallest size. */
  readonly fittingGraphemes: number;
  /** Characters that the chosen font cannot draw. */
  readonly missing: readonly string[];
  /** Ids of the other fonts of the field in which the whole text fits and every character can be drawn. */
  readonly otherFonts?: readonly string[];
}

/** How lettering stands out from what it lies on, measured from the painted picture. */
export interface LetteringContrast {
  /** Of WCAG 2.2, 1 to 21; the middle one over all letters. */
  readonly actualContrast: number;
  /** What reads well; equal is enough. */
  readonly minContrast: number;
  /** Ids of the field's colours that reach it, the best first. */
  readonly betterColors: readonly string[];
}

/** What the host's own check says, where it did not accept. */
export type HostJudgement =
  | { readonly status: 'checking' | 'failed'; readonly message?: never }
  /** `message`: the host's own words for the buyer, in the buyer's language. */
  | { readonly status: 'refused'; readonly message?: string };

/** The same with what it is said of: that very text, or the photo with these bytes. */
export type HostVerdict = HostJudgement &
  ({ readonly text: string; readonly sha256?: never } | { readonly sha256: string; readonly text?: never });

/** All that validation must know beyond template and values. */
export interface Facts {
  readonly uploads: Readonly<Record<string, UploadState>>;
  readonly texts: Readonly<Record<string, TextFit>>;
  readonly rightsConfirmed: boolean;
  /** The buyer's language: decides which blocked words are meant; without it, those of all languages are. */
  readonly locale?: string;
  /** By field id; a field without one was not measured. */
  readonly contrasts?: Readonly<Record<string, LetteringContrast>>;
  /** By field id; none where the host accepted the text or has no check. */
  readonly hostVerdicts?: Readonly<Record<string, HostVerdict>>;
  /** Ids of the template's fonts that did not load here: what is shown is a similar one. */
  readonly failedFonts?: readonly string[];
}
