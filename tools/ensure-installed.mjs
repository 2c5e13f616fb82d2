// Installs what is missing before `npm start` and `npm test`, so that each works as the first command in a fresh clone.
// Uses only what Node ships.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const stamp = `${root}node_modules/.installed-lockfile`;
const lockfile = readFileSync(`${root}package-lock.json`, 'utf8');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile;
if (!installed) {
  console.log('Installing dependencies …');
  // The environment that npm sets for a script names the outer command; the inner npm must not inherit its flags.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(command|lifecycle)/.test(name)),
  );
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Not `npm ci`: it refuses a lock file in which a mirror left out packages of other platforms.
  const run = spawnSync(command, [...args, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  writeFileSync(stamp, lockfile);
}
