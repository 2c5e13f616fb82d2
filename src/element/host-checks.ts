import type { FileType } from '../values/file-facts.ts';

/** What every check of the host is asked with. */
interface CheckRequest {
  readonly fieldId: string;
  readonly locale: string;
  /** Aborted when what is asked about changes or goes, the widget goes, or the deadline passes. */
  readonly signal: AbortSignal;
}

/** What the host's own check of texts is asked. */
export interface TextCheckRequest extends CheckRequest {
  /** As it is counted, drawn and ordered. */
  readonly text: string;
}

/** What is known of a photo when the host is asked of it. */
export interface ImageCheckFacts {
  readonly name: string;
  /** By its content, whatever its name says. */
  readonly type: FileType;
  readonly sizeBytes: number;
  /** Upright, as it is drawn. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** What the host's own check of photos is asked. */
export interface ImageCheckRequest extends CheckRequest {
  /** As it would be ordered: the buyer's own, or the JPEG that was made of it. It leaves the device only where the host sends it. */
  readonly file: File;
  readonly facts: ImageCheckFacts;
}

/** `false` refuses; an object refuses with words for the buyer, in the buyer's language; all else accepts. */
export type HostCheckAnswer = boolean | null | undefined | { readonly accepted: boolean; readonly message?: string };
export type TextCheckAnswer = HostCheckAnswer;
export type TextCheck = (request: TextCheckRequest) => HostCheckAnswer | Promise<HostCheckAnswer>;
export type ImageCheck = (request: ImageCheckRequest) => HostCheckAnswer | Promise<HostCheckAnswer>;

/** What a host may check itself. */
export interface HostChecks {
  readonly text?: TextCheck;
  readonly image?: ImageCheck;
}
