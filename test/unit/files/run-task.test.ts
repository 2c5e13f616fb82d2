import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inspectImage } from '../../../src/files/inspect-image.ts';
import { createTaskRunner } from '../../../src/files/run-task.ts';
import type { FileFacts } from '../../../src/values/file-facts.ts';
import { buildPng } from '../../fixtures/files/build-png.ts';

class FakeBitmap {
  readonly width = 64;
  readonly height = 64;
  close(): void {}
}

const file = new Blob([buildPng({ widthPx: 64, heightPx: 64 }) as Uint8Array<ArrayBuffer>]);
/** So short a slice that every step ends one. */
const options = { signal: new AbortController().signal, sliceMs: 0 };
let facts: FileFacts;
let settle: { resolve(picture: FakeBitmap): void; reject(error: Error): void };

beforeEach(async () => {
  facts = await inspectImage(file);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('ImageBitmap', FakeBitmap);
  vi.stubGlobal('createImageBitmap', () => new Promise((resolve, reject) => (settle = { resolve, reject })));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As many turns as a check of so small a file could take. */
async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function begin(): { readonly isChecked: () => boolean; readonly picture: Promise<unknown> } {
  const run = createTaskRunner();
  let isChecked = false;
  const picture = run({ kind: 'decode', file, facts, maxSidePx: 64 }, options);
  void run({ kind: 'finish', file, facts }, options).then(() => (isChecked = true));
  return { isChecked: () => isChecked, picture };
}

it('lets the deep check rest until a picture that is on its way has been seen', async () => {
  const { isChecked, picture } = begin();
  await manyTurns();
  expect(isChecked()).toBe(false);
  settle.resolve(new FakeBitmap());
  await picture;
  await manyTurns();
  expect(isChecked(), 'decoded and not yet seen').toBe(false);
  await vi.runAllTimersAsync();
  await manyTurns();
  expect(isChecked()).toBe(true);
});

it('goes on at once where no picture comes', async () => {
  const { isChecked, picture } = begin();
  await manyTurns();
  settle.reject(new Error('not decoded'));
  await expect(picture).rejects.toThrow('not decoded');
  await manyTurns();
  expect(isChecked()).toBe(true);
});
