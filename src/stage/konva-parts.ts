import { Konva } from 'konva/lib/Global.js';
import { Layer } from 'konva/lib/Layer.js';
import { Stage, type StageConfig, stages } from 'konva/lib/Stage.js';

// The stage says itself when to draw: in the same frame, and only what changed.
Konva.autoDrawEnabled = false;

/**
 * What the stage uses of Konva, and nothing else: layers that paint themselves, and no shapes. By itself Konva would
 * put itself on the global object, where a shop may have one of its own; the line that does so is left out of the
 * bundle (`tools/build/bundled-packages.mjs`).
 */
export { Layer, Stage, type StageConfig, stages };
