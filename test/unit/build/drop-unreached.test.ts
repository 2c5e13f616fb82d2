import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the tools, without types
import { dropUnreached } from '../../../tools/build/drop-unreached.mjs';

interface Plan {
  readonly folder: string;
  readonly entries: readonly string[];
  readonly users: readonly string[];
  readonly never?: readonly string[];
}
interface Plugin {
  transform(this: { error(message: string): never }, code: string, id: string): { code: string } | null;
}

const folder = mkdtempSync(join(tmpdir(), 'drop-unreached-'));
const write = (name: string, code: string): string => {
  writeFileSync(join(folder, name), code);
  return join(folder, name);
};
const PACKAGE = write(
  'index.js',
  `import { helper } from './helper.js';
export class Pen {
  constructor() { this.ink = 1; }
  draw() { return helper.used(this._line()); }
  _line() { return 'a sentence that names erase'; }
  erase() { this._rub(); }
  _rub() {}
  getColor() {}
  named() {}
  fragile() {}
}
export function unused() { new Pen().erase(); }
const NAMES = ['named'];
Pen.prototype.names = NAMES;
`,
);
const HELPER = write(
  'helper.js',
  `export const helper = {
  used(x) { return x; },
  spare() { return 1; },
  kept: 2,
};
`,
);

/** What is left of a module when `use` is all that our code says. */
function left(path: string, use: string, never: readonly string[] = []): string {
  const plan: Plan = { folder, entries: [PACKAGE], users: [write('user.ts', use)], never };
  const plugin = (dropUnreached as (plans: readonly Plan[]) => Plugin)([plan]);
  const code = readFileSync(path, 'utf8');
  const error = (message: string): never => {
    throw new Error(message);
  };
  return plugin.transform.call({ error }, code, path)?.code ?? code;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('members that nothing can call', () => {
  const USE = "import { Pen } from 'pen';\nconst pen: Pen = new Pen();\npen.draw();\n";

  it('go, and so do those that only they call', () => {
    const code = left(PACKAGE, USE);
    expect(code).not.toMatch(/\b(erase|_rub|fragile)\(\) \{/);
    expect(code).toMatch(/draw\(\) \{/);
    expect(code).toMatch(/_line\(\) \{/);
  });

  it('stay when our code names them, and then what they call', () => {
    expect(left(PACKAGE, `${USE}pen.erase();`)).toMatch(/erase\(\) \{[^]*_rub\(\) \{/);
  });

  it('stay when a string is their name, or what they get', () => {
    expect(left(PACKAGE, USE)).toContain('named() {');
    expect(left(PACKAGE, USE)).not.toContain('getColor() {');
    expect(left(PACKAGE, `${USE}pen.setAttr('color');`)).toContain('getColor() {');
  });

  it('go from objects that are written out, with their comma', () => {
    const code = left(HELPER, USE);
    expect(code).not.toContain('spare');
    expect(code.replace(/\s+/g, ' ')).toContain('return x; }, kept: 2,');
  });

  it('may be said never to run, unless we call them', () => {
    expect(left(PACKAGE, USE, ['_line'])).not.toMatch(/_line\(\) \{/);
    expect(() => left(PACKAGE, USE, ['draw'])).toThrow('uses draw');
  });
});
