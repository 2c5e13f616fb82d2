import type { Layouts, ShapedInput, ShapedText } from '../layouts.ts';
import { layOutCurved } from './lay-out-curved.ts';
import { layOutMonogram } from './lay-out-monogram.ts';
import { layOutSpaced } from './lay-out-spaced.ts';
import { layOutVertical } from './lay-out-vertical.ts';

function layOutShaped(input: ShapedInput): ShapedText {
  const { style, vertical, curve, letterSpacing = 0 } = input.shaping;
  if (style !== undefined) return layOutMonogram(input, style);
  if (vertical === true) return layOutVertical(input);
  return curve === undefined ? layOutSpaced(input, letterSpacing) : layOutCurved(input, curve);
}

/** Curves, letter spacing, vertical text and monograms, for `layOut` of templates that use them. */
export const shapedLayouts: Layouts = { layOutShaped };
