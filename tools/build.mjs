// `npm run build`: the page's one file with its chunks, the pages for iframes and of its own, then the package's modules and types.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { listPreloads } from './build/preload.mjs';
import { squeeze } from './build/squeeze.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const mode of ['page', 'embed', 'standalone', 'package']) await build({ root, mode, logLevel: 'warn' });
await squeeze(`${root}dist`);
writeFileSync(`${root}dist/preload.json`, `${JSON.stringify(listPreloads(`${root}dist`), null, 2)}\n`);
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
// The pages that stand in an iframe and by themselves, beside what they load.
for (const page of ['embed', 'page']) {
  const markup = readFileSync(`${root}${page}.html`, 'utf8');
  writeFileSync(`${root}dist/${page}.html`, markup.replaceAll(/\.\/src\/([\w/-]+)\.ts/g, './$1.js'));
  cpSync(`${root}${page}.css`, `${root}dist/${page}.css`);
}
cpSync(`${root}locales/page`, `${root}dist/locales/page`, { recursive: true });
// The keys of the messages are typed by this file.
cpSync(`${root}locales/en-US.json`, `${root}dist/locales/en-US.json`);
process.exit(types.status ?? 1);
