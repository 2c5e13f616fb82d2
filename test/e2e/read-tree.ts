import type { Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: string | number | boolean };
  }[];
}

/** What is said of a control beside its name and role, in the order in which it is written here. */
const STATES = ['checked', 'pressed', 'expanded', 'disabled', 'invalid'];
/** Without a meaning of their own: what stands in them is read. */
const PASSED = [
  'none',
  'generic',
  'paragraph',
  'StaticText',
  'InlineTextBox',
  'LayoutTable',
  'LabelText',
  'Legend',
  'Canvas',
];

function line({ role, name, value, properties = [] }: AxNode): string {
  const said = STATES.flatMap((state) => {
    const found = properties.find((property) => property.name === state)?.value.value;
    return found === undefined || found === false || found === 'false' ? [] : [`${state} ${String(found)}`];
  });
  const given = value?.value === undefined || value.value === '' ? [] : [`= ${String(value.value)}`];
  return [role?.value, name?.value ? `“${name.value.replaceAll(/[\u2068\u2069]/g, '')}”` : '', ...given, ...said]
    .filter(Boolean)
    .join(' ');
}

/** The widget as Chromium tells it to a screen reader, a line an element, in reading order. */
export async function readTree(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const found = await session.send('Runtime.evaluate', { expression: "document.querySelector('product-customizer')" });
  const { node: widget } = await session.send('DOM.describeNode', { objectId: found.result.objectId ?? '' });
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const read = (node: AxNode | undefined): void => {
    if (!node) return;
    if (!node.ignored && !PASSED.includes(node.role?.value ?? '')) lines.push(line(node));
    node.childIds?.forEach((id) => read(byId.get(id)));
  };
  read(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === widget.backendNodeId));
  return lines;
}
