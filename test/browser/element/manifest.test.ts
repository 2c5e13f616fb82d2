import { expect } from '@open-wc/testing';
import manifest from '../../../custom-elements.json';
import { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import '../../../src/define.ts';

const declaration = manifest.modules[0]?.declarations?.[0];
const names = (list: readonly { readonly name: string }[] | undefined): string[] =>
  (list ?? []).map(({ name }) => name);

/** What the platform calls, or Lit. */
const INNER =
  /Callback$|^(constructor|render|updated|willUpdate|scheduleUpdate|connected|disconnected|firstUpdated|renderRoot|updateComplete)$/;

describe('the custom elements manifest', () => {
  it('has just the attributes that the element hears or asks for, and the one that the browser hears for it', () => {
    expect(names(declaration?.attributes).sort()).to.deep.equal(
      [...ProductCustomizer.observedAttributes, 'form', 'no-save', 'request-name'].sort(),
    );
  });

  it('has just the properties and methods that the element has', () => {
    const own = Object.getOwnPropertyNames(ProductCustomizer.prototype).filter((name) => !INNER.test(name));
    expect([...new Set(names(declaration?.members))].sort()).to.deep.equal(own.sort());
  });

  it('says which properties only tell', () => {
    for (const { name, readonly = false } of declaration?.members.filter(({ kind }) => kind === 'field') ?? []) {
      const { set } = Object.getOwnPropertyDescriptor(ProductCustomizer.prototype, name) ?? {};
      expect(set === undefined, name).to.equal(readonly);
    }
  });
});
