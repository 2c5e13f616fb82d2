import { css } from 'lit';

/** Tools and notes on the picture. */
export const toolStyles = css`
  .tools .group {
    display: flex;
    gap: 0;
    border-radius: var(--pc-radius-full, 999px);
    background: color-mix(in oklab, var(--_surface) 88%, transparent);
    box-shadow: 0 0 0 1px color-mix(in oklab, var(--_ink) 10%, transparent);
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
    border-radius: var(--pc-radius-full, 999px);
    cursor: pointer;
  }
  .tools button:hover {
    background: color-mix(in oklab, var(--_ink) 8%, transparent);
  }
  .tools button[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_ink) 36%, transparent);
    cursor: default;
    background: none;
  }
  .tools .zoom {
    display: none;
  }
  /* Back is where one came from. */
  :is(#pc-undo, #pc-redo):dir(rtl) .icon {
    transform: scaleX(-1);
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
    color: var(--_ink-2);
  }
  .legend {
    position: absolute;
    inset-block-end: 24px;
    inset-inline-start: 24px;
    display: none;
    align-items: center;
    gap: 8px;
    font-size: 12px;
    color: var(--_ink-2);
  }
  .legend::before {
    content: '';
    width: 18px;
    border-block-start: 1.5px dashed currentColor;
  }
  @container pc (min-width: 600px) {
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
  }
  @media (forced-colors: active) {
    .tools .group {
      outline: 1px solid CanvasText;
    }
  }
`;
