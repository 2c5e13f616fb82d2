// From the element's public face: the custom elements manifest, data for editors, and types for React, Vue and Svelte.
import { readElement } from './read-element.mjs';

const BANNER = '// Generated from the element by `npm run generate`; edits are lost.\n';
const PUBLIC_TYPES = [
  'HeicDecoder',
  'HostChecks',
  'Issue',
  'Payload',
  'ProductCustomizer',
  'RequestSubmission',
  'Submission',
  'Values',
];
/** An attribute of every form control, whose work the browser does. */
const FORM = {
  name: 'form',
  type: 'string | null',
  description: 'Id of the form that the element belongs to, where it does not stand in it.',
};

const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;
const doc = (text) => (text ? `  /** ${text} */\n` : '');
const named = (type) => PUBLIC_TYPES.filter((name) => new RegExp(`\\b${name}\\b`).test(type));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const camel = (text) => text.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Those of properties, those that the element reads itself, and the browser's own. */
const attributesOf = (properties, further) => [
  ...properties.filter(({ attribute }) => attribute),
  ...[...further, FORM].map((one) => ({ ...one, attribute: one.name })),
];

function manifest({ tag, description, properties, further, methods, events, slots, parts, tokens }) {
  const attributes = attributesOf(properties, further);
  const declaration = {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: 'ProductCustomizer',
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes.map(({ attribute, name, type, description: about }) => ({
      name: attribute,
      ...(properties.some((one) => one.name === name) && { fieldName: name }),
      type: { text: type === 'unknown' ? 'string' : type },
      description: about,
    })),
    members: [
      ...properties.map(({ name, type, description: about, isReadonly, reflects }) => ({
        kind: 'field',
        name,
        type: { text: type },
        description: about,
        ...(isReadonly && { readonly: true }),
        ...(reflects && { reflects: true }),
      })),
      ...methods.map(({ name, parameters, type, description: about }) => ({
        kind: 'method',
        name,
        parameters: parameters.map((one) => ({
          name: one.name,
          type: { text: one.type },
          ...(one.isOptional && { optional: true }),
        })),
        return: { type: { text: type } },
        description: about,
      })),
    ],
    events: events.map(({ name, type, description: about }) => ({ name, type: { text: type }, description: about })),
    slots: slots.map(({ name, description: about = '' }) => ({ name, description: about })),
    cssParts: parts.map((name) => ({ name })),
    cssProperties: tokens.map(({ name, value }) => ({ name, default: value })),
  };
  const path = 'dist/package/index.js';
  const exported = { declaration: { name: 'ProductCustomizer', module: path } };
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [{ kind: 'js', name: 'ProductCustomizer', ...exported }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/package/define.js',
        exports: [{ kind: 'custom-element-definition', name: tag, ...exported }],
      },
    ],
  };
}

/** For the setting `html.customData` of VS Code. */
function editorData({ tag, description, properties, further }) {
  const attributes = attributesOf(properties, further);
  const valuesOf = (type) => [...type.matchAll(/'([a-z]+)'/g)].map(([, name]) => ({ name }));
  return {
    version: 1.1,
    tags: [
      {
        name: tag,
        description,
        attributes: attributes.map(({ attribute, type, description: about }) => ({
          name: attribute,
          description: about,
          ...(valuesOf(type).length > 0 && { values: valuesOf(type) }),
        })),
      },
    ],
  };
}

/** What can be set, as members of an interface; all optional. */
function settable({ properties, further }, more = [FORM]) {
  const set = [...properties.filter(({ isReadonly }) => !isReadonly), ...further, ...more];
  const optional = (type) => (type === 'unknown' ? type : `${type.replace(/ \| undefined$/, '')} | undefined`);
  return set
    .map(({ name, type, description }) => `${doc(description)}  readonly ${key(name)}?: ${optional(type)};\n`)
    .join('');
}

function imports({ properties, events }, frame) {
  const types = [...properties.filter(({ isReadonly }) => !isReadonly), ...events].flatMap(({ type }) => named(type));
  const names = [...new Set(['ProductCustomizer', ...types])].sort();
  return `${BANNER}${frame}import type { ${names.join(', ')} } from 'product-customizer';\n\n`;
}

const listeners = ({ events }, nameOf) =>
  events
    .map(
      ({ name, type, description }) =>
        `${doc(description)}  readonly '${nameOf(name)}'?: ((event: ${type}) => void) | undefined;\n`,
    )
    .join('');

function react(element) {
  return `${imports(element, "import type { ClassAttributes, HTMLAttributes } from 'react';\n")}/**
 * React 19 sets properties of the element and listens to its events by \`on\` and their names. It would set \`form\`, which
 * only an attribute can: let the element stand in its form, or set the attribute by a \`ref\`.
 */
export interface ProductCustomizerProps {
${settable(element, [])}${listeners(element, (name) => `on${name}`)}}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React looks for tags
  namespace JSX {
    interface IntrinsicElements {
      '${element.tag}': ProductCustomizerProps &
        Omit<HTMLAttributes<ProductCustomizer>, keyof ProductCustomizerProps> &
        ClassAttributes<ProductCustomizer>;
    }
  }
}
`;
}

function vue(element) {
  return `${imports(element, "import type { HTMLAttributes } from 'vue';\n")}/** Vue sets what the element has as a property and writes the rest as attributes. */
export interface ProductCustomizerProps {
${settable(element)}${listeners(element, (name) => `on${capital(camel(name))}`)}}

declare module 'vue' {
  interface GlobalComponents {
    '${element.tag}': new () => ProductCustomizer & {
      $props: ProductCustomizerProps & Omit<HTMLAttributes, keyof ProductCustomizerProps>;
    };
  }
}
`;
}

function svelte(element) {
  return `${imports(element, "import type { HTMLAttributes } from 'svelte/elements';\n")}/** Svelte 5 listens by \`on\` and the event's name, Svelte 4 by \`on:\` and it. */
export interface ProductCustomizerProps {
${settable(element)}${listeners(element, (name) => `on${name}`)}${listeners(element, (name) => `on:${name}`)}}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${element.tag}': ProductCustomizerProps & Omit<HTMLAttributes<ProductCustomizer>, keyof ProductCustomizerProps>;
  }
}
`;
}

/** Every file that is made from the element, by its path from the root. */
export function manifestFiles(root) {
  const element = readElement(root);
  return {
    'custom-elements.json': json(manifest(element)),
    'integrations/vscode/html-custom-data.json': json(editorData(element)),
    'integrations/react/index.d.ts': react(element),
    'integrations/vue/index.d.ts': vue(element),
    'integrations/svelte/index.d.ts': svelte(element),
  };
}
