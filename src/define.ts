import { ProductCustomizer } from './element/product-customizer.ts';

const TAG = 'product-customizer';

// Loaded twice, or in a second version, the first stays: a tag can be given only once.
if (customElements.get(TAG)) console.info(`<${TAG}> is defined already.`);
else customElements.define(TAG, ProductCustomizer);

declare global {
  interface HTMLElementTagNameMap {
    'product-customizer': ProductCustomizer;
  }
}
