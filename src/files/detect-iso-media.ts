import type { FileType } from '../values/file-facts.ts';
import { hasText, readText, readU32 } from './byte-reader.ts';

const AVIF_BRANDS: readonly string[] = ['avif', 'avis'];
const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'];
/** Boxes that open a QuickTime film that has no `ftyp`. */
const FILM_BOXES: readonly string[] = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

/**
 * Names a file of ISO boxes: HEIC, AVIF or a film. The major brand decides; where it is the general
 * `mif1` or `msf1`, the compatible brands do, since AVIF files may carry it too.
 *
 * @returns `null` where the bytes do not begin with a box we know.
 */
export function detectIsoMedia(head: Uint8Array): FileType | null {
  if (!hasText(head, 4, 'ftyp')) {
    const sizeBytes = readU32(head, 0);
    const isBox = sizeBytes === 1 || sizeBytes >= 8;
    return isBox && FILM_BOXES.includes(readText(head, 4, 4)) ? 'mp4' : null;
  }
  const brands: string[] = [];
  const end = Math.min(head.length, Math.max(16, readU32(head, 0)), 512);
  for (let at = 8; at + 4 <= end; at += at === 8 ? 8 : 4) brands.push(readText(head, at, 4));
  const [major = ''] = brands;
  if (AVIF_BRANDS.includes(major)) return 'avif';
  if (HEIC_BRANDS.includes(major)) return brands.some((brand) => AVIF_BRANDS.includes(brand)) ? 'avif' : 'heic';
  if (major === 'jp2 ' || major === 'jpx ') return 'jp2';
  return 'mp4';
}
