import { DEFAULT_DOTS_PER_INCH, resolutionOf } from '../template/field-defaults.ts';
import { clampPlacement, effectiveDpi, placedMmPerPx } from '../values/photo-placement.ts';
import type { BoxMm, Choice, ImageField, Tones } from '../template/schema.ts';
import type { FileReference, ImageValue, PhotoPlacement, TonesValue } from '../values/values.ts';
import { outlinedOf } from './outline.ts';
import type { ParsePath } from './path-commands.ts';
import type { Matrix, ScenePhoto, ScenePicture, SceneTones } from './scene.ts';

/** Largest zoom of a field that names none. */
const DEFAULT_MAX_ZOOM = 4;

/** Of a photo of two tones that was not measured. */
const MIDDLE = 128;

/** Upright photo pixels to the area's millimetres: scaled, turned clockwise, its centre beside the box's centre. */
function photoMatrix(file: FileReference, boxMm: BoxMm, placement: PhotoPlacement): Matrix {
  const [left, top, widthMm, heightMm] = boxMm;
  const mmPerPx = placedMmPerPx(file, { widthMm, heightMm }, placement);
  const angleRad = (placement.angleDeg * Math.PI) / 180;
  const along = mmPerPx * Math.cos(angleRad);
  const across = mmPerPx * Math.sin(angleRad);
  const centerXMm = left + widthMm / 2 + placement.xMm;
  const centerYMm = top + heightMm / 2 + placement.yMm;
  const halfWidthPx = file.widthPx / 2;
  const halfHeightPx = file.heightPx / 2;
  return [
    along,
    across,
    -across,
    along,
    centerXMm - along * halfWidthPx + across * halfHeightPx,
    centerYMm - across * halfWidthPx - along * halfHeightPx,
  ];
}

function tonesOf(
  { method, dotsPerInch = DEFAULT_DOTS_PER_INCH, invert = false }: Tones,
  value: TonesValue | undefined,
  measured = MIDDLE,
): SceneTones {
  const { threshold = measured, invert: isTurned = false } = value ?? {};
  return { method, dotsPerInch, threshold, invert: invert !== isTurned };
}

/**
 * Lays a photo into its box; without a photo, or with one whose size is not known, the box alone. A placement that
 * would leave a gap counts as the nearest one that leaves none.
 *
 * @param measured - What parts dark from light in the photo, from 1 to 255, where it is made of two tones.
 *
 * @see RULES.md S4, S5, S21.
 */
export function layOutPhoto(
  field: ImageField,
  value: ImageValue | undefined,
  boxMm: BoxMm,
  parsePath?: ParsePath,
  measured?: number,
): ScenePhoto {
  const file = value?.file ?? null;
  const { minDpi, goodDpi } = resolutionOf(field);
  const box = {
    kind: 'photo' as const,
    field: field.id,
    boxMm,
    ...outlinedOf(field.shape, parsePath),
    goodDpi,
    ...(minDpi > 0 ? { minDpi } : {}),
  };
  if (value === undefined || file === null || !(file.widthPx > 0) || !(file.heightPx > 0)) {
    return { ...box, matrix: null, sizePx: null, effectiveDpi: 0 };
  }
  const size = { widthMm: boxMm[2], heightMm: boxMm[3] };
  const placement = clampPlacement(file, size, value.placement, field.maxZoom ?? DEFAULT_MAX_ZOOM);
  return {
    ...box,
    matrix: photoMatrix(file, boxMm, placement),
    sizePx: { widthPx: file.widthPx, heightPx: file.heightPx },
    effectiveDpi: effectiveDpi(file, size, placement),
    ...(field.tones && { tones: tonesOf(field.tones, value.tones, measured) }),
  };
}

/**
 * Lays a picture of the template whole into the middle of its box.
 *
 * @see RULES.md S6.
 */
export function layOutPicture(field: string, picture: NonNullable<Choice['image']>, boxMm: BoxMm): ScenePicture {
  const { src, widthPx, heightPx } = picture;
  const [left, top, widthMm, heightMm] = boxMm;
  const mmPerPx = Math.min(widthMm / widthPx, heightMm / heightPx);
  const xMm = left + (widthMm - widthPx * mmPerPx) / 2;
  const yMm = top + (heightMm - heightPx * mmPerPx) / 2;
  return {
    kind: 'picture',
    field,
    boxMm,
    src,
    matrix: [mmPerPx, 0, 0, mmPerPx, xMm, yMm],
    sizePx: { widthPx, heightPx },
  };
}
