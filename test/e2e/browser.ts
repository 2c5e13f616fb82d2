import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- a plain script of the tools, without types
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';

interface Found {
  readonly executablePath: string;
  readonly fromNpm: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium that the other tests run in, driven from outside. */
export async function openChromium(): Promise<Browser> {
  const found = (await (findChromium as () => Promise<Found | undefined>)()) ?? null;
  if (!found) throw new Error('No Chromium here: set CHROME_PATH');
  const args = (chromiumArgs as (found: Found) => string[])(found);
  const env = { ...(process.env as Record<string, string>), ...found.env };
  return chromium.launch({ executablePath: found.executablePath, args, env });
}
