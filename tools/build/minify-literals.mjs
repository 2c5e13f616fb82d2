// Takes the indentation out of html, svg and css templates: minifiers leave what stands in a string alone.
import ts from 'typescript';

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

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(html|svg|css)`/.test(code)) return null;
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
      return { code: result, map: null };
    },
  };
}
