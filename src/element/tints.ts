/** What tints of products need; loaded for templates that have such. */
export { tintPicture } from '../painter/tint-picture.ts';
export { checkTints as checkTemplate } from '../template/rules/tints.ts';
