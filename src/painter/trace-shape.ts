import { shapeCommands, type Outlined } from '../scene/outline.ts';
import type { BoxMm } from '../template/schema.ts';
import type { PaintContext } from './assets.ts';

/** Makes a shape the context's path, in the units the context paints in. */
export function traceShape(context: PaintContext, of: Outlined, boxMm: BoxMm): void {
  context.beginPath();
  if (of.shape === 'rectangle') {
    context.rect(...boxMm);
    return;
  }
  for (const command of shapeCommands(of, boxMm)) {
    switch (command.kind) {
      case 'move':
        context.moveTo(command.x, command.y);
        break;
      case 'line':
        context.lineTo(command.x, command.y);
        break;
      case 'curve':
        context.bezierCurveTo(command.x1, command.y1, command.x2, command.y2, command.x, command.y);
        break;
      case 'close':
        context.closePath();
    }
  }
}

/** Cuts everything painted from now on to a shape; parts within parts are holes. */
export function clipToShape(context: PaintContext, of: Outlined, boxMm: BoxMm): void {
  traceShape(context, of, boxMm);
  context.clip('evenodd');
}
