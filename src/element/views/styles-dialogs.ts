import { css } from 'lit';

/** The review step. */
export const dialogStyles = css`
  dialog {
    border: 0;
    padding: 0;
    color: inherit;
    background: var(--_surface);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0a0a0e75;
  }
  .sheet {
    width: min(560px, 100%);
    max-width: 100%;
    max-height: 94vh;
    margin: auto auto 0;
    border-radius: 22px 22px 0 0;
    box-shadow: 0 -10px 60px #0005;
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
  .proofs {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .proof {
    height: 230px;
    border-radius: var(--_radius);
    background: radial-gradient(
      80% 70% at 50% 40%,
      color-mix(in oklab, var(--_stage), light-dark(#fff, #5a5a62) 45%),
      var(--_stage-2)
    );
    overflow: hidden;
  }
  .proof canvas {
    width: 100%;
    height: 100%;
    display: block;
  }
  .answers {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
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
    border-block-start: 1px solid var(--_line);
  }
  .answers dd {
    overflow-wrap: anywhere;
  }
  .answers dt {
    color: var(--_ink-2);
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
    color: var(--_ink-2);
    letter-spacing: 0.04em;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* Large, in letters that hide nothing; spacing would part Arabic letters. */
  .answers .spelled {
    font-size: 20px;
    color: var(--_ink);
    letter-spacing: 0;
  }
`;
