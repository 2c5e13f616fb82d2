// Writes into a package's code what is known of how we use it: options that are never set, branches that then fold.
import { transformSync } from 'esbuild';
import ts from 'typescript';

/** What stands before the dot: `this.options.x` and `options?.x` are both of `options`. */
function receiverOf({ expression }) {
  if (expression.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

/** Whether the expression is written to, or done away with, and not read. */
function isWritten(node) {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken;
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }
  return ts.isDeleteExpression(parent) || ts.isPrefixUnaryExpression(parent)
    ? !isNot(parent)
    : ts.isPostfixUnaryExpression(parent);
}

const isNot = (node) => ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;

const own = (object, name) => (object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined);

/** A call that stands alone and whose receiver is one of those that need not be heard. */
function isSilent(node, silent) {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return false;
  const { expression } = node.expression;
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const receiver = receiverOf(expression);
  return silent.includes(receiver) || silent.includes(`${receiver}.${expression.name.text}`);
}

/**
 * @param {ts.SourceFile} source
 * @param {{
 *   values?: Readonly<Record<string, Readonly<Record<string, string>>>>,
 *   silent?: readonly string[],
 *   unset?: readonly string[],
 *   cuts?: readonly (readonly [string, string])[],
 * }} known - `values`: by receiver and member, the code that stands for what is read there; where nothing else can
 *   be read; what then cannot be reached goes. `silent`: receivers, or their methods as `Receiver.method`, whose calls as statements go.
 *   `unset`: members that are never read, and go from objects that are written out. `cuts`: pieces of code and what takes their place.
 * @param {Set<string>} used - Takes the cuts that were found.
 * @returns {string} Code without the branches that can no longer be reached.
 */
export function settle(source, { values = {}, silent = [], unset = [], cuts = [] }, used) {
  const edits = [];
  const visit = (node) => {
    if (isSilent(node, silent)) {
      edits.push([node.getStart(source), node.getEnd(), ';']);
      return;
    }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && unset.includes(node.name.text)) {
      // With the comma after it, which never ends such a list in code of packages.
      edits.push([node.getFullStart(), node.getEnd() + (source.text[node.getEnd()] === ',' ? 1 : 0), '']);
      return;
    }
    const value = ts.isPropertyAccessExpression(node) ? own(own(values, receiverOf(node)), node.name.text) : undefined;
    if (value !== undefined && !isWritten(node)) edits.push([node.getStart(source), node.getEnd(), `(${value})`]);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  let code = source.text;
  for (const [start, end, text] of edits.reverse()) code = code.slice(0, start) + text + code.slice(end);
  for (const [from, to] of cuts) {
    if (!code.includes(from)) continue;
    used.add(from);
    code = code.replaceAll(from, () => to);
  }
  if (Object.keys(values).length === 0) return code;
  return transformSync(code, { format: 'esm', target: 'es2022', minifySyntax: true, legalComments: 'none' }).code;
}
