import { transform } from 'esbuild';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compactCode } from './compact-code.mjs';
import { shareChecks } from './share-checks.mjs';

/** Definitions of at most so many keywords are written out where they are used; more would repeat too much. */
const INLINE_KEYWORDS = 2;

/** Settings for every use of ajv here: the generated code and the tests' oracle must judge alike. */
export const AJV_OPTIONS = {
  allErrors: true,
  discriminator: true,
  messages: false,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  inlineRefs: INLINE_KEYWORDS,
};

/**
 * Compiles a schema to one self-contained module, without `eval` and without `require`: its default export takes a
 * value and gives all that was found, each `{ instancePath, keyword, params }`.
 */
export async function validatorCode(schema) {
  // The plain class, not the one of 2020-12: its bookkeeping for `unevaluatedProperties`, unused here, is a tenth.
  const ajv = new Ajv.default({ ...AJV_OPTIONS, code: { source: true, esm: true, lines: true } });
  const code = shareChecks(compactCode(standaloneCode.default(ajv, ajv.compile(plainUniqueItems(schema)))));
  const { code: minified } = await transform(code, { format: 'esm', target: 'es2022', minify: true });
  if (/\beval\(|new Function|require\(|import/.test(minified)) {
    throw new Error('validatorCode: the code would not run alone under a strict CSP');
  }
  return minified;
}

/** Where ajv sees that items are strings, it needs no deep comparison to find duplicates. */
function plainUniqueItems(schema) {
  const inside = (node) => {
    if (Array.isArray(node)) return node.map(inside);
    if (node === null || typeof node !== 'object') return node;
    const name = node.uniqueItems && node.items?.$ref?.replace('#/$defs/', '');
    return name
      ? { ...node, items: schema.$defs[name] }
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inside(value)]));
  };
  return inside(schema);
}
