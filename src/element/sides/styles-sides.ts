import { css } from 'lit';

/** The switch between surfaces: pictures alone on a phone, with names from 600 px. */
export const sideStyles = css`
  .views {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    max-width: calc(100% - 16px);
    overflow-x: auto;
    display: flex;
    gap: 2px;
    padding: 3px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface) 88%, transparent);
    box-shadow: 0 0 0 1px color-mix(in oklab, var(--_ink) 10%, transparent);
  }
  .views label {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px;
    border-radius: var(--_radius);
    font-size: 13px;
    font-weight: 500;
    color: var(--_ink-2);
    cursor: pointer;
  }
  .views canvas {
    width: 36px;
    height: 36px;
    border-radius: 8px;
    background: var(--_stage);
  }
  .views input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .views label:has(:checked) {
    background: light-dark(var(--_surface), #47474f);
    color: var(--_ink);
    box-shadow:
      inset 0 0 0 2px var(--_ink),
      0 1px 3px #0003;
  }
  .views label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @container pc (max-width: 599.9px) {
    .stage .views {
      max-width: calc(100% - 172px);
    }
    .views span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .compact .views {
      display: none;
    }
  }
  @container pc (min-width: 600px) {
    .views {
      inset-block: 16px auto;
      inset-inline-start: 16px;
    }
    .views label {
      padding-inline-end: 12px;
    }
  }
  @container pc (min-width: 960px) {
    .views {
      inset-block-start: 20px;
      inset-inline-start: 20px;
    }
    .views canvas {
      width: 44px;
      height: 44px;
    }
  }
  @media (forced-colors: active) {
    .views {
      outline: 1px solid CanvasText;
    }
    .views label:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
