import { css } from 'lit';

/**
 * What keeps the host page's own styles out, and the public tokens that show before a template; the others come with
 * it. What meets the element itself is outdone by `!important`, which a shadow tree has over its page, but for its
 * place and size; what the page hands down ends at `.own`, but for the tokens and for being hidden.
 */
export const hostStyles = css`
  :host {
    --pc-font: inherit;
    --pc-font-size: 16px;
    --pc-color-scheme: light dark;
    --pc-ink: light-dark(#1b1b1f, #f4f4f6);
    --pc-ink-2: light-dark(#5b5b66, #b3b3bd);
    --pc-surface: light-dark(#fff, #17171a);
    --pc-line-strong: light-dark(#85858f, #86868f);
    --pc-stage: light-dark(#f1f0ee, #1f1f22);
    --pc-stage-2: light-dark(#e4e2de, #0f0f11);
    --pc-radius: 12px;

    display: block;
    position: relative !important;
    padding: 0 !important;
    border: 0 !important;
    outline: 0 !important;
    transform: none !important;
    filter: none !important;
    opacity: 1 !important;
    clip-path: none !important;
    zoom: 1 !important;
    text-decoration: none !important;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  :host([hidden]) {
    display: none;
  }
  .own {
    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    container: pc / inline-size;
    color-scheme: var(--pc-color-scheme);
    font-family: var(--pc-font);
    font-size: var(--pc-font-size);
    line-height: 1.5;
    color: var(--pc-ink);
    background: var(--pc-surface);
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  .calm {
    min-height: 320px;
    display: grid;
    place-items: center;
    align-content: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    background: radial-gradient(80% 60% at 50% 38%, var(--pc-stage), var(--pc-stage-2));
  }
  .calm small {
    color: var(--pc-ink-2);
    font-size: 14px;
  }
  /* Those of the template's views begin with it. */
  .button {
    font: inherit;
    color: var(--pc-ink);
    min-height: 44px;
    padding: 6px 16px;
    border: 1px solid var(--pc-line-strong);
    border-radius: var(--pc-radius);
    background: var(--pc-surface);
    cursor: pointer;
  }
`;
