import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a plain script of the tools, without types
import { manifestFiles } from '../../../tools/manifest/write-types.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const made = (manifestFiles as (root: string) => Record<string, string>)(`${ROOT}/`);

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
const manifest = JSON.parse(made['custom-elements.json'] ?? '') as {
  modules: { declarations: [Declaration] }[];
};
const element = manifest.modules[0]?.declarations[0];
const namesOf = (list: readonly Named[] = []): string[] => list.map(({ name }) => name).sort();

function sourcesOf(folder: string): string {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');
}
const source = sourcesOf('src/element');
const unique = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('the custom elements manifest and the types made with it', () => {
  it.each(Object.keys(made))('%s is as the element is now', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(made[path]);
  });

  it('names just the events that are fired', () => {
    expect(namesOf(element?.events)).toEqual(unique(/emit\(\s*'(pc-[a-z-]+)'/g));
  });

  it('names just the slots that are rendered', () => {
    expect(namesOf(element?.slots)).toEqual(unique(/<slot name="([a-z-]+)"/g));
  });

  it('names just the parts and tokens that the README names, with their defaults', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, parts = ''] = /::part\(…\)`: `([a-z -]+)`/.exec(readme) ?? [];
    expect(namesOf(element?.cssParts)).toEqual(parts.split(' ').sort());
    const rows = [...readme.matchAll(/^\| `(--pc-[a-z0-9-]+)` \| `([^|]+)` \| \S/gm)];
    const tokens = rows.map(([, name, value = '']) => {
      const [light, dark] = value.split('` / `');
      return { name, default: dark ? `light-dark(${light}, ${dark})` : value };
    });
    expect(element?.cssProperties).toEqual(tokens);
    expect(tokens).toHaveLength(Number(/there are (\d+) in all/.exec(readme)?.[1]));
  });

  it.each(['react', 'vue', 'svelte'])(
    'gives %s a listener for each event and a type for each attribute',
    (framework) => {
      const types = made[`integrations/${framework}/index.d.ts`] ?? '';
      const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      for (const name of namesOf(element?.events)) {
        const listener = framework === 'vue' ? `onPc${camel(name).slice(2)}` : `on${name}`;
        expect(types).toContain(`'${listener}'?: ((event: CustomEvent<`);
      }
      for (const name of namesOf(element?.attributes).filter((one) => framework !== 'react' || one !== 'form'))
        expect(types).toMatch(new RegExp(`readonly '?${name}'?\\?: `));
    },
  );
});
