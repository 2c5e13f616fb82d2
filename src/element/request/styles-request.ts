import { css } from 'lit';

/** The form that asks for a custom order. */
export const requestStyles = css`
  .asked {
    display: grid;
    gap: 22px;
    min-width: 0;
  }
  .pair {
    display: grid;
    gap: 22px;
    align-items: start;
  }
  @media (min-width: 480px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
      gap: 16px;
    }
  }
  .promise {
    font-size: 14px;
    line-height: 1.45;
    color: var(--_ink-2);
  }
  .promise span {
    display: block;
  }
  .answers .wish {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  /* Focus never hides behind the sheet's edge. */
  .asked :is(button, input, textarea, a, label, [tabindex]) {
    scroll-margin-block: 24px;
  }
`;
