import { css } from 'lit';

/** What lies over what; comes with the templates that let the buyer decide. */
export const stackStyles = css`
  .stacked {
    display: grid;
    gap: 12px;
    min-width: 0;
  }
  .stacking {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .stacking .button {
    flex: 1 1 auto;
    min-height: 44px;
    padding-inline: 12px;
    font-size: 14px;
  }
  .stacking [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
`;
