import type { Matrix, Scene, SceneItem, TextRun } from '../scene/scene.ts';
import type { BoxMm, Template } from '../template/schema.ts';
import type { Item, PayloadArea, Run } from './payload-schema.ts';
import { roundFactor, roundMm } from './round.ts';

/** Stands for the default sans serif where no font was chosen. */
const DEFAULT_FAMILY = 'sans-serif';

/**
 * The scene as it will be made, area by area in the order of the surfaces: samples and empty places left out,
 * lengths rounded to 0.0001 mm, factors of matrices to nine decimals. Areas with nothing to make are left out.
 */
export function freezeAreas(scene: Scene, template: Template): PayloadArea[] {
  return scene.surfaces
    .flatMap((surface) =>
      surface.areas.map(({ id, widthMm, heightMm, bleedMm, safeMm, shape, finish, items }) => ({
        surface: surface.id,
        area: id,
        widthMm: roundMm(widthMm),
        heightMm: roundMm(heightMm),
        bleedMm: roundMm(bleedMm),
        safeMm: roundMm(safeMm),
        shape,
        finish,
        items: items.map((item) => freezeItem(item, template)).filter((item) => item !== null),
      })),
    )
    .filter(({ items }) => items.length > 0);
}

function freezeItem(item: SceneItem, template: Template): Item | null {
  const shared = { field: item.field, boxMm: item.boxMm.map(roundMm) as unknown as BoxMm };
  switch (item.kind) {
    case 'photo':
      if (item.matrix === null || item.sizePx === null) return null;
      return {
        ...shared,
        type: 'photo',
        shape: item.shape,
        matrix: roundMatrix(item.matrix),
        ...sizeOf(item.sizePx),
        ...(item.tones && { tones: item.tones }),
      };
    case 'picture':
      return { ...shared, type: 'picture', src: item.src, matrix: roundMatrix(item.matrix), ...sizeOf(item.sizePx) };
    case 'text': {
      if (item.sample || item.lines.length === 0) return null;
      const font = template.fonts?.find(({ id }) => id === item.font);
      return {
        ...shared,
        type: 'text',
        font: font?.id ?? null,
        family: font?.family ?? DEFAULT_FAMILY,
        sizeMm: roundMm(item.sizeMm),
        color: item.color,
        direction: item.direction,
        lines: item.lines.map(({ text, xMm, baselineMm, widthMm }) => ({
          text,
          xMm: roundMm(xMm),
          baselineMm: roundMm(baselineMm),
          widthMm: roundMm(widthMm),
        })),
        ...(item.runs === undefined ? {} : { runs: item.runs.map(freezeRun) }),
      };
    }
  }
}

/** Parts of a letter, and how it is stretched, as exact as places: no letter is larger than a metre. */
function freezeRun({ text, sizeMm, stations }: TextRun): Run {
  return {
    text,
    sizeMm: roundMm(sizeMm),
    stations: stations.map(([atEm, xMm, yMm, angleDeg, stretch]) => [
      roundMm(atEm),
      roundMm(xMm),
      roundMm(yMm),
      roundMm(angleDeg),
      roundMm(stretch),
    ]),
  };
}

function sizeOf({ widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number }) {
  return { widthPx, heightPx };
}

function roundMatrix([a, b, c, d, e, f]: Matrix): Matrix {
  return [roundFactor(a), roundFactor(b), roundFactor(c), roundFactor(d), roundMm(e), roundMm(f)];
}
