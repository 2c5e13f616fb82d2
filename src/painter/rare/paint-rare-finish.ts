import type { PaintFinish } from '../assets.ts';
import { lay } from '../finishes.ts';
import { paintBurnt, paintFrosted } from './etch.ts';
import { paintLeaf } from './leaf.ts';
import { paintPressed, paintRaised } from './relief.ts';
import { paintStitches } from './stitches.ts';
import { paintWhiteInk } from './white-ink.ts';

/** Paints what few templates need: every finish beyond print and engraved metal, from the product's own picture. */
export const paintRareFinish: PaintFinish = (finish, tools, target) => {
  switch (finish) {
    case 'engrave-wood':
      paintBurnt(tools, target);
      break;
    case 'engrave-glass':
      paintFrosted(tools, target);
      break;
    case 'emboss':
      paintRaised(tools, target);
      break;
    case 'deboss':
      paintPressed(tools, target);
      break;
    case 'foil':
    case 'foil-gold':
    case 'foil-silver':
    case 'foil-rose':
      paintLeaf(finish, tools, target);
      break;
    case 'embroider':
      paintStitches(tools, target);
      break;
    case 'white-ink':
      paintWhiteInk(tools, target);
      break;
    case 'print':
    case 'engrave':
      // Never asked for: those two are at hand.
      lay(tools, target, tools.mask);
  }
};
