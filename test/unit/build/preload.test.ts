import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the tools, without types
import { listPreloads } from '../../../tools/build/preload.mjs';

const list = listPreloads as (dist: string) => unknown;
let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'preload-'));
  mkdirSync(join(dist, 'chunks'));
});
afterEach(() => rmSync(dist, { recursive: true }));

const build = (...names: string[]): void => names.forEach((name) => writeFileSync(join(dist, 'chunks', name), ''));

it('names what is loaded first and each language, without maps, rarer words or what else there is', () => {
  build('frame-DA-MuhQs.js', 'frame-DA-MuhQs.js.map', 'open-app-B1.js', 'de-DE-6xy.js', 'de-DE-rest-6xy.js');
  build('zh-CN-_4f.js', 'sides-Cu.js');
  expect(list(dist)).toEqual({
    scripts: ['chunks/frame-DA-MuhQs.js'],
    locales: { 'de-DE': 'chunks/de-DE-6xy.js', 'zh-CN': 'chunks/zh-CN-_4f.js' },
  });
});

it('refuses a folder in which nothing is built', () => {
  build('sides-Cu.js');
  expect(() => list(dist)).toThrow(/chunks/);
});
