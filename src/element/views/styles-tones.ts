import { css } from 'lit';

/** How much of a photo is engraved; comes with the templates that ask. */
export const toneStyles = css`
  .tones {
    display: grid;
    gap: 6px;
  }
  .tones .words {
    font-size: 14px;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .tones .adjust {
    grid-template-columns: auto minmax(0, 1fr) auto;
  }
  .tones .icon-button {
    width: 44px;
    height: 44px;
  }
  .tones .range {
    height: 44px;
  }
  .tones .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .tones .button {
    flex: 1 1 auto;
    font-size: 14px;
  }
  .tones [aria-pressed='true'] {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_ink);
    background: var(--_surface-2);
  }
  @media (forced-colors: active) {
    .tones [aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
