import { mapToPicture } from '../scene/mesh.ts';
import { insetOutline, outlineOf, RECTANGLE, type Polygon } from '../scene/outline.ts';
import type { SceneArea, SceneSurface } from '../scene/scene.ts';
import type { GuideOptions, PaintContext, PaintView } from './assets.ts';

/** White under dark: one of the two is seen on any picture. */
const UNDER = 'rgb(255 255 255 / 92%)';
const OVER = '#26262b';

interface Stroke {
  readonly widthPx: number;
  readonly dashPx: readonly number[];
}

const PRINT_AREA: Stroke = { widthPx: 1.3, dashPx: [6, 5] };
const SAFE: Stroke = { widthPx: 1, dashPx: [2, 3] };
const SELECTED: Stroke = { widthPx: 1.6, dashPx: [] };

function strokePolygon(
  context: PaintContext,
  area: SceneArea,
  polygon: Polygon,
  view: PaintView,
  stroke: Stroke,
  pixelRatio: number,
): void {
  context.beginPath();
  for (const [xMm, yMm] of polygon) {
    const [x, y] = mapToPicture(area.mesh, area, xMm, yMm);
    context.lineTo(x * view.scale + view.offsetXPx, y * view.scale + view.offsetYPx);
  }
  context.closePath();
  context.setLineDash([]);
  context.strokeStyle = UNDER;
  context.lineWidth = stroke.widthPx * 2 * pixelRatio;
  context.stroke();
  context.setLineDash(stroke.dashPx.map((px) => px * pixelRatio));
  context.strokeStyle = OVER;
  context.lineWidth = stroke.widthPx * pixelRatio;
  context.stroke();
}

/**
 * Paints the lines that help while one edits, never in a review or a print: the printable area, its safe part, the box
 * in hand. They follow the mesh; their thickness does not change with the view.
 */
export function paintGuides(
  context: PaintContext,
  surface: SceneSurface,
  view: PaintView,
  options: GuideOptions,
): void {
  const pixelRatio = options.pixelRatio ?? 1;
  context.save();
  context.lineJoin = 'round';
  for (const area of surface.areas) {
    const bounds = [0, 0, area.widthMm, area.heightMm] as const;
    const stroke = (polygon: Polygon, kind: Stroke): void =>
      strokePolygon(context, area, polygon, view, kind, pixelRatio);
    const outline = options.printArea || options.safe ? outlineOf(area, bounds) : [];
    if (options.printArea) for (const polygon of outline) stroke(polygon, PRINT_AREA);
    if (options.safe && area.safeMm > 0) {
      for (const polygon of insetOutline(outline, area.safeMm)) stroke(polygon, SAFE);
    }
    const selected = area.items.find((item) => item.field === options.selectedField);
    if (selected !== undefined) {
      const shape = selected.kind === 'photo' ? selected : RECTANGLE;
      for (const polygon of outlineOf(shape, selected.boxMm)) stroke(polygon, SELECTED);
    }
  }
  context.restore();
}
