// What the element offers to a page, read from its source: properties, attributes, methods, events, slots, parts, tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const LIFECYCLE = /^(connected|disconnected|adopted|attributeChanged|form[A-Z]\w*)Callback$/;

/** The doc comment that stands before a node, as one line each for its text and its tags. */
function docOf(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = typeof doc?.comment === 'string' ? doc.comment : '';
  return text.replace(/\s+/g, ' ').trim();
}

const isHidden = (member) =>
  (member.modifiers ?? []).some(({ kind }) =>
    [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword].includes(kind),
  ) || ts.isPrivateIdentifier(member.name);

/** `@fires {CustomEvent<…>} pc-name - What it tells.` and `@slot name - What goes there.` of the class's comment. */
function tagsOf(comment, tag, pattern) {
  const lines = comment
    .replace(/^\s*\*\s?/gm, '')
    .split(/\n(?=@)/)
    .filter((line) => line.startsWith(`@${tag} `));
  return lines.map((line) => {
    const match = pattern.exec(
      line
        .slice(tag.length + 2)
        .replace(/\s+/g, ' ')
        .trim(),
    );
    if (!match) throw new Error(`Not understood: ${line}`);
    return match.groups;
  });
}

/** The attribute's own name where it is given one, `null` where it is none. */
function attributeOf(property) {
  const [, given] = /attribute:\s*(false|'[^']+')/.exec(property.initializer.getText()) ?? [];
  if (given === 'false') return null;
  return given ? given.slice(1, -1) : property.name.getText().toLowerCase();
}

/** Names and options of `static properties`. */
function listReactive(type) {
  const declared = type.members.find((member) => member.name?.getText() === 'properties');
  return declared.initializer.properties.map((property) => ({
    name: property.name.getText(),
    attribute: attributeOf(property),
    reflects: /reflect:\s*true/.test(property.initializer.getText()),
  }));
}

const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const sortedMatches = (texts, pattern) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, found]) => found.split(/\s+/))))].sort();

/** Custom properties that styles read from the page, each with the one default that all who read it give. */
function tokensOf(texts) {
  const found = new Map();
  for (const text of texts) {
    for (const [, name, given] of text.matchAll(/var\(\s*(--pc-[a-z0-9-]+),\s*((?:[^()]|\([^()]*\))+?)\s*\)/g)) {
      const value = given.replace(/var\(--_/g, 'var(--pc-');
      if ((found.get(name) ?? value) !== value) throw new Error(`${name} has two defaults`);
      found.set(name, value);
    }
  }
  return [...found].map(([name, value]) => ({ name, value })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns The element's public face; every name is one that its source has. */
export function readElement(root) {
  const path = join(root, 'src/element/product-customizer.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const type = file.statements.find((one) => ts.isClassDeclaration(one) && one.name.text === 'ProductCustomizer');
  const comment = ts.getJSDocCommentsAndTags(type).find(ts.isJSDoc).getText().slice(3, -2);
  const reactive = listReactive(type);
  const members = type.members.filter((member) => member.name && !isHidden(member));
  const setters = new Set(members.filter(ts.isSetAccessorDeclaration).map(({ name }) => name.text));
  const properties = members.flatMap((member) => {
    const isField = ts.isPropertyDeclaration(member);
    if (!isField && !ts.isGetAccessorDeclaration(member)) return [];
    const name = member.name.getText();
    const known = reactive.find((one) => one.name === name);
    return [
      {
        name,
        type: member.type.getText(),
        description: docOf(member),
        isReadonly: !isField && !setters.has(name),
        attribute: known?.attribute ?? null,
        reflects: known?.reflects ?? false,
      },
    ];
  });
  const methods = members
    .filter((member) => ts.isMethodDeclaration(member) && !LIFECYCLE.test(member.name.getText()))
    .map((member) => ({
      name: member.name.getText(),
      parameters: member.parameters.map((one) => ({
        name: one.name.getText(),
        type: one.type?.getText() ?? 'unknown',
        isOptional: Boolean(one.initializer ?? one.questionToken),
      })),
      type: member.type.getText(),
      description: docOf(member),
    }));
  const element = sourcesIn(join(root, 'src/element'));
  return {
    tag: 'product-customizer',
    description: docOf(type),
    properties,
    methods,
    further: tagsOf(comment, 'attr', /^\{(?<type>.+?)\} (?<name>[a-z-]+) - (?<description>.+)$/),
    events: tagsOf(comment, 'fires', /^\{(?<type>.+?)\} (?<name>pc-[a-z-]+) - (?<description>.+)$/),
    slots: tagsOf(comment, 'slot', /^(?<name>[a-z-]+)(?: - (?<description>.+))?$/),
    parts: sortedMatches(element, /\spart="([a-z -]+)"/g),
    tokens: tokensOf(element),
  };
}
