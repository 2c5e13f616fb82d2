import { PictureError, readBounded, within } from './picture-loader.ts';

/** Why a font is not there; told to the host. */
export type FontFailure = 'font.unreachable' | 'font.timeout' | 'font.too-large' | 'font.unreadable';

export class FontError extends Error {
  readonly code: FontFailure;

  constructor(code: FontFailure) {
    super(code);
    this.code = code;
  }
}

export interface FontRequest {
  readonly family: string;
  readonly address: string;
  readonly weight: number | undefined;
  readonly deadlineMs: number;
  /** Whoever asked is gone. */
  readonly end: AbortSignal;
}

/** The largest fonts for Chinese weigh about as much; nothing that a page can use weighs more. */
export const MAX_FONT_BYTES = 20_000_000;

/** WOFF2, WOFF, OpenType, TrueType and its collections: how a font's file begins. An HTML page does not. */
const SIGNATURES = ['wOF2', 'wOFF', 'OTTO', '\0\u0001\0\0', 'true', 'ttcf'];

function isFont(start: Uint8Array): boolean {
  return SIGNATURES.includes(String.fromCharCode(...start.subarray(0, 4)));
}

/**
 * Fetches a font and hands it to the browser, once it is known to be one and not too large: a style sheet's `url()`
 * would load whatever comes, to its end.
 *
 * @returns The face, loaded and not yet added to the page.
 * @throws {FontError} Not there, not in time, too large, or none.
 */
export async function loadFont({ family, address, weight, deadlineMs, end }: FontRequest): Promise<FontFace> {
  try {
    return await within(deadlineMs, end, async (signal) => {
      const response = await fetch(address, { mode: 'cors', credentials: 'same-origin', signal });
      if (!response.ok) throw new FontError('font.unreachable');
      const tooLarge = new FontError('font.too-large');
      const bytes = await readBounded(response, MAX_FONT_BYTES, tooLarge, (start) => {
        if (!isFont(start)) throw new FontError('font.unreadable');
      });
      const face = new FontFace(
        family,
        await bytes.arrayBuffer(),
        weight === undefined ? {} : { weight: String(weight) },
      );
      try {
        return await face.load();
      } catch {
        throw new FontError('font.unreadable');
      }
    });
  } catch (error) {
    if (error instanceof FontError) throw error;
    throw new FontError(
      error instanceof PictureError && error.code === 'asset.timeout' ? 'font.timeout' : 'font.unreachable',
    );
  }
}
