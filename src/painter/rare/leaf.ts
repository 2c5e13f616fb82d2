import type { Finish } from '../../template/schema.ts';
import type { PaintContext } from '../assets.ts';
import { lay, wipe, type FinishTools } from '../finishes.ts';
import { paintTiled } from '../warp.ts';
import { layWithin, paintRimOf } from './edges.ts';
import { awayFrom, lightFrom, USUAL_LIGHT, wayOnArea, type Way2d } from './light-from.ts';
import { pictureLight, shade } from './picture-light.ts';

/** Metals as they lie in even light. */
const METALS: { readonly [finish in Finish]?: string } = {
  'foil-gold': '#c9983c',
  'foil-silver': '#a6acb6',
  'foil-rose': '#cb8c77',
};
/**
 * How the room shows in a mirror of metal, from one window to the next: towards white, or towards its own dark. A lamp
 * is a narrow streak with a softer twin; most of the room is darker than the metal, or silver would be lost on white.
 */
const ROOM: readonly (readonly [at: number, towardsWhite: number])[] = [
  [0, -0.32],
  [0.1, -0.1],
  [0.2, 0.1],
  [0.28, 0.3],
  [0.315, 0.82],
  [0.335, 0.82],
  [0.37, 0.26],
  [0.46, 0],
  [0.58, -0.26],
  [0.66, -0.42],
  [0.72, -0.22],
  [0.78, 0.2],
  [0.805, 0.44],
  [0.84, 0.08],
  [0.93, -0.18],
  [1, -0.32],
];
/** Where between two windows the area's middle lies. */
const MIDDLE = 0.22;
/** From window to window, in shares of the area's shorter side; no more than this share of a field's longer one. */
const AREA_SHARE = 0.5;
const FIELD_SHARE = 0.9;
/** Streaks run at a slant to lettering where light comes from where it usually does, and turn as it turns. */
const USUAL_ACROSS: Way2d = [0.84, 0.54];
const MAX_WINDOWS = 20;

function tint(color: string, towardsWhite: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const most = Math.max(...channels, 1);
  // Dark parts of metal keep its hue and gain depth; in bright ones the lamp is the metal's colour too.
  const shown = channels.map((value) =>
    towardsWhite > 0
      ? value + (255 - value) * towardsWhite * (0.75 + (0.25 * value) / most)
      : value * (1 + towardsWhite * (1.35 - (0.35 * value) / most)),
  );
  return `rgb(${shown.map(Math.round).join(' ')})`;
}

/** Which way one crosses the streaks: as far from the usual way as light is from where it usually comes. */
function acrossStreaks([x, y]: Way2d): Way2d {
  const [cos, sin] = [x * USUAL_LIGHT[0] + y * USUAL_LIGHT[1], y * USUAL_LIGHT[0] - x * USUAL_LIGHT[1]];
  return [USUAL_ACROSS[0] * cos - USUAL_ACROSS[1] * sin, USUAL_ACROSS[0] * sin + USUAL_ACROSS[1] * cos];
}

/** The room in millimetres of the area: it stays where it is while one types, and is one for all fields of a size. */
function roomIn(tools: FinishTools, context: PaintContext, color: string, light: Way2d): CanvasGradient {
  const { area, item } = tools.of;
  const { widthMm, heightMm } = area;
  const field = Math.max(item.boxMm[2], item.boxMm[3]);
  const apartMm = Math.max(0.1, Math.min(Math.min(widthMm, heightMm) * AREA_SHARE, field * FIELD_SHARE));
  const [dx, dy] = wayOnArea(tools, acrossStreaks(light));
  const reachMm = (Math.abs(dx) * widthMm + Math.abs(dy) * heightMm) / 2;
  const windows = Math.min(MAX_WINDOWS, Math.ceil(reachMm / apartMm) + 1);
  const fromMm = -(windows + MIDDLE) * apartMm;
  const count = 2 * windows + 1;
  const [fromX, fromY] = [widthMm / 2 + dx * fromMm, heightMm / 2 + dy * fromMm];
  const toMm = count * apartMm;
  const room = context.createLinearGradient(fromX, fromY, fromX + dx * toMm, fromY + dy * toMm);
  for (let i = 0; i < count; i++) {
    for (const [at, towardsWhite] of ROOM) room.addColorStop((i + at) / count, tint(color, towardsWhite));
  }
  return room;
}

/** Fills the tools' own canvas with the room, bent as the area is. */
function paintRoom(tools: FinishTools, context: PaintContext, color: string, light: Way2d): void {
  const { area, boxMm, region, way } = tools.of;
  const room = roomIn(tools, context, color, light);
  const paint = (onto: PaintContext): void => {
    onto.fillStyle = room;
    // What lies on the area's edge lies half beyond it.
    onto.fillRect(-area.widthMm, -area.heightMm, 3 * area.widthMm, 3 * area.heightMm);
  };
  context.save();
  context.translate(-region.leftPx, -region.topPx);
  if (way.kind === 'warped') paintTiled(context, way.plan, region, boxMm, paint);
  else {
    context.transform(...way.matrix);
    paint(context);
  }
  context.restore();
}

/** Metal leaf, pressed in: the room and the picture's own light shine in it; its edges turn to the light and from it. */
export function paintLeaf(finish: Finish, tools: FinishTools, target: PaintContext): void {
  const { item } = tools.of;
  const color = METALS[finish] ?? (item.kind === 'text' ? item.color : '#c9983c');
  const from = lightFrom(tools);
  const light = pictureLight(tools);
  const context = wipe(tools);
  paintRoom(tools, context, color, from);
  if (light) {
    context.globalCompositeOperation = 'hard-light';
    lay(tools, context, light);
  }
  shade(tools, context);
  paintRimOf(tools, target, 'beyond', awayFrom(from, 0.6, 0.25), 'rgb(255 255 255 / 45%)');
  paintRimOf(tools, target, 'beyond', awayFrom(from, -0.45, 0.3), 'rgb(0 0 0 / 34%)');
  layWithin(tools, target);
  // A fine dark line all round, where the die has turned the leaf over; light on the side that faces it.
  paintRimOf(tools, target, 'within', { dy: 0, blur: 0.4 }, 'rgb(36 18 0 / 24%)');
  paintRimOf(tools, target, 'within', awayFrom(from, -0.55, 0.15), 'rgb(255 255 255 / 72%)');
  paintRimOf(tools, target, 'within', awayFrom(from, 0.5, 0.2), 'rgb(40 20 0 / 38%)');
}
