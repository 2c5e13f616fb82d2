import type { CSSResult } from 'lit';
import { chromeStyles } from './styles-chrome.ts';
import { fieldStyles } from './styles-fields.ts';
import { layoutStyles } from './styles-layout.ts';
import { photoStyles } from './styles-photo.ts';

/** Sizes are px and em, never rem: a host may set the root's font size to 62.5 %. */
export const styles: readonly CSSResult[] = [layoutStyles, chromeStyles, fieldStyles, photoStyles];
