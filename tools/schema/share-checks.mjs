/**
 * Folds the checks that `compactCode` leaves written out at every place into calls of a few shared functions, all
 * called as `check(value, path, found, …)`. What is not recognised stays as it is; the unit tests hold the result
 * against ajv itself.
 */
export function shareChecks(code) {
  let shared = code;
  const replace = (pattern, by) => {
    shared = shared.replace(pattern, by);
  };
  const FAIL = (keyword, params) => `fail\\(found, \\k<path>, "${keyword}", \\{${params}\\}\\);`;
  const VALUE = '(?<value>data\\d*)';
  const PATH = '(?<path>instancePath[^\\n]*?)';

  // "{ … }" of a text, a number, one of several words.
  replace(
    new RegExp(
      `^if\\(typeof ${VALUE} === "string"\\)\\{\\nif\\(func\\d+\\(\\k<value>\\) > (?<most>\\d+)\\)\\{\\nfail\\(found, ${PATH}, "maxLength", .*\\n\\}\\n` +
        `if\\(func\\d+\\(\\k<value>\\) < (?<least>\\d+)\\)\\{\\n${FAIL('minLength', '.*')}\\n\\}\\n\\}\\nelse \\{\\n${FAIL('type', '.*')}\\n\\}$`,
      'gm',
    ),
    'text($<value>, $<path>, found, $<least>, $<most>);',
  );
  replace(
    new RegExp(
      `^if\\(typeof ${VALUE} === "string"\\)\\{\\nif\\(!(?<pattern>pattern\\d+)\\.test\\(\\k<value>\\)\\)\\{\\nfail\\(found, ${PATH}, "pattern", .*\\n\\}\\n\\}\\nelse \\{\\n${FAIL('type', '.*')}\\n\\}$`,
      'gm',
    ),
    'pattern($<value>, $<path>, found, $<pattern>);',
  );
  replace(
    new RegExp(
      `^if\\(!\\(Number\\.(?<is>isInteger|isFinite)\\(${VALUE}\\)\\)\\)\\{\\nfail\\(found, ${PATH}, "type", .*\\n\\}\\n` +
        `if\\(Number\\.isFinite\\(\\k<value>\\)\\)\\{\\nif\\(\\k<value> > (?<most>[-\\d.]+)\\)\\{\\n${FAIL('maximum', '.*')}\\n\\}\\n` +
        `if\\(\\k<value> < (?<least>[-\\d.]+)\\)\\{\\n${FAIL('minimum', '.*')}\\n\\}\\n\\}$`,
      'gm',
    ),
    (...match) => {
      const { is, value, path, least, most } = match.at(-1);
      return `${is === 'isInteger' ? 'integer' : 'number'}(${value}, ${path}, found, ${least}, ${most});`;
    },
  );
  replace(
    new RegExp(
      `^if\\(typeof ${VALUE} !== "string"\\)\\{\\nfail\\(found, ${PATH}, "type", \\{type: "string"\\}\\);\\n\\}\\nif\\(.*\\)\\{\\nfail\\(found, \\k<path>, "enum", \\{allowedValues: (?<words>\\[.*\\])\\}\\);\\n\\}$`,
      'gm',
    ),
    'word($<value>, $<path>, found, $<words>);',
  );
  // Numbers again, where ajv puts the type last.
  replace(
    new RegExp(
      `^if\\(Number\\.isFinite\\(${VALUE}\\)\\)\\{\\nif\\(\\k<value> > (?<most>[-\\d.]+)\\)\\{\\nfail\\(found, ${PATH}, "maximum", .*\\n\\}\\n` +
        `if\\(\\k<value> <(?<reached>=?) (?<least>[-\\d.]+)\\)\\{\\nfail\\(found, \\k<path>, "(?:exclusiveM|m)inimum", .*\\n\\}\\n\\}\\nelse \\{\\n${FAIL('type', 'type: "number"')}\\n\\}$`,
      'gm',
    ),
    (...match) => {
      const { reached, value, path, least, most } = match.at(-1);
      return `${reached ? 'above' : 'number'}(${value}, ${path}, found, ${least}, ${most});`;
    },
  );
  replace(
    new RegExp(
      `^if\\(typeof (?<value>data\\d*(?:\\.\\w+)?) !== "boolean"\\)\\{\\nfail\\(found, ${PATH}, "type", \\{type: "boolean"\\}\\);\\n\\}$`,
      'gm',
    ),
    'yesNo($<value>, $<path>, found);',
  );

  // The names an object must have and may have.
  replace(
    /(?:^if\((data\d*)\.\w+ === undefined\)\{\nfail\(found, (.*), "required", \{missingProperty: "\w+"\}\);\n\}\n)+/gm,
    (block, value, path) => {
      const names = [...block.matchAll(/missingProperty: ("\w+")/g)].map(([, name]) => name);
      return `need(${value}, ${path}, found, [${names.join()}]);\n`;
    },
  );
  replace(
    /^for\(const (key\d+) of Object\.keys\((data\d*)\)\)\{\nif\(!\(((?:\(*\1 === "\w+"\)*(?: \|\| )?)+)\)\)\{\nfail\(found, (.*), "additionalProperties", .*\n\}\n\}$/gm,
    (_, _key, value, names, path) => `know(${value}, ${path}, found, [${names.match(/"\w+"/g).join()}]);`,
  );

  replace(
    /^if\(typeof (data\d*) !== "string"\)\{\nfail\(found, (.*), "type", \{type: "string"\}\);\n\}\nif\((".*") !== \1\)\{\nfail\(found, \2, "const", .*\n\}$/gm,
    'just($1, $2, found, $3);',
  );
  replace(
    /^if\(typeof (data\d*) === "string"\)\{\nif\(func\d+\(\1\) > (\d+)\)\{\nfail\(found, (.*), "maxLength", .*\n\}\n\}\nelse \{\nfail\(found, \3, "type", .*\n\}$/gm,
    'text($1, $3, found, 0, $2);',
  );
  replace(
    /^let (i\d+) = (data\d*)\.length;\nlet (j\d+);\nif\(\1 > 1\)\{\nconst (indices\d+) = \{\};\nfor\(;\1--;\)\{\nlet (item\d+) = \2\[\1\];\nif\(typeof \5 !== "string"\)\{\ncontinue;\n\}\nif\(typeof \4\[\5\] == "number"\)\{\n\3 = \4\[\5\];\nfail\(found, (.*), "uniqueItems", .*\nbreak;\n\}\n\4\[\5\] = \1;\n\}\n\}$/gm,
    'unique($2, $6, found);',
  );

  // Lists and objects: of the right kind, of the right size.
  shared = withoutElse(
    shared,
    /^if\(Array\.isArray\((data\d*)\)\)\{$/,
    'array',
    (value, path) => `if(list(${value}, ${path}, found)){`,
  );
  shared = withoutElse(
    shared,
    /^if\(isObject\((data\d*)\)\)\{$/,
    'object',
    (value, path) => `if(object(${value}, ${path}, found)){`,
  );
  replace(
    /^if\((data\d*)\.length > (\d+)\)\{\nfail\(found, (.*), "maxItems", .*\n\}\nif\(\1\.length < (\d+)\)\{\nfail\(found, \3, "minItems", .*\n\}$/gm,
    'size($1, $3, found, $4, $2);',
  );
  replace(
    /^if\(Object\.keys\((data\d*)\)\.length > (\d+)\)\{\nfail\(found, (.*), "maxProperties", .*\n\}\nif\(Object\.keys\(\1\)\.length < (\d+)\)\{\nfail\(found, \3, "minProperties", .*\n\}$/gm,
    'count($1, $3, found, $4, $2);',
  );
  replace(
    /^if\((data\d*)\.length > (\d+)\)\{\nfail\(found, (.*), "maxItems", .*\n\}$/gm,
    'size($1, $3, found, 0, $2);',
  );
  replace(
    /^if\(Object\.keys\((data\d*)\)\.length > (\d+)\)\{\nfail\(found, (.*), "maxProperties", .*\n\}$/gm,
    'count($1, $3, found, 0, $2);',
  );
  replace(
    /^const (len\d+) = (data\d*)\.length;\nfor\(let (i\d+)=0; \3<\1; \3\+\+\)\{\n(?:let (data\d+) = \2\[\3\];\n(\w+)\(\4|(\w+)\(\2\[\3\]), (.*)\/" \+ \3, found(.*)\);\n\}$/gm,
    (_, _length, value, _index, _item, check, other, path, bounds) =>
      `items(${value}, ${ended(path)}, found, ${check ?? other}${bounds});`,
  );

  replace(
    /^for\(const (key\d+) of Object\.keys\((data\d*)\)\)\{\nif\(!\((\[.*\])\.includes\(\1\)\)\)\{\nfail\(found, (.*), "additionalProperties", .*\n\}\n\}$/gm,
    'know($2, $4, found, $3);',
  );

  // A member with one check of its own.
  replace(
    /^if\((data\d*)\.(\w+) !== undefined\)\{\nlet (data\d+) = \1\.\2;\n(\w+)\(\3, (.*)\/\2", found(.*)\);\n\}$/gm,
    (_, value, name, _member, check, path, bounds) =>
      `member(${value}, ${ended(path)}, found, "${name}", ${check}${bounds});`,
  );
  replace(
    /^if\((data\d*)\.(\w+) !== undefined\)\{\n(\w+)\(\1\.\2, (.*)\/\2", found\);\n\}$/gm,
    (_, value, name, check, path) => `member(${value}, ${ended(path)}, found, "${name}", ${check});`,
  );
  replace(
    /^if\(object\((data\d*), (.*), found\)\)\{\nneed\(\1, \2, found, (\[.*\])\);\nknow\(\1, \2, found, (\[.*\])\);$/gm,
    (_, value, path, needed, known) =>
      `if(record(${value}, ${path}, found, ${needed}${needed === known ? '' : `, ${known}`})){`,
  );
  return `${HELPERS}${inTables(shared)}`;
}

/** Puts an object's members with one check each into a table, whose names then need not be listed as known. */
function inTables(code) {
  const lines = code.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const head = /^if\(record\((data\d*), (.*), found, (\[.*?\])(?:, (\[.*\]))?\)\)\{$/.exec(lines[at]);
    if (!head) continue;
    const [, value, path, needed, known = needed] = head;
    const table = [];
    let depth = 1;
    for (let next = at + 1; depth > 0; next++) {
      const start = `member(${value}, ${path}, found, `;
      if (depth === 1 && lines[next].startsWith(start)) {
        const [, name, check] = /^"(\w+)", (.*)\);$/.exec(lines[next].slice(start.length));
        table.push([name, check]);
        lines.splice(next--, 1);
      } else if (/^\}(else .*\{)?$/.test(lines[next])) depth += lines[next] === '}' ? -1 : 0;
      else if (lines[next].endsWith('{')) depth++;
    }
    const others = JSON.parse(known).filter((name) => !table.some(([listed]) => listed === name));
    const rows = table.map(([name, check]) => `${name}:[${check}]`).join();
    lines[at] =
      `if(record(${value}, ${path}, found, ${needed}, {${rows}}${others.length > 0 ? `, ${JSON.stringify(others)}` : ''})){`;
  }
  return lines.join('\n');
}

/** The expression of a path whose last step was taken away: `instancePath+"` or `instancePath+"/mesh`. */
function ended(path) {
  return path.endsWith('+"') ? path.slice(0, -2) : `${path}"`;
}

/** Folds `if (is the type) { … } else { fail }`, which regular expressions cannot match because it nests. */
function withoutElse(code, head, type, by) {
  const lines = code.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const value = head.exec(lines[at])?.[1];
    if (value === undefined) continue;
    let depth = 1;
    let end = at;
    while (depth > 0 && end < lines.length - 1) {
      end++;
      if (lines[end] === '}') depth--;
      else if (lines[end].endsWith('{')) depth++;
    }
    const path = new RegExp(`^fail\\(found, (.*), "type", \\{type: "${type}"\\}\\);$`).exec(lines[end + 2] ?? '')?.[1];
    if (lines[end + 1] !== 'else {' || path === undefined || lines[end + 3] !== '}') continue;
    lines[at] = by(value, path);
    lines.splice(end + 1, 3);
  }
  return lines.join('\n');
}

const HELPERS = `
const wrong = (found, path, type) => fail(found, path, "type", {type});
const text = (data, path, found, least, most) => {
  if (typeof data != "string") return wrong(found, path, "string");
  const count = countCodePoints(data);
  if (count > most) fail(found, path, "maxLength", {limit: most});
  if (count < least) fail(found, path, "minLength", {limit: least});
};
const pattern = (data, path, found, expression) => {
  if (typeof data != "string") return wrong(found, path, "string");
  if (!expression.test(data)) fail(found, path, "pattern", {pattern: expression.source});
};
const range = (data, path, found, least, most) => {
  if (!Number.isFinite(data)) return;
  if (data > most) fail(found, path, "maximum", {limit: most});
  if (data < least) fail(found, path, "minimum", {limit: least});
};
const number = (data, path, found, least, most) => {
  Number.isFinite(data) ? range(data, path, found, least, most) : wrong(found, path, "number");
};
const integer = (data, path, found, least, most) => {
  if (!Number.isInteger(data)) wrong(found, path, "integer");
  range(data, path, found, least, most);
};
const word = (data, path, found, allowedValues) => {
  if (typeof data != "string") wrong(found, path, "string");
  if (!allowedValues.includes(data)) fail(found, path, "enum", {allowedValues});
};
const yesNo = (data, path, found) => {
  if (typeof data != "boolean") wrong(found, path, "boolean");
};
const above = (data, path, found, limit, most) => {
  number(data, path, found, -Infinity, most);
  if (Number.isFinite(data) && data <= limit) fail(found, path, "exclusiveMinimum", {limit});
};
const list = (data, path, found) => Array.isArray(data) || wrong(found, path, "array");
const object = (data, path, found) => isObject(data) || wrong(found, path, "object");
const between = (length, path, found, least, most, what) => {
  if (length > most) fail(found, path, "max" + what, {limit: most});
  if (length < least) fail(found, path, "min" + what, {limit: least});
};
const size = (data, path, found, least, most) => between(data.length, path, found, least, most, "Items");
const count = (data, path, found, least, most) => between(Object.keys(data).length, path, found, least, most, "Properties");
const items = (data, path, found, check, ...bounds) => {
  data.forEach((item, index) => check(item, path + "/" + index, found, ...bounds));
};
const just = (data, path, found, allowedValue) => {
  if (typeof data != "string") wrong(found, path, "string");
  if (data !== allowedValue) fail(found, path, "const", {allowedValue});
};
const unique = (data, path, found) => {
  const seen = new Map();
  for (let i = data.length - 1; i >= 0; i--) {
    if (typeof data[i] != "string") continue;
    if (seen.has(data[i])) return fail(found, path, "uniqueItems", {i, j: seen.get(data[i])});
    seen.set(data[i], i);
  }
};
const need = (data, path, found, names) => {
  for (const missingProperty of names) {
    if (data[missingProperty] === undefined) fail(found, path, "required", {missingProperty});
  }
};
const know = (data, path, found, names) => {
  for (const additionalProperty of Object.keys(data)) {
    if (!names.includes(additionalProperty)) fail(found, path, "additionalProperties", {additionalProperty});
  }
};
const member = (data, path, found, name, check, ...bounds) => {
  if (data[name] !== undefined) check(data[name], path + "/" + name, found, ...bounds);
};
const record = (data, path, found, needed, table, others = []) => {
  if (!isObject(data)) return wrong(found, path, "object");
  need(data, path, found, needed);
  know(data, path, found, [...Object.keys(table), ...others]);
  for (const [name, check] of Object.entries(table)) member(data, path, found, name, ...check);
  return true;
};
`;
