import { transform } from 'esbuild';

/** Keywords whose value is a schema, or holds schemas by name or in a list. */
const NESTED = new Set(['items', 'if', 'then', 'else', 'oneOf']);
const BY_NAME = new Set(['properties', 'patternProperties']);
/** All other keywords that `src/template/find-breaches.ts` knows. */
const PLAIN = new Set(
  `type const enum minimum exclusiveMinimum maximum minLength maxLength pattern minItems maxItems uniqueItems
  additionalProperties required minProperties maxProperties discriminator`.split(/\s+/),
);

/**
 * Writes a schema as one module: a constant a definition, used wherever it is referred to, so that whoever reads it
 * need not look anything up. Throws for a keyword that the widget would not check, and for a cycle.
 */
export async function schemaModule(schema) {
  const { $defs = {}, ...root } = schema;
  const constants = [];
  const names = new Map();
  const refer = (name) => {
    if (names.get(name) === null) throw new Error(`schemaModule: ${name} refers to itself`);
    if (!names.has(name)) {
      names.set(name, null);
      const text = write($defs[name]);
      names.set(name, `def${name}`);
      constants.push(`const def${name} = ${text};`);
    }
    return names.get(name);
  };
  const write = (node) => {
    if (Array.isArray(node)) return `[${node.map(write).join()}]`;
    if (node.$ref) return refer(node.$ref.replace('#/$defs/', ''));
    const members = Object.entries(node)
      .filter(([keyword]) => keyword !== 'description')
      .map(([keyword, value]) => {
        if (NESTED.has(keyword)) return `${keyword}: ${write(value)}`;
        if (BY_NAME.has(keyword)) return `${keyword}: ${writeMembers(value)}`;
        if (PLAIN.has(keyword)) return `${keyword}: ${JSON.stringify(value)}`;
        throw new Error(`schemaModule: the widget does not check "${keyword}"`);
      });
    return `{${members.join()}}`;
  };
  const writeMembers = (schemas) =>
    `{${Object.entries(schemas).map(([name, node]) => `${JSON.stringify(name)}: ${write(node)}`)}}`;
  const text = write(root);
  const code = `${constants.join('\n')}\nexport default ${text};\n`;
  return (await transform(code, { format: 'esm', target: 'es2022', minify: true })).code;
}
