import { css } from 'lit';

/** The invitation below the form: a quiet card that needs no look. */
export const inviteStyles = css`
  .invite {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
    line-height: 1.45;
    color: var(--_ink-2);
  }
  .invite b {
    display: block;
    color: var(--_ink);
    font-size: 15px;
    font-weight: 600;
  }
  .invite span {
    display: block;
  }
`;
