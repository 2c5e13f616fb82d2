import { css } from 'lit';

/** The button on the picture that leads to the view in three dimensions. */
export const doorStyles = css`
  .model-door {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    min-height: 36px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border: 0;
    padding: 0 14px 0 11px;
    border-radius: var(--pc-radius-full, 999px);
    background: color-mix(in oklab, var(--_surface) 88%, transparent);
    box-shadow: 0 0 0 1px color-mix(in oklab, var(--_ink) 10%, transparent);
    font-size: 14px;
    font-weight: 600;
    cursor: pointer;
    /* Where the picture leaves with the widget's end, the page's own bar must not hide it. */
    scroll-margin-block: calc(var(--_sticky-top) + 16px) 16px;
  }
  .model-door:hover {
    background: var(--_surface);
  }
  .views ~ .model-door {
    inset-block-start: 60px;
  }
  @container pc (min-width: 600px) {
    .model-door {
      inset-block-start: 16px;
      inset-inline-end: 16px;
      min-height: 40px;
    }
  }
  @media (forced-colors: active) {
    .model-door {
      outline: 1px solid CanvasText;
    }
  }
`;
