import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Placement, Template } from '../schema.ts';

type Point = readonly [number, number];

/** Rule T12: an area lies on its surface's picture at least in part, is not flat, and its mesh has all its points. */
export function checkPlacements(template: Template, report: Report): void {
  template.surfaces.forEach(({ areas, image }, index) =>
    areas.forEach(({ id, placement }, place) => {
      const pointer = pointerTo('/surfaces', index, 'areas', place, 'placement');
      const { mesh } = placement;
      if (mesh && mesh.points.length !== mesh.columns * mesh.rows) {
        report('placement.mesh-size', `${pointer}/mesh/points`, {
          area: id,
          columns: mesh.columns,
          rows: mesh.rows,
          points: mesh.points.length,
        });
        return;
      }
      if (isFlat(placement)) {
        report('placement.flat', pointer, { area: id });
        return;
      }
      const { leftPx, topPx, rightPx, bottomPx } = boundsOf(placement);
      if (leftPx < image.widthPx && topPx < image.heightPx && rightPx > 0 && bottomPx > 0) return;
      report('placement.outside-picture', pointer, { area: id, widthPx: image.widthPx, heightPx: image.heightPx });
    }),
  );
}

function isFlat(placement: Placement): boolean {
  const { rectangle, quad, cylinder } = placement;
  if (rectangle) return rectangle[2] <= 0 || rectangle[3] <= 0;
  if (cylinder) return cylinder.leftPx >= cylinder.rightPx || cylinder.topPx >= cylinder.bottomPx;
  if (quad) return !isConvex(quad);
  const { leftPx, topPx, rightPx, bottomPx } = boundsOf(placement);
  return leftPx >= rightPx || topPx >= bottomPx;
}

/** A picture can be laid into four corners only if each turns the same way; a crossed or folded quad turns both. */
function isConvex(corners: readonly Point[]): boolean {
  const turns = corners.map(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] as Point;
    const [laterX, laterY] = corners[(index + 2) % corners.length] as Point;
    return (nextX - x) * (laterY - nextY) - (nextY - y) * (laterX - nextX);
  });
  return turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0);
}

function boundsOf(placement: Placement): { leftPx: number; topPx: number; rightPx: number; bottomPx: number } {
  const points = pointsOf(placement);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { leftPx: Math.min(...xs), topPx: Math.min(...ys), rightPx: Math.max(...xs), bottomPx: Math.max(...ys) };
}

function pointsOf({ rectangle, quad, cylinder, mesh }: Placement): readonly Point[] {
  if (rectangle) {
    const [left, top, width, height] = rectangle;
    return [
      [left, top],
      [left + width, top + height],
    ];
  }
  if (cylinder) {
    const { leftPx, rightPx, topPx, bottomPx, topSagPx, bottomSagPx } = cylinder;
    return [
      [leftPx, Math.min(topPx, topPx + topSagPx)],
      [rightPx, Math.max(bottomPx, bottomPx + bottomSagPx)],
    ];
  }
  return quad ?? mesh?.points ?? [];
}
