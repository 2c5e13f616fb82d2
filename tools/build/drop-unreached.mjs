// Leaves out of bundled packages the class members that nothing can call. Bundlers drop functions that are not used,
// but keep every method of a class that is.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import ts from 'typescript';
import { settle } from './settle.mjs';

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

/** A member as `Class.member`. */
function fullNameOf(member) {
  return `${member.parent.name?.text}.${nameOf(member)}`;
}

/** An accessor's three names: `x`, `getX` and `setX`. */
function accessorNames(name) {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [name, `get${capital}`, `set${capital}`];
}

/** What a statement such as `Factory.addGetterSetter(Node, 'x', 0)` defines; `null` for any other. */
function definedBy(statement, definers) {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null;
  const { expression, arguments: given } = statement.expression;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.text;
  return definers.includes(name) && given[1] && ts.isStringLiteral(given[1]) ? given[1].text : null;
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

/** The modules of a package that the entry modules reach, each parsed once what is known of its use is written in. */
function readModules(entries, known) {
  const { without = [] } = known;
  const modules = new Map();
  const used = new Set();
  const read = (path) => {
    if (modules.has(path)) return;
    const source = parse(path, settle(parse(path), known, used));
    modules.set(path, source);
    for (const { moduleSpecifier } of source.statements) {
      if (moduleSpecifier?.text.startsWith('.') && !without.includes(basename(moduleSpecifier.text))) {
        read(resolve(dirname(path), moduleSpecifier.text));
      }
    }
  };
  for (const entry of entries) read(entry);
  for (const [cut] of known.cuts ?? []) {
    if (!used.has(cut)) throw new Error(`No longer in the package: ${cut} (bundled-packages.mjs)`);
  }
  return modules;
}

/**
 * Follows names, not types: a member stays when its name stands anywhere in code that stays, beginning with the
 * sources that use the package; but not when it is one that never runs. `getX` and `setX` stay with `x`, because they are called by names put together.
 */
function findReached(modules, users, { never, definers }) {
  const reached = new Set();
  const waiting = new Map();
  const reach = (name) => {
    if (reached.has(name) || never.includes(name)) return;
    reached.add(name);
    for (const node of waiting.get(name) ?? []) enter(node);
    for (const accessor of accessorNames(name)) if (waiting.has(accessor)) reach(accessor);
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
      if (!never.includes(fullNameOf(child))) wait(nameOf(child), child);
      return true;
    });
  for (const name of ALWAYS) reach(name);
  for (const user of users) namesIn(user, reach);
  for (const source of modules.values()) {
    for (const statement of source.statements) {
      if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) continue;
      const defined = definedBy(statement, definers);
      if (defined !== null) for (const name of accessorNames(defined)) wait(name, statement);
      else if (ts.isVariableStatement(statement)) {
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

/** The code without members that are not reached, and without imports that only they used. */
function withoutUnreached(source, reached, { never, definers }) {
  const gone = [];
  const used = new Set();
  const visit = (node) => {
    if (isCallable(node) && nameOf(node) !== null && (!reached.has(nameOf(node)) || never.includes(fullNameOf(node)))) {
      gone.push(node);
      return;
    }
    const defined = definedBy(node, definers);
    if (defined !== null && !accessorNames(defined).some((name) => reached.has(name))) gone.push(node);
    else {
      if (ts.isIdentifier(node)) used.add(node.text);
      ts.forEachChild(node, visit);
    }
  };
  for (const statement of source.statements) if (!ts.isImportDeclaration(statement)) visit(statement);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    const names = bindings && (ts.isNamespaceImport(bindings) ? [bindings] : bindings.elements);
    if (names && !names.some(({ name }) => used.has(name.text))) gone.push(statement);
  }
  gone.sort((a, b) => a.pos - b.pos);
  let code = source.text;
  for (const node of gone.reverse()) {
    const isListed = ts.isObjectLiteralExpression(node.parent);
    const rest = code.slice(node.getEnd());
    code = code.slice(0, node.getFullStart()) + (isListed ? rest.replace(/^\s*,/, '') : rest);
  }
  return code;
}

/**
 * @param {readonly { folder: string, entries: readonly string[], users: readonly string[], never?: readonly string[],
 *   definers?: readonly string[], known?: Parameters<typeof settle>[1] }[]}
 *   packages - As absolute paths: where a package lies, its modules that are imported, and all our modules that touch
 *   its objects. `never` names members, or `Class.member`, that code which stays mentions, but that never run as we
 *   use the package; `definers`, functions that define an accessor of a name when a module runs;
 *   `known` is what else is settled by how we use it.
 * @returns {import('vite').Plugin}
 */
export function dropUnreached(packages) {
  const plans = packages.map(({ folder, entries, users, never = [], definers = [], known = {} }) => {
    let plan;
    const make = () => {
      const modules = readModules(entries, known);
      const userSources = users.map((path) => parse(path));
      for (const user of userSources) refuseCalls(user, never);
      return { modules, reached: findReached(modules, userSources, { never, definers }) };
    };
    return { folder: folder + sep, rules: { never, definers }, plan: () => (plan ??= make()) };
  });
  return {
    name: 'drop-unreached',
    transform(code, id) {
      const path = id.split('?')[0];
      for (const { folder, rules, plan } of plans) {
        if (!path.startsWith(folder)) continue;
        const source = plan().modules.get(path);
        if (!source) this.error(`${path} is bundled, but not reached from the entries that are named`);
        if (code !== readFileSync(path, 'utf8')) this.error(`${path} was changed before its members were dropped`);
        return { code: withoutUnreached(source, plan().reached, rules), map: null };
      }
      return null;
    },
  };
}
