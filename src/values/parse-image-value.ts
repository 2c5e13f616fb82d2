import { cutText } from '../shared/graphemes.ts';
import { DEFAULT_MAX_ZOOM, type FieldOf } from '../template/field-defaults.ts';
import { clampPlacement } from './photo-placement.ts';
import { CENTERED, type FileReference, type ImageValue, type PhotoPlacement, type TonesValue } from './values.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * An image field's answer from plain JSON data, whole or partial; `null` where it makes none. A placement is kept
 * within what the field allows and, where the photo's size is known, moved so that the photo covers its box.
 */
export function parseImageValue(field: FieldOf<'image'>, current: ImageValue, given: unknown): ImageValue | null {
  if (given === null) return { file: null, placement: CENTERED };
  if (!isRecord(given)) return null;
  const has = (key: keyof ImageValue): boolean => Object.hasOwn(given, key);
  if (!has('file') && !has('placement') && !has('tones')) return null;
  const file = has('file') ? parseFile(given['file']) : current.file;
  const wanted = isRecord(given['placement'])
    ? parsePlacement(given['placement'], current.placement)
    : current.placement;
  if (file === null) return { file, placement: CENTERED };
  const tones = field.tones && (has('tones') ? parseTones(given['tones']) : current.tones);
  return { file, placement: allowedPlacement(field, file, wanted), ...(tones && { tones }) };
}

/** The nearest placement that the field lets its buyer make. */
export function allowedPlacement(field: FieldOf<'image'>, file: FileReference, wanted: PhotoPlacement): PhotoPlacement {
  const may = field.buyerMay ?? ['zoom', 'move', 'rotate'];
  const maxZoom = field.maxZoom ?? DEFAULT_MAX_ZOOM;
  const allowed: PhotoPlacement = {
    zoom: may.includes('zoom') ? Math.min(Math.max(wanted.zoom, 1), maxZoom) : 1,
    xMm: may.includes('move') ? wanted.xMm : 0,
    yMm: may.includes('move') ? wanted.yMm : 0,
    angleDeg: may.includes('rotate') ? wanted.angleDeg : 0,
  };
  if (!field.boxMm || file.widthPx < 1 || file.heightPx < 1) return allowed;
  const [, , widthMm, heightMm] = field.boxMm;
  return clampPlacement(file, { widthMm, heightMm }, allowed, maxZoom);
}

function parseTones(given: unknown): TonesValue {
  const { threshold, invert } = isRecord(given) ? given : {};
  return {
    ...(isCount(threshold) && threshold > 0 && threshold < 256 && { threshold }),
    ...(invert === true && { invert }),
  };
}

function parsePlacement(given: Given, before: PhotoPlacement): PhotoPlacement {
  const number = (key: keyof PhotoPlacement): number => {
    const value = given[key];
    return typeof value === 'number' && Math.abs(value) <= 1e6 ? value : before[key];
  };
  return { zoom: number('zoom'), xMm: number('xMm'), yMm: number('yMm'), angleDeg: number('angleDeg') };
}

function parseFile(given: unknown): FileReference | null {
  if (!isRecord(given)) return null;
  const { name, type, sizeBytes, widthPx, heightPx, sha256 } = given;
  if (typeof name !== 'string' || typeof type !== 'string' || !/^[a-z0-9]{1,20}$/.test(type)) return null;
  if (!isCount(sizeBytes) || !isCount(widthPx) || !isCount(heightPx)) return null;
  const hash = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null;
  return { name: cutText(name, 1000), type, sizeBytes, widthPx, heightPx, sha256: hash };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
