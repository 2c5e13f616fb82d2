import { css } from 'lit';

/**
 * What keeps the host page's own styles out, and the public tokens that show before a template; the others come with
 * it. What meets the element itself is outdone by `!important`, which a shadow tree has over its page, but for its
 * place and size; what the page hands down ends at `.own`, but for the tokens and for being hidden. A token is read
 * under a name of ours and within, so that it may stand on the element or on anything around it.
 */
export const hostStyles = css`
  :host {
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
    --_ink: var(--pc-ink, light-dark(#1b1b1f, #f4f4f6));
    --_ink-2: var(--pc-ink-2, light-dark(#5b5b66, #b3b3bd));
    --_surface: var(--pc-surface, light-dark(#fff, #17171a));
    --_line-strong: var(--pc-line-strong, light-dark(#85858f, #86868f));
    --_stage: var(--pc-stage, light-dark(#f1f0ee, #1f1f22));
    --_stage-2: var(--pc-stage-2, light-dark(#e4e2de, #0f0f11));
    --_radius: var(--pc-radius, 12px);

    all: initial;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    container: pc / inline-size;
    color-scheme: var(--pc-color-scheme, light dark);
    font-family: var(--pc-font, inherit);
    font-size: var(--pc-font-size, 16px);
    line-height: 1.5;
    color: var(--_ink);
    background: var(--_surface);
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
    background: radial-gradient(80% 60% at 50% 38%, var(--_stage), var(--_stage-2));
  }
  .calm small {
    color: var(--_ink-2);
    font-size: 14px;
  }
  /* Those of the template's views begin with it. */
  .button {
    font: inherit;
    color: var(--_ink);
    min-height: 44px;
    padding: 6px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
`;
