// The order of these lines matters: the first runs before Konva does.
import { giveBack } from './host-konva.ts';
import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Stage, type StageConfig, stages } from 'konva/lib/Stage.js';

giveBack();
// The stage says itself when to draw: in the same frame, and only what changed.
Konva.autoDrawEnabled = false;

/** What the stage uses of Konva, and nothing else: layers that paint themselves, and no shapes. */
export { Layer, Stage, type StageConfig, stages };
