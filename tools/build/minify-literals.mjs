// Takes the indentation out of html, svg and css templates, and shortens the names of our own custom properties:
// minifiers leave what stands in a string alone.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ELEMENT = fileURLToPath(new URL('../../src/element/', import.meta.url));
const OWN = /--_[a-z][a-z0-9-]*/g;
const TAGS = new Set(['html', 'svg', 'css']);

/** Runs of white space become one space, which is what a browser makes of them; none of our templates has a `pre`. */
function squeeze(text, tag) {
  const plain = text.replace(/\s+/g, ' ');
  if (tag === 'html' || tag === 'svg') return plain.replace(/> </g, '><');
  return plain
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replace(/;}/g, '}')
    .replace(/(?<![\w.-])0(?=\.\d)/g, '')
    .replace(/ \/ /g, '/')
    .replace(/[},][^{}();]*\{/g, (selector) => selector.replace(/ \+ /g, '+'));
}

/** Each of our own custom properties, which no page reads or sets, under a letter: by the order of their names, so that a build is like the next. */
function shortNames() {
  const sources = readdirSync(ELEMENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const names = new Set(sources.flatMap((name) => readFileSync(ELEMENT + name, 'utf8').match(OWN) ?? []));
  return new Map([...names].sort().map((name, at) => [name, `--_${(at + 10).toString(36)}`]));
}

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  const short = shortNames();
  return {
    name: 'minify-literals',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(html|svg|css)`|'--_/.test(code)) return null;
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true);
      const edits = [];
      const visit = (node) => {
        if (ts.isTaggedTemplateExpression(node) && TAGS.has(node.tag.getText(source))) {
          const { template } = node;
          const parts = ts.isNoSubstitutionTemplateLiteral(template)
            ? [template]
            : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
          for (const part of parts) {
            // Each part begins with ` or } and ends with ` or ${.
            const start = part.getStart(source) + 1;
            const end = part.getEnd() - (part.getText(source).endsWith('${') ? 2 : 1);
            edits.push([start, end, squeeze(code.slice(start, end), node.tag.getText(source))]);
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      let result = code;
      for (const [start, end, text] of edits.sort((a, b) => b[0] - a[0])) {
        result = result.slice(0, start) + text + result.slice(end);
      }
      return { code: result.replace(OWN, (name) => short.get(name) ?? name), map: null };
    },
  };
}
