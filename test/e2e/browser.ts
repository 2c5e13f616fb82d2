import { chromium, type Browser } from 'playwright-core';
// @ts-expect-error -- a plain script of the tools, without types
import { chromiumArgs, findChromium } from '../../tools/testing/find-chromium.mjs';

interface Found {
  readonly executablePath: string;
  readonly fromNpm: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** How the Chromium is started that the other tests run in. */
export async function chromiumLaunch(): Promise<NonNullable<Parameters<typeof chromium.launch>[0]>> {
  const found = (await (findChromium as () => Promise<Found | undefined>)()) ?? null;
  if (!found) throw new Error('No Chromium here: set CHROME_PATH');
  const args = (chromiumArgs as (found: Found) => string[])(found);
  const env = { ...(process.env as Record<string, string>), ...found.env };
  return { executablePath: found.executablePath, args, env };
}

/** That Chromium, driven from outside. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch(await chromiumLaunch());
}
