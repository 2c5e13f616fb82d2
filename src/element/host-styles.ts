import { css } from 'lit';

/**
 * What keeps the host page's own styles out, and the public tokens that show before a template; the others come with it.
 * A token is read under a name of ours, so that it may stand on the element or on anything around it.
 */
export const hostStyles = css`
  :host {
    --_ink: var(--pc-ink, light-dark(#1b1b1f, #f4f4f6));
    --_ink-2: var(--pc-ink-2, light-dark(#5b5b66, #b3b3bd));
    --_surface: var(--pc-surface, light-dark(#fff, #17171a));
    --_line-strong: var(--pc-line-strong, light-dark(#85858f, #86868f));
    --_stage: var(--pc-stage, light-dark(#f1f0ee, #1f1f22));
    --_stage-2: var(--pc-stage-2, light-dark(#e4e2de, #0f0f11));
    --_radius: var(--pc-radius, 12px);

    display: block;
    position: relative;
    container: pc / inline-size;
    color-scheme: var(--pc-color-scheme, light dark);
    font-family: var(--pc-font, inherit);
    font-size: var(--pc-font-size, 16px);
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: start;
    text-indent: 0;
    white-space: normal;
    color: var(--_ink);
    background: var(--_surface);
    -webkit-font-smoothing: antialiased;
  }
  :host([hidden]) {
    display: none;
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
  .calm p {
    margin: 0;
  }
  .calm small {
    color: var(--_ink-2);
    font-size: 14px;
  }
  .calm button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    padding: 6px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
`;
