import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from './serve-shop.ts';

describe('a server without a DOM', () => {
  const run = (code: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', cwd: ROOT });
  const from = (name: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'dist/package', name)).href);

  it('imports the package, and parses a template with it', () => {
    const { stdout, stderr, status } = run(`
      const { parseTemplate, ProductCustomizer } = await import(${from('index.js')});
      const parsed = parseTemplate({ formatVersion: 1 });
      console.log(typeof ProductCustomizer, parsed.ok);`);
    expect([stdout.trim(), stderr, status]).toEqual(['function false', '', 0]);
  });

  it('imports what registers the tag, which waits for a browser', () => {
    const { stdout, stderr, status } = run(`await import(${from('define.js')}); console.log(typeof customElements);`);
    expect([stdout.trim(), stderr, status]).toEqual(['undefined', '', 0]);
  });
});
