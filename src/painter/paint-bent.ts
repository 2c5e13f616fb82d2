import type { SceneText, TextRun, TextStation } from '../scene/scene.ts';
import type { PaintContext } from './assets.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintMemory } from './memory.ts';
import type { Scratch } from './scratch.ts';

/** Bent text is put together so much finer than it is shown: what shows at the joints of its strips is then too small to see. */
const FINENESS = 2;
/** Beyond measured ink, in font sizes. */
const MARGIN_EM = 0.1;
/** Neighbouring strips may disagree by so much at the height of a letter. */
const MAX_STEP_PX = 0.6;
const MIN_STRIP_PX = 0.6;
/** Strips overlap so far on each side, or light shows between them where they fan out. */
const OVERLAP_PX = 0.8;

/** Where a point of the run lies between two stations: its baseline turns evenly. */
function between(a: TextStation, b: TextStation, share: number): TextStation {
  const mix = (from: number, to: number): number => from + (to - from) * share;
  const turn = ((b[3] - a[3] + 540) % 360) - 180;
  return [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2]), a[3] + turn * share, mix(a[4], b[4])];
}

/** So many stations that no two that follow one another differ visibly. */
function refine(stations: readonly TextStation[], pxPerEm: number): readonly TextStation[] {
  return stations.flatMap((from, i) => {
    const to = stations[i + 1];
    if (to === undefined) return [from];
    const turnRad = ((((to[3] - from[3] + 540) % 360) - 180) * Math.PI) / 180;
    const stepPx = Math.max(Math.abs(turnRad), Math.abs(to[4] - from[4])) * pxPerEm;
    const most = Math.max(1, Math.floor(((to[0] - from[0]) * pxPerEm) / MIN_STRIP_PX));
    const count = Math.min(Math.max(1, Math.ceil(stepPx / MAX_STEP_PX)), most);
    return Array.from({ length: count }, (_, at) => between(from, to, at / count));
  });
}

/** Engines that scale look some pixels beyond the part that is asked for: these must be empty. */
const EMPTY_PX = 8;

/** What a run takes up from its origin, in font sizes, with a margin. */
interface Reach {
  readonly leftEm: number;
  readonly rightEm: number;
  readonly topEm: number;
  readonly bottomEm: number;
}

function reachOf({ text }: TextRun, { font, direction }: SceneText, memory: PaintMemory): Reach {
  const { advance, inkLeft, inkRight, ascent, descent } = memory.measure(text, font, direction);
  return {
    leftEm: Math.max(0, inkLeft) + MARGIN_EM,
    rightEm: Math.max(advance, inkRight) + MARGIN_EM,
    topEm: Math.max(0, ascent) + MARGIN_EM,
    bottomEm: Math.max(0, descent) + MARGIN_EM,
  };
}

/** A box of the area around everything that a run can reach. */
function boundsOf({ stations, sizeMm }: TextRun, { topEm, bottomEm, leftEm, rightEm }: Reach): BoxMm {
  const stretch = Math.max(1, ...stations.map((station) => station[4]));
  const endsEm = Math.max(leftEm, rightEm - (stations.at(-1) as TextStation)[0]) + (stations[0] as TextStation)[0];
  const padMm = Math.max(topEm * stretch, bottomEm * stretch, endsEm) * sizeMm;
  const xs = stations.map((station) => station[1]);
  const ys = stations.map((station) => station[2]);
  const [left, top] = [Math.min(...xs) - padMm, Math.min(...ys) - padMm];
  return [left, top, Math.max(...xs) + padMm - left, Math.max(...ys) + padMm - top];
}

/** Lays a straight run, painted with so many pixels a font size, strip by strip onto a context in millimetres. */
function layStrips(onto: PaintContext, straight: Scratch, run: TextRun, reach: Reach, pxPerEm: number): void {
  const { leftEm, rightEm, topEm, bottomEm } = reach;
  const shownPxPerEm = pxPerEm / FINENESS;
  const stations = refine(run.stations, shownPxPerEm);
  const overlapEm = OVERLAP_PX / shownPxPerEm;
  const scale = run.sizeMm / pxPerEm;
  const heightPx = Math.ceil((topEm + bottomEm) * pxPerEm);
  stations.forEach(([atEm, xMm, yMm, angleDeg, stretch], i) => {
    const [before, after] = [stations[i - 1], stations[i + 1]];
    const fromEm = before ? Math.max((before[0] + atEm) / 2 - overlapEm, -leftEm) : -leftEm;
    const untilEm = after ? Math.min((after[0] + atEm) / 2 + overlapEm, rightEm) : rightEm;
    const fromPx = (fromEm + leftEm) * pxPerEm;
    const stripPx = (untilEm - fromEm) * pxPerEm;
    onto.save();
    onto.translate(xMm, yMm);
    onto.rotate((angleDeg * Math.PI) / 180);
    onto.scale(scale, scale * stretch);
    onto.translate((fromEm - atEm) * pxPerEm, -topEm * pxPerEm);
    onto.drawImage(straight.canvas, fromPx, 0, stripPx, heightPx, 0, 0, stripPx, heightPx);
    onto.restore();
  });
}

/**
 * Paints a bent run: once straight, then in strips along its stations. Nothing of it is parted, so what is joined
 * stays joined.
 */
export function paintBent(
  context: PaintContext,
  item: SceneText,
  run: TextRun,
  memory: PaintMemory,
  paintStraight: (context: PaintContext, pxPerEm: number) => void,
): void {
  const { a, b } = context.getTransform();
  const pxPerMm = Math.hypot(a, b) * FINENESS;
  const pxPerEm = run.sizeMm * pxPerMm;
  const reach = reachOf(run, item, memory);
  const widthPx = Math.ceil((reach.leftEm + reach.rightEm) * pxPerEm);
  const heightPx = Math.ceil((reach.topEm + reach.bottomEm) * pxPerEm);
  const [left, top, widthMm, heightMm] = boundsOf(run, reach);
  const room = [Math.ceil(widthMm * pxPerMm), Math.ceil(heightMm * pxPerMm)] as const;
  const straight = memory.scratches.take('straight', widthPx + EMPTY_PX, heightPx + EMPTY_PX);
  const bent = memory.scratches.take('bent', room[0] + EMPTY_PX, room[1] + EMPTY_PX);
  if (straight === null || bent === null) return;
  straight.context.translate(reach.leftEm * pxPerEm, reach.topEm * pxPerEm);
  paintStraight(straight.context, pxPerEm);
  bent.context.scale(pxPerMm, pxPerMm);
  bent.context.translate(-left, -top);
  layStrips(bent.context, straight, run, reach, pxPerEm);
  context.drawImage(bent.canvas, 0, 0, ...room, left, top, room[0] / pxPerMm, room[1] / pxPerMm);
}
