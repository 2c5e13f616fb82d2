import { css } from 'lit';

/** Promises, and what is wrong with its remedies. */
export const wordStyles = css`
  .notes {
    display: grid;
    gap: 14px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .note-row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 12px;
    font-size: 14px;
    line-height: 1.45;
    color: var(--_ink-2);
  }
  .note-row b {
    display: block;
    color: var(--_ink);
    font-weight: 600;
  }
  .note-row a {
    color: inherit;
  }
  .issues {
    display: grid;
    gap: 12px;
    justify-self: stretch;
  }
  .issue {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 10px;
    font-size: 15px;
    line-height: 1.42;
    color: var(--_danger);
    overflow-wrap: anywhere;
    text-align: start;
  }
  .issue.warning {
    color: var(--_warn);
  }
  .issue.info {
    color: var(--_ink-2);
  }
  .issue b {
    font-weight: 600;
  }
  .issue p + p {
    margin-block-start: 4px;
    color: var(--_ink);
  }
  .fixes {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 10px;
  }
  @container pc (max-width: 599.9px) {
    .issue .fixes .button {
      flex: 1 1 auto;
      min-height: 44px;
    }
  }
`;
