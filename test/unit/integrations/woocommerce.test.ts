import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PLUGIN = resolve(import.meta.dirname, '../../../integrations/woocommerce/product-customizer');
const plugin = readFileSync(resolve(PLUGIN, 'product-customizer.php'), 'utf8');
/** Sentences that the plugin says, in the order in which they come first. */
const said = [
  ...new Set([...plugin.matchAll(/\b(?:__|esc_html__)\( '([^']+)', 'product-customizer' \)/g)].map(([, text]) => text)),
];
const languages = readdirSync(resolve(PLUGIN, 'languages'));

describe('the WooCommerce plugin', () => {
  it('has words for all that it says', () => {
    expect(said).toHaveLength(3);
    expect(languages).toHaveLength(4);
  });

  it.each(languages)('says each sentence in %s', (file) => {
    const text = readFileSync(resolve(PLUGIN, 'languages', file), 'utf8');
    const rows = [...text.matchAll(/^\t\t'([^']+)' => '([^']+)',$/gm)];
    expect(rows.map(([, key]) => key).sort()).toEqual([...said].sort());
    expect(text).toContain(`'language' => '${file.slice('product-customizer-'.length, -'.l10n.php'.length)}'`);
  });

  it('writes nothing of a product or a design into a page as it is', () => {
    const [, printed = ''] = /printf\(([\s\S]*?)\n\t\);/.exec(plugin) ?? [];
    const values = printed.split('\n').slice(2);
    expect(values.length).toBe(4);
    for (const value of values) expect(value.trim()).toMatch(/^esc_(url|attr)\(/);
  });
});
