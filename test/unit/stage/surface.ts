import { meshOf } from '../../../src/scene/mesh.ts';
import type { SceneArea, SceneItem, SceneSurface } from '../../../src/scene/scene.ts';
import type { Placement } from '../../../src/template/schema.ts';

/** An area of 80 × 90 mm with what is drawn on it. */
export function areaOn(id: string, placement: Placement, items: readonly SceneItem[]): SceneArea {
  return {
    id,
    widthMm: 80,
    heightMm: 90,
    bleedMm: 0,
    safeMm: 3,
    shape: 'rectangle',
    mesh: meshOf(placement, { id }),
    finish: 'print',
    blend: 'normal',
    items,
  };
}

export function photoItem(field: string, boxMm: SceneItem['boxMm']): SceneItem {
  const photo = { shape: 'rectangle', matrix: null, sizePx: null, effectiveDpi: 0, goodDpi: 0 } as const;
  return { kind: 'photo', field, boxMm, ...photo };
}

export function textItem(field: string, boxMm: SceneItem['boxMm']): SceneItem {
  const text = { font: null, sizeMm: 5, color: '#000000', direction: 'ltr', lines: [], sample: false } as const;
  return { kind: 'text', field, boxMm, ...text };
}

export function surfaceOf(...areas: readonly SceneArea[]): SceneSurface {
  return { id: 'front', image: { src: 'front.png', widthPx: 1000, heightPx: 800 }, layers: [], areas };
}

/** Half a cylinder, 600 px across: its middle is worth 11.8 px a millimetre, its rims almost none. */
export const CYLINDER: Placement = {
  cylinder: { leftPx: 200, rightPx: 800, topPx: 100, bottomPx: 700, topSagPx: 30, bottomSagPx: 40, degrees: 170 },
};

/** 8 px a millimetre, with its top left at (100, 50). */
export const FLAT: Placement = { rectangle: [100, 50, 640, 720] };
