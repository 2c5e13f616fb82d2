/** All that reads PNG files, as one chunk: see `readers.ts`. */
export { checkPngData as checkData } from './png-data.ts';
export { readPng as readStructure } from './png-structure.ts';
