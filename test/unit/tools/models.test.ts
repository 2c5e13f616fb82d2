import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the tools, without types
import { buildMug } from '../../../tools/products/models/write-models.mjs';

it('the mug’s model in the demo is the one that the tool writes', () => {
  const committed = readFileSync(new URL('../../../demo/products/mug/mug.glb', import.meta.url));
  const built = Buffer.from((buildMug as () => Uint8Array)());
  expect(built.length).toBe(committed.length);
  // Sines may differ by their last bit from one processor to another.
  const jsonBytes = committed.readUInt32LE(12);
  expect(built.subarray(0, 20 + jsonBytes).equals(committed.subarray(0, 20 + jsonBytes))).toBe(true);
  const start = 20 + jsonBytes + 8;
  let differing = 0;
  for (let at = start; at < committed.length; at++) if (committed[at] !== built[at]) differing++;
  expect(differing / (committed.length - start)).toBeLessThan(0.01);
});
