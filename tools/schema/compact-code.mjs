/**
 * Rewrites ajv's standalone code, line by line, to a third of its weight: all functions write what they find into
 * one shared list, `found`, instead of joining lists of their own, and nothing that is never read is kept.
 * The unit tests hold the result against ajv itself. Throws where ajv's code no longer looks as expected.
 */
export function compactCode(ajvCode) {
  let code = literalSchemas(ajvCode);
  const replace = (pattern, by) => {
    code = code.replace(pattern, by);
  };
  replace(/^(?:"use strict";|export .*;)$/gm, '');
  replace(/^function (validate\d+)\(data, \{.*$/gm, 'function $1(data, instancePath, found){');
  replace(/^let vErrors = null;\nlet errors = 0;\n/gm, '');
  replace(/^validate\d+\.errors = vErrors;\nreturn errors === 0;\n/gm, '');
  replace(
    /^if\(!\((validate\d+)\((\w+(?:\.\w+|\[\w+\])?), \{(.*?),parentData.*\}\)\)\)\{\nvErrors = .*\nerrors = vErrors\.length;\n\}$/gm,
    (_, name, data, path) => `${name}(${data}, ${path.replace(/^instancePath:/, '')}, found);`,
  );
  replace(/^const err\d+ = \{\};\n/gm, 'const nothing = {instancePath,keyword:"",params:{}};\n');
  replace(
    /^const \w+ = \{instancePath(?::(.*?))?(?:,schemaPath:"(?:[^"\\]|\\.)*")?,keyword:(".*?"),params:(\{.*\})\};\nif\(vErrors === null\)\{\n.*\n\}\nelse \{\n.*\n\}\nerrors\+\+;$/gm,
    (_, path, keyword, params) =>
      `fail(found, ${path ?? 'instancePath'}, ${keyword}, ${params.replace(/comparison: "[<>=]+", /, '')});`,
  );
  // `if` tries a schema and takes back what it found.
  replace(/^if\(vErrors !== null\)\{\nif\(_errs\d+\)\{\n.*\n\}\nelse \{\n.*\n\}\n\}\n/gm, '');
  replace(/^errors = (_errs\d+);$/gm, 'found.length = $1;');
  replace(/(=|===) errors;/g, '$1 found.length;');
  // That an `if` failed says nothing that its branch has not said.
  replace(/^if\(!valid\d+\)\{\nfail\(found, .*, "if", .*\n\}\n/gm, '');

  replace(/ in (data\d*)\)\{$/gm, ' of Object.keys($1)){');
  replace(/for\(const (key\d+) in /g, 'for(const $1 of ');
  replace(/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)');
  replace(
    /\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
    'Number.isInteger($1)',
  );
  replace(/\(typeof (\w+) == "number"\) && \(isFinite\(\1\)\)/g, 'Number.isFinite($1)');
  replace(/ \|\| isNaN\(\w+\)/g, '');
  replace(/(key\d+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'escapeKey($1)');
  replace(/"\/" \+ (\w+)/g, '"/" + $1');

  // Even in ESM mode ajv writes `require(…)` for its runtime helpers; the one that is used is a line of ours.
  replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'countCodePoints');

  const left = /require\(|vErrors|\berrors\b|parentData|rootData|schemaPath|evaluated|schema\d+| in data/.exec(code);
  if (left) throw new Error(`compactCode: left "${left[0]}" near: ${code.slice(left.index - 200, left.index + 200)}`);
  return `${HELPERS}${code}\nexport default function validate(data){\nconst found = [];\n${rootName(ajvCode)}(data, "", found);\nreturn found;\n}\n`;
}

const HELPERS = `
const isObject = (data) => data !== null && typeof data == "object" && !Array.isArray(data);
const escapeKey = (key) => key.replace(/~/g, "~0").replace(/\\//g, "~1");
const countCodePoints = (text) => { let count = 0; for (const _ of text) count++; return count; };
const fail = (found, instancePath, keyword, params) => { found.push({instancePath, keyword, params}); };
`;

function rootName(ajvCode) {
  const name = /export default (validate\d+);/.exec(ajvCode)?.[1];
  if (!name) throw new Error('compactCode: no default export');
  return name;
}

/** Whole schemas stand in ajv's code only to look up a list of types, values or names: put the list itself there. */
function literalSchemas(ajvCode) {
  const declarations = [...ajvCode.matchAll(/^const (schema\d+) = (.*);$/gm)];
  const schemas = Object.fromEntries(declarations.map(([, name, json]) => [name, JSON.parse(json)]));
  const at = (path) => path.split('.').reduce((node, key) => node[key], schemas);
  return ajvCode
    .replace(/^const schema\d+ = .*;$/gm, '')
    .replace(/func\d+\.call\((schema[\w.]+\.properties|schema\d+), (key\d+)\)/g, (_, path, key) => {
      return `${JSON.stringify(Object.keys(at(path)))}.includes(${key})`;
    })
    .replace(/schema\d+(?:\.\w+)+/g, (path) => JSON.stringify(at(path)));
}
