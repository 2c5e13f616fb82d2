import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Puts the doc comments of a module of schemas into the schema as `description`, so that what a name means is
 * written once and also read by editors that know the published schema.
 */
export function describeSchema(schema, rootName, paths) {
  const consts = new Map(paths.flatMap((path) => [...readConsts(path)]));
  const described = structuredClone(schema);
  for (const [name, node] of [[rootName, described], ...Object.entries(described.$defs ?? {})]) {
    const found = consts.get(name);
    if (!found) throw new Error(`describeSchema: no constant for ${name}`);
    if (found.comment) node.description = found.comment;
    describe(found.value, node, consts);
  }
  return described;
}

function readConsts(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const consts = new Map();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      consts.set(name.getText(), { value: unwrap(initializer), comment: commentOf(statement) });
    }
  }
  return consts;
}

function unwrap(node) {
  return node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? unwrap(node.expression) : node;
}

/** The last doc comment before a node, as one line; without back-ticks, which schemas do not know. */
function commentOf(node) {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment);
  return text?.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

function describe(value, node, consts) {
  if (!value || !node || !ts.isCallExpression(value)) return;
  const [first] = value.arguments;
  const kind = value.expression.getText();
  if (kind === 'Type.Object') describeMembers(first, node.properties, consts);
  if (kind === 'Type.Optional') describe(first, node, consts);
  if (kind === 'Type.Array') describe(first, node.items, consts);
  if (kind === 'Type.Union') for (const branch of first.elements) describe(branch, node, consts);
  if (kind === 'Type.Record') describe(value.arguments[1], Object.values(node.patternProperties ?? {})[0], consts);
}

function describeMembers(literal, properties, consts) {
  if (!properties || !literal || !ts.isObjectLiteralExpression(literal)) return;
  for (const member of literal.properties) {
    if (ts.isSpreadAssignment(member)) {
      describeMembers(consts.get(member.expression.getText())?.value, properties, consts);
      continue;
    }
    const node = properties[member.name.getText()];
    if (!node) continue;
    const comment = commentOf(member);
    if (comment) node.description = comment;
    const value = ts.isShorthandPropertyAssignment(member) ? undefined : member.initializer;
    describe(value, node, consts);
  }
}
