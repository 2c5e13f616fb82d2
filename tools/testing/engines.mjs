// Launchers for the three engines; an engine that is not installed is skipped, or an error under REQUIRE_ENGINES=1.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArgs, findChromium } from './find-chromium.mjs';

function which(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : undefined;
}

const firstExisting = (paths) => paths.find((path) => path && existsSync(path));

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function chromium() {
  const found = await findChromium();
  if (!found) return undefined;
  const headless = found.fromNpm ? 'shell' : true;
  const env = { ...process.env, ...found.env };
  return chromeLauncher({
    launchOptions: { executablePath: found.executablePath, headless, env, args: chromiumArgs(found) },
  });
}

/** Through WebDriver BiDi, so that no driver of its own is needed. */
async function firefox() {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const executablePath = firstExisting([process.env.FIREFOX_PATH, which('firefox-esr'), which('firefox'), mac]);
  if (!executablePath) return undefined;
  const { default: puppeteer } = await import('puppeteer-core');
  return chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath } });
}

async function webkit() {
  const driver = which('WebKitWebDriver');
  const screen = process.env.DISPLAY ? [] : [which('xvfb-run'), '-a', '-s', '-screen 0 1280x1024x24'];
  const binary = firstExisting([
    process.env.WEBKIT_MINIBROWSER,
    ...['x86_64', 'aarch64'].flatMap((cpu) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
    ),
  ]);
  if (!driver || !binary || (screen.length > 0 && !screen[0])) return undefined;
  const { webkitLauncher } = await import('./webkit.mjs');
  return webkitLauncher([...screen, driver], binary, freePort);
}

const LAUNCHERS = { chromium, firefox, webkit };

/**
 * @param {readonly string[]} wanted Names of engines.
 * @returns {Promise<{ names: string[], browsers: object[] }>} Those that are installed.
 */
export async function launchEngines(wanted) {
  const names = [];
  const browsers = [];
  for (const name of wanted) {
    const browser = await LAUNCHERS[name]?.();
    if (!browser) continue;
    names.push(name);
    browsers.push(browser);
  }
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    console.warn(`Not installed here: ${missing.join(', ')}`);
    if (process.env.REQUIRE_ENGINES || names.length === 0) throw new Error(`No browser for ${missing.join(', ')}`);
  }
  return { names, browsers };
}
