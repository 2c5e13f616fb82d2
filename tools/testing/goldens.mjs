// npm run goldens: paints the golden pictures of lettering anew, in every engine that is installed. Look at each of them
// before committing: joined letters joined, order as written, nothing cut.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync('npx', ['wtr', '--files', 'test/browser/painter/goldens.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ENGINES: 'chromium,firefox,webkit', ...process.env, GOLDENS: 'update' },
});
process.exit(status ?? 1);
