import { css } from 'lit';

/** The product in three dimensions, as large as the window. */
export const modelStyles = css`
  .model {
    width: 100vw;
    height: 100vh;
    height: 100dvh;
    max-width: none;
    max-height: none;
    overflow: hidden;
    background: radial-gradient(
      80% 70% at 50% 42%,
      color-mix(in oklab, var(--_stage), light-dark(#fff, #5a5a62) 45%),
      var(--_stage-2)
    );
  }
  .model-box {
    position: absolute;
    inset: 0 0 64px;
  }
  .model-box > * {
    width: 100%;
    height: 100%;
    --poster-color: transparent;
  }
  .model-box > :focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
  }
  .model-box [slot='ar-button'] {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 16px;
  }
  .model-note {
    position: absolute;
    inset: auto 16px calc(50% - 40px);
    display: grid;
    gap: 12px;
    justify-items: center;
    text-align: center;
    text-wrap: balance;
    pointer-events: none;
  }
  .model-note > button {
    pointer-events: auto;
  }
  .model .tools {
    inset-inline: 12px;
    inset-block-end: calc(12px + env(safe-area-inset-bottom));
    flex-wrap: wrap;
    justify-content: center;
  }
  .model .tools button {
    width: 44px;
    height: 44px;
  }
  .model .group {
    display: flex;
  }
  .model .pan {
    direction: ltr;
  }
  @media (max-width: 479.9px) {
    .model-box {
      inset-block-end: 64px;
    }
    .model .tools button {
      width: 36px;
    }
  }
`;
