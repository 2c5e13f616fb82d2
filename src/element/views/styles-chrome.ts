import { css } from 'lit';

/** Tools on the stage, headings, buttons, the action bar, summary and dialogs. */
export const chromeStyles = css`
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
  .title {
    font-size: 22px;
    line-height: 1.22;
    font-weight: 650;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  :host(:lang(zh)) .title,
  :host(:lang(ja)) .title,
  :host(:lang(ko)) .title {
    letter-spacing: normal;
  }
  @container pc (min-width: 960px) {
    .title {
      font-size: 30px;
      letter-spacing: -0.024em;
    }
  }
  .subtitle {
    color: var(--pc-ink-2);
    font-size: 15px;
    margin-block-start: 4px;
  }
  .button {
    min-height: 44px;
    padding: 6px 16px;
    border-radius: var(--pc-radius);
    border: 1px solid var(--pc-line-strong);
    background: var(--pc-surface);
    color: var(--pc-ink);
    font-weight: 550;
    font-size: 15px;
    line-height: 1.25;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    text-align: center;
  }
  .button:hover {
    background: var(--pc-surface-2);
  }
  .button.small {
    min-height: 36px;
    padding: 4px 12px;
    font-size: 14px;
    border-radius: 10px;
  }
  .button.primary {
    background: var(--pc-accent);
    color: var(--pc-on-accent);
    border-color: transparent;
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--pc-accent) 86%, var(--pc-surface));
  }
  .button.main {
    width: 100%;
    min-height: 52px;
    padding-inline: 12px;
    font-size: 16px;
    font-weight: 600;
    border-radius: var(--pc-button-radius);
  }
  .link {
    border: 0;
    background: none;
    padding: 6px 2px;
    font-weight: 500;
    font-size: 14px;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
    cursor: pointer;
    color: inherit;
    min-height: 32px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .between {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    flex-wrap: wrap;
  }
  .summary {
    border: 1px solid var(--pc-danger);
    background: var(--pc-danger-bg);
    border-radius: 14px;
    padding: 14px 16px;
    display: grid;
    gap: 6px;
  }
  .summary h3 {
    font-size: 16px;
    font-weight: 650;
  }
  .summary li + li {
    margin-block-start: 6px;
  }
  .summary a {
    display: inline-block;
    padding-block: 2px;
    min-height: 24px;
    color: var(--pc-danger);
    font-weight: 550;
    font-size: 15px;
    text-underline-offset: 3px;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 4;
    background: var(--pc-surface);
    border-block-start: 1px solid var(--pc-line);
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(152px, 1.25fr);
    gap: 12px;
    align-items: center;
  }
  .bar:not(:has(.price)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .price b {
    display: block;
    font-size: 19px;
    font-weight: 650;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .price span {
    font-size: 12px;
    color: var(--pc-ink-2);
    line-height: 1.2;
    display: block;
  }
  @container pc (min-width: 600px) {
    .bar {
      padding: 14px 24px;
    }
  }
  @container pc (min-width: 960px) {
    .bar {
      padding: 18px 40px 22px 44px;
    }
    .price b {
      font-size: 22px;
    }
  }
  dialog {
    border: 0;
    padding: 0;
    color: inherit;
    background: var(--pc-surface);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(10 10 14 / 0.46);
  }
  .sheet {
    width: min(560px, 100%);
    max-width: 100%;
    max-height: 94vh;
    margin: auto auto 0;
    border-radius: 22px 22px 0 0;
    box-shadow: 0 -10px 60px rgb(0 0 0 / 0.3);
  }
  .sheet-body {
    padding: 20px 20px 24px;
    display: grid;
    gap: 18px;
  }
  .sheet-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    align-items: start;
  }
  @media (min-width: 640px) {
    .sheet {
      margin: auto;
      border-radius: 22px;
    }
    .sheet-body {
      padding: 28px;
    }
  }
  .full {
    width: 100vw;
    height: 100vh;
    max-width: none;
    max-height: none;
    background: var(--pc-stage);
  }
  .full .mount {
    inset: 16px 16px 72px;
  }
  .full .tools .zoom {
    display: flex;
  }
  .proofs {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .proof {
    height: 230px;
    border-radius: 16px;
    background: radial-gradient(
      80% 70% at 50% 40%,
      color-mix(in oklab, var(--pc-stage), light-dark(#fff, #5a5a62) 45%),
      var(--pc-stage-2)
    );
    overflow: hidden;
  }
  .proof canvas {
    width: 100%;
    height: 100%;
    display: block;
  }
  .answers {
    border: 1px solid var(--pc-line);
    border-radius: 14px;
    overflow: hidden;
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(84px, 0.42fr) minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    padding: 10px 14px;
    font-size: 15px;
  }
  .answers > div + div {
    border-block-start: 1px solid var(--pc-line);
  }
  .answers dd {
    overflow-wrap: anywhere;
  }
  .answers dt {
    color: var(--pc-ink-2);
    font-size: 14px;
  }
  .answers .words {
    font-size: 24px;
    line-height: 1.3;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .answers .plain {
    display: block;
    font-size: 14px;
    color: var(--pc-ink-2);
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* Large, in letters that hide nothing; spacing would part Arabic letters. */
  .answers .spelled {
    font-size: 20px;
    color: var(--pc-ink);
    letter-spacing: 0;
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
