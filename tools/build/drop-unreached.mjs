// Leaves out of bundled packages the class members that nothing can call. Bundlers drop functions that are not used,
// but keep every method of a class that is.
import { readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import ts from 'typescript';

/** Called by the language itself, without being named. */
const ALWAYS = ['constructor', 'toString', 'toJSON', 'valueOf', 'then'];

const parse = (path, code = readFileSync(path, 'utf8')) =>
  ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, path.endsWith('.ts') ? undefined : ts.ScriptKind.JS);

/** What a member is called, or `null` where that is worked out when it runs. */
function nameOf(member) {
  const { name } = member;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : null;
}

/** Methods and accessors, of classes and of objects that are written out. */
function isCallable(member) {
  return ts.isMethodDeclaration(member) || ts.isGetAccessor(member) || ts.isSetAccessor(member);
}

/** All names in a piece of code: identifiers, and strings but sentences, since a member may be looked up by its name. */
function namesIn(node, found, skip) {
  if (ts.isIdentifier(node)) found(node.text);
  else if (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  ) {
    if (!/\s/.test(node.text)) for (const word of node.text.match(/[\w$]+/g) ?? []) found(word);
  }
  ts.forEachChild(node, (child) => {
    if (!skip?.(child)) namesIn(child, found, skip);
  });
}

/** The modules of a package that the entry modules reach, each parsed. */
function readModules(entries) {
  const modules = new Map();
  const read = (path) => {
    if (modules.has(path)) return;
    const source = parse(path);
    modules.set(path, source);
    for (const { moduleSpecifier } of source.statements) {
      if (moduleSpecifier?.text.startsWith('.')) read(resolve(dirname(path), moduleSpecifier.text));
    }
  };
  for (const entry of entries) read(entry);
  return modules;
}

/**
 * Follows names, not types: a member stays when its name stands anywhere in code that stays, beginning with the
 * sources that use the package; but not when it is one that never runs. `getX` and `setX` stay with `x`, because they are called by names put together.
 */
function findReached(modules, users, never) {
  const reached = new Set();
  const waiting = new Map();
  const reach = (name) => {
    if (reached.has(name) || never.includes(name)) return;
    reached.add(name);
    for (const node of waiting.get(name) ?? []) enter(node);
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    for (const accessor of [`get${capital}`, `set${capital}`]) if (waiting.has(accessor)) reach(accessor);
  };
  const wait = (name, node) => {
    // An accessor whose `x` was reached before it was met.
    const [, first = '', rest = ''] = /^[gs]et([A-Z])(.*)$/.exec(name) ?? [];
    if (reached.has(first.toLowerCase() + rest)) reach(name);
    if (reached.has(name)) enter(node);
    else waiting.set(name, [...(waiting.get(name) ?? []), node]);
  };
  const enter = (node) =>
    namesIn(node, reach, (child) => {
      if (!isCallable(child) || nameOf(child) === null) return false;
      wait(nameOf(child), child);
      return true;
    });
  for (const name of ALWAYS) reach(name);
  for (const user of users) namesIn(user, reach);
  for (const source of modules.values()) {
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue;
      if (ts.isVariableStatement(statement)) {
        for (const declaration of statement.declarationList.declarations) {
          if (ts.isIdentifier(declaration.name)) wait(declaration.name.text, declaration);
          else enter(declaration);
        }
      } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
        wait(statement.name.text, statement);
      } else enter(statement);
    }
  }
  return reached;
}

/** A member that never runs must not be called by us. */
function refuseCalls(user, never) {
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node) && never.includes(node.name.text)) {
      throw new Error(
        `${user.fileName} uses ${node.name.text}, which is left out of the bundle (bundled-packages.mjs)`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(user);
}

/** The code without members that are not reached, and the number of those. */
function withoutUnreached(source, reached) {
  const gone = [];
  const visit = (node) => {
    if (isCallable(node) && nameOf(node) !== null && !reached.has(nameOf(node))) {
      gone.push(node);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  let code = source.text;
  for (const node of gone.reverse()) {
    const isListed = ts.isObjectLiteralExpression(node.parent);
    const rest = code.slice(node.getEnd());
    code = code.slice(0, node.getFullStart()) + (isListed ? rest.replace(/^\s*,/, '') : rest);
  }
  return { code, count: gone.length };
}

/**
 * @param {readonly { folder: string, entries: readonly string[], users: readonly string[], never?: readonly string[] }[]}
 *   packages - As absolute paths: where a package lies, its modules that are imported, and all our modules that touch
 *   its objects. `never` names members that code which stays mentions, but that never run as we use the package.
 * @returns {import('vite').Plugin}
 */
export function dropUnreached(packages) {
  const plans = packages.map(({ folder, entries, users, never = [] }) => {
    let plan;
    const make = () => {
      const modules = readModules(entries);
      const userSources = users.map((path) => parse(path));
      for (const user of userSources) refuseCalls(user, never);
      return { modules, reached: findReached(modules, userSources, never) };
    };
    return { folder: folder + sep, plan: () => (plan ??= make()) };
  });
  return {
    name: 'drop-unreached',
    transform(code, id) {
      const path = id.split('?')[0];
      for (const { folder, plan } of plans) {
        if (!path.startsWith(folder)) continue;
        const source = plan().modules.get(path);
        if (!source) this.error(`${path} is bundled, but not reached from the entries that are named`);
        const result = withoutUnreached(source.text === code ? source : parse(path, code), plan().reached);
        return result.count > 0 ? { code: result.code, map: null } : null;
      }
      return null;
    },
  };
}
