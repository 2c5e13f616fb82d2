import { tonePhoto } from '../painter/tones/tone-photo.ts';
import { ToneDesk } from './tone-desk.ts';

/** What photos of two tones need; loaded for templates that have such. */
export const photoTones = { tonePhoto, ToneDesk };
export type PhotoTones = typeof photoTones;
export { checkTones as checkTemplate } from '../template/rules/tones.ts';
