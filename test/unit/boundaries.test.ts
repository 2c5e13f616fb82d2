import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** From the top of the house down; a folder imports only from itself and from those above it. */
const FOLDERS = [
  'shared',
  'template',
  'values',
  'validation',
  'lint',
  'scene',
  'payload',
  'messages',
  'files',
  'painter',
  'stage',
  'adapters',
  'element',
  'embed',
  'standalone',
  'node',
  'cli',
];
/** Which packages may be imported, and where. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  typebox: ['template/schema', 'payload/payload-schema.ts', 'payload/schema/'],
  i18next: ['messages/'],
  konva: ['stage/'],
  lit: ['element/'],
};

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
  return specifiers.map((specifier) => ({ from: relative(SRC, file), specifier }));
}

const imports = sourceFiles(SRC).flatMap(importsOf);

describe('the house', () => {
  it('is read: every folder of src is a room of it', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !FOLDERS.includes(name))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports only upwards', () => {
    const wrong = imports.filter(({ from, specifier }) => {
      if (!specifier.startsWith('.')) return false;
      const target = relative(SRC, resolve(SRC, dirname(from), specifier));
      const [own = '', other = ''] = [from.split('/')[0], target.split('/')[0]];
      if (!FOLDERS.includes(own) || target.startsWith('../locales/')) return false;
      return !FOLDERS.includes(other) || FOLDERS.indexOf(other) > FOLDERS.indexOf(own);
    });
    expect(wrong).toEqual([]);
  });

  it('names each package only where it may be named; fabric and three nowhere', () => {
    const wrong = imports.filter(({ from, specifier }) => {
      if (specifier.startsWith('.')) return false;
      const name = specifier.split('/')[0] ?? '';
      return !(PACKAGES[name] ?? []).some((place) => from.startsWith(place));
    });
    expect(wrong).toEqual([]);
  });

  it('writes no markup, runs no strings and sets no inline style', () => {
    const forbidden =
      /\.innerHTML\s*=|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|new Function|[^.\w]eval\(|style="/;
    const wrong = sourceFiles(SRC).filter((file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return forbidden.test(text);
    });
    expect(wrong.map((file) => relative(SRC, file))).toEqual([]);
  });
});
