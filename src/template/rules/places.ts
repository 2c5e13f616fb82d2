import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Area, Field, Template } from '../schema.ts';

/** No printer sees a hundredth of a millimetre; the rest is what sums of decimals are off by. */
const TOLERANCE_MM = 0.01 + 1e-9;

/** Rules T6, T7 and T17: what is drawn has a place inside its area, what is only asked has none. */
export function checkPlaces(template: Template, report: Report): void {
  const areas = template.surfaces.flatMap((surface) => surface.areas);
  template.fields.forEach((field, index) => {
    const pointer = pointerTo('/fields', index);
    checkPresence(field, pointer, report);
    const area = areas.find(({ id }) => id === field.area);
    if (area) checkBox(field, area, `${pointer}/boxMm`, report);
  });
  template.surfaces.forEach((surface, index) =>
    surface.areas.forEach(({ safeMm = 0, widthMm, heightMm }, place) => {
      if (2 * safeMm < Math.min(widthMm, heightMm)) return;
      report('area.safe-too-large', pointerTo('/surfaces', index, 'areas', place, 'safeMm'), {
        safeMm,
        widthMm,
        heightMm,
      });
    }),
  );
}

function checkPresence(field: Field, pointer: string, report: Report): void {
  if (field.data) {
    for (const key of ['area', 'boxMm'] as const) {
      if (field[key] !== undefined) report('field.data-is-placed', `${pointer}/${key}`, { field: field.id });
    }
    return;
  }
  // An option may only change the product's pictures; one with clip art is drawn.
  const isDrawn =
    field.type !== 'option' ||
    field.area !== undefined ||
    field.boxMm !== undefined ||
    field.choices.some(({ image }) => image !== undefined);
  if (!isDrawn) return;
  for (const property of ['area', 'boxMm'] as const) {
    if (field[property] === undefined) report('field.not-placed', pointer, { field: field.id, property });
  }
}

function checkBox(field: Field, area: Area, pointer: string, report: Report): void {
  if (field.boxMm === undefined) return;
  const [leftMm, topMm, widthMm, heightMm] = field.boxMm;
  if (widthMm <= 0 || heightMm <= 0) {
    report('box.empty', pointer, { field: field.id, widthMm, heightMm });
    return;
  }
  // Only a photo may run over the edge, to be cut there.
  const bleedMm = field.type === 'image' ? (area.bleedMm ?? 0) : 0;
  const overMm = Math.max(
    -bleedMm - leftMm,
    -bleedMm - topMm,
    leftMm + widthMm - area.widthMm - bleedMm,
    topMm + heightMm - area.heightMm - bleedMm,
  );
  if (overMm <= TOLERANCE_MM) return;
  report('box.outside-area', pointer, { field: field.id, area: area.id, overMm: Math.round(overMm * 100) / 100 });
}
