import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/template/parse-template.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../../demo/templates');

describe('the demo’s templates', () => {
  it.each(readdirSync(TEMPLATES))('%s has no problem', (file) => {
    const parsed = parseTemplate(JSON.parse(readFileSync(join(TEMPLATES, file), 'utf8')));
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });
});
