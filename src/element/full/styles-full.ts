import { css } from 'lit';

/** The picture as large as the window. */
export const fullStyles = css`
  .full {
    width: 100vw;
    height: 100vh;
    max-width: none;
    max-height: none;
    background: var(--_stage);
  }
  .full .mount {
    inset: 16px 16px 72px;
  }
  .full .tools {
    flex-wrap: wrap;
    justify-content: flex-end;
    inset-inline-start: 12px;
    pointer-events: none;
  }
  .full .tools .group {
    display: flex;
    pointer-events: auto;
  }
  .full .pan {
    direction: ltr;
  }
  .full .views {
    inset-block: calc(12px + env(safe-area-inset-top)) auto;
  }
  .full:has(.views) .mount {
    inset-block-start: 72px;
  }
  @media (max-width: 479.9px) {
    .full .mount {
      inset-block-end: 112px;
    }
  }
`;
