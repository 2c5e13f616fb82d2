// `npm run build`: the page's one file with its chunks, the page for iframes, then the package's modules and types.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { squeeze } from './build/squeeze.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const mode of ['page', 'embed', 'package']) await build({ root, mode, logLevel: 'warn' });
await squeeze(`${root}dist`);
const types = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.types.json'], {
  cwd: root,
  stdio: 'inherit',
});
// The page that stands in an iframe, beside what it loads.
const embed = readFileSync(`${root}embed.html`, 'utf8');
writeFileSync(`${root}dist/embed.html`, embed.replaceAll(/\.\/src\/([\w/-]+)\.ts/g, './$1.js'));
cpSync(`${root}embed.css`, `${root}dist/embed.css`);
// The keys of the messages are typed by this file.
cpSync(`${root}locales/en-US.json`, `${root}dist/locales/en-US.json`);
process.exit(types.status ?? 1);
