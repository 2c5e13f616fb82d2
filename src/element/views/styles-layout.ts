import { css } from 'lit';

/** One column, from 600 px two, from 960 px a roomy stage: by the widget's own width, not the window's. */
export const layoutStyles = css`
  /* Beside what \`hostStyles\` say of it: rarely met, and of no use before the views. */
  :host {
    translate: none !important;
    rotate: none !important;
    scale: none !important;
    columns: auto !important;
    mask: none !important;
    mix-blend-mode: normal !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul {
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--pc-radius-s, 8px);
  }
  .icon {
    width: 20px;
    height: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* Keeps its height while the picture inside shrinks on scroll, so that nothing below it jumps. */
  .stage {
    position: sticky;
    top: var(--_sticky-top);
    z-index: 3;
    height: clamp(208px, 40vh, 320px);
    pointer-events: none;
  }
  .stage-box {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: auto;
    background: radial-gradient(
      80% 60% at 50% 38%,
      color-mix(in oklab, var(--_stage), light-dark(#fff, #5a5a62) 45%) 0,
      var(--_stage) 55%,
      var(--_stage-2) 100%
    );
    transition: inset var(--_speed) ease-out;
  }
  .panel {
    min-width: 0;
    display: grid;
    grid-template-rows: 1fr auto;
  }
  .fields {
    padding: 20px 16px 16px;
    display: grid;
    gap: var(--pc-gap, 24px);
    align-content: start;
    min-width: 0;
  }
  .sentinel {
    position: absolute;
    width: 1px;
    height: 1px;
  }
  .mount {
    position: absolute;
    inset: 8px 8px 54px;
    touch-action: pan-y;
  }
  .stage-layer {
    position: absolute;
    inset: 0;
  }
  .laid {
    position: absolute;
    left: 0;
    top: 0;
  }
  .stand-in {
    width: 100%;
    height: 100%;
    object-fit: contain;
    pointer-events: none;
  }
  @container pc (max-width: 599.9px) {
    .compact > .stage-box {
      inset: 0 0 calc(100% - 172px);
      box-shadow: 0 8px 24px #0002;
    }
    .compact .mount {
      inset: 6px;
    }
    .compact .tools .group:not(:last-child) {
      display: none;
    }
  }
  @container pc (min-width: 600px) {
    .layout {
      grid-template-columns: minmax(0, 1.02fr) minmax(300px, 1fr);
    }
    .stage {
      height: calc(100vh - var(--_sticky-top));
      max-height: 900px;
      min-height: 420px;
      align-self: start;
    }
    .mount {
      inset: 64px 16px 72px;
    }
    .fields {
      padding: 24px 24px 16px;
    }
  }
  @container pc (min-width: 960px) {
    .layout {
      grid-template-columns: minmax(0, 1fr) 448px;
    }
    .fields {
      padding: 36px 40px 20px 44px;
      gap: calc(var(--pc-gap, 24px) * 1.25);
    }
    .stage {
      height: min(100vh - var(--_sticky-top) - 40px, 780px);
    }
    .stage-box {
      border-radius: calc(var(--_radius) * 1.6);
    }
  }
  /* Focus never hides behind the sticky picture or the action bar (WCAG 2.4.11). */
  .fields :is(button, input, select, textarea, a, label, [tabindex]) {
    scroll-margin-block: 24px 120px;
  }
  @container pc (max-width: 599.9px) {
    .fields :is(button, input, select, textarea, a, label, [tabindex]) {
      scroll-margin-block: calc(var(--_sticky-top) + 196px) 112px;
    }
  }
  /* Short windows (400 % zoom is 320 × 256): nothing is sticky (WCAG 1.4.10). */
  @media (max-height: 480px) {
    .stage {
      position: relative;
      top: auto;
      height: 200px;
      min-height: 0;
    }
    .panel > .bar {
      position: static;
    }
    .fields :is(button, input, select, textarea, a, label) {
      scroll-margin-block: 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
