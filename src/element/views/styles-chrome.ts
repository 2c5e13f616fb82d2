import { css } from 'lit';

/** Headings, buttons, summary, price and the action bar. */
export const chromeStyles = css`
  .title {
    font-size: 22px;
    line-height: 1.22;
    font-weight: 650;
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  .title:is(:lang(zh), :lang(ja), :lang(ko)) {
    letter-spacing: normal;
  }
  @container pc (min-width: 960px) {
    .title {
      font-size: 30px;
      letter-spacing: -0.024em;
    }
  }
  .subtitle {
    color: var(--_ink-2);
    font-size: 15px;
    margin-block-start: 4px;
  }
  /* What it has before a template is there stands in host-styles.ts. */
  .button {
    font-weight: 550;
    font-size: 15px;
    line-height: 1.25;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    text-align: center;
  }
  .button:hover {
    background: var(--_surface-2);
  }
  .button.small {
    min-height: 36px;
    padding: 4px 12px;
    font-size: 14px;
  }
  .button.primary {
    background: var(--_accent);
    color: var(--pc-on-accent, light-dark(#fff, #141416));
    border-color: transparent;
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 86%, var(--_surface));
  }
  .button.main {
    width: 100%;
    min-height: 52px;
    padding-inline: 12px;
    font-size: 16px;
    font-weight: 600;
    border-radius: var(--pc-button-radius, var(--_radius));
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
    border: 1px solid var(--_danger);
    background: var(--pc-danger-bg, light-dark(#fdf3f2, #341c1a));
    border-radius: var(--_radius);
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
    color: var(--_danger);
    font-weight: 550;
    font-size: 15px;
    text-underline-offset: 3px;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 4;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
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
    color: var(--_ink-2);
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
`;
