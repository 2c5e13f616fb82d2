import { css } from 'lit';

/** Tools, switches and notes on the picture. */
export const toolStyles = css`
  .views,
  .tools .group {
    display: flex;
    border-radius: var(--pc-radius-full);
    background: color-mix(in oklab, var(--pc-surface) 88%, transparent);
    box-shadow: 0 0 0 1px color-mix(in oklab, var(--pc-ink) 10%, transparent);
  }
  .views {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-start: 12px;
    gap: 2px;
    padding: 3px;
  }
  .views label {
    position: relative;
    display: grid;
    place-items: center;
    min-width: 44px;
    height: 30px;
    padding: 0 12px;
    border-radius: var(--pc-radius-full);
    font-size: 13px;
    font-weight: 500;
    color: var(--pc-ink-2);
    cursor: pointer;
  }
  .views input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views label:has(:checked) {
    background: light-dark(var(--pc-surface), #47474f);
    color: var(--pc-ink);
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.16);
  }
  .views label:has(:focus-visible) {
    outline: 2px solid var(--pc-focus);
    outline-offset: 2px;
  }
  .tools {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 12px;
    display: flex;
    gap: 6px;
  }
  .tools button {
    width: 36px;
    height: 36px;
    display: grid;
    place-items: center;
    border: 0;
    padding: 0;
    background: none;
    border-radius: var(--pc-radius-full);
    cursor: pointer;
  }
  .tools button:hover {
    background: color-mix(in oklab, var(--pc-ink) 8%, transparent);
  }
  .tools button[aria-disabled='true'] {
    color: color-mix(in oklab, var(--pc-ink) 36%, transparent);
    cursor: default;
    background: none;
  }
  .tools .zoom {
    display: none;
  }
  .missing {
    position: absolute;
    inset-inline: 16px;
    inset-block-start: 64px;
    display: grid;
    gap: 8px;
    justify-items: center;
    text-align: center;
    font-size: 14px;
    color: var(--pc-ink-2);
  }
  .legend {
    position: absolute;
    inset-block-end: 24px;
    inset-inline-start: 24px;
    display: none;
    align-items: center;
    gap: 8px;
    font-size: 12px;
    color: var(--pc-ink-2);
  }
  .legend::before {
    content: '';
    width: 18px;
    border-block-start: 1.5px dashed currentColor;
  }
  @container pc (min-width: 600px) {
    .views {
      inset-block: 16px auto;
      inset-inline-start: 16px;
    }
    .tools {
      inset-block-end: 16px;
      inset-inline-end: 16px;
    }
    .tools .zoom {
      display: flex;
    }
    .tools button {
      width: 40px;
      height: 40px;
    }
    .legend {
      display: flex;
      inset-block-end: 68px;
    }
  }
  @container pc (min-width: 960px) {
    .legend {
      inset-block-end: 26px;
    }
    .views {
      inset-block-start: 20px;
      inset-inline-start: 20px;
    }
    .views label {
      height: 36px;
      padding: 0 16px;
    }
  }
  @media (forced-colors: active) {
    .views,
    .tools .group {
      outline: 1px solid CanvasText;
    }
    .views label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
