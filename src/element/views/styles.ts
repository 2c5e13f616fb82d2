import type { CSSResult } from 'lit';
import { choiceStyles } from './styles-choices.ts';
import { chromeStyles } from './styles-chrome.ts';
import { dialogStyles } from './styles-dialogs.ts';
import { fieldStyles } from './styles-fields.ts';
import { layoutStyles } from './styles-layout.ts';
import { meterStyles } from './styles-meter.ts';
import { photoStyles } from './styles-photo.ts';
import { tokenStyles } from './styles-tokens.ts';
import { toolStyles } from './styles-tools.ts';
import { wordStyles } from './styles-words.ts';

/** Sizes are px and em, never rem: a host may set the root's font size to 62.5 %. */
export const styles: readonly CSSResult[] = [
  tokenStyles,
  layoutStyles,
  toolStyles,
  chromeStyles,
  dialogStyles,
  fieldStyles,
  choiceStyles,
  wordStyles,
  photoStyles,
  meterStyles,
];
