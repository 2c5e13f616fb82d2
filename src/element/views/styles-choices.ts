import { css } from 'lit';

/** Swatches, cards, radios and ticks. */
export const choiceStyles = css`
  .swatches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .swatch {
    position: relative;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    cursor: pointer;
    display: grid;
    place-items: center;
  }
  .swatch input,
  .card input,
  .radio input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .swatch .disc {
    width: 34px;
    height: 34px;
    border-radius: 50%;
    box-shadow:
      inset 0 0 0 1px light-dark(#0003, #fff5),
      inset 0 6px 10px #fff3;
  }
  .swatch:has(:checked) {
    box-shadow: 0 0 0 2px var(--_ink);
  }
  .swatch .tick {
    position: absolute;
    width: 11px;
    height: 6px;
    border: solid currentColor;
    border-width: 0 0 2px 2px;
    transform: translateY(-1px) rotate(-45deg);
    opacity: 0;
  }
  .swatch:has(:checked) .tick {
    opacity: 1;
  }
  .swatch:has(:focus-visible),
  .card:has(:focus-visible),
  .radio:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
  }
  .swatch:has(:disabled) {
    opacity: 0.45;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(132px, 48%), 1fr));
    gap: 8px;
  }
  .card {
    position: relative;
    min-height: 60px;
    padding: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    display: grid;
    place-items: center;
    align-content: center;
    gap: 2px;
    overflow: hidden;
    background: var(--_surface);
    text-align: center;
  }
  .card.font {
    border-color: var(--_line);
  }
  .card:hover {
    border-color: var(--_line-strong);
  }
  .card .sample {
    font-size: 20px;
    line-height: 1.25;
    white-space: nowrap;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .card small {
    font-size: 12px;
    color: var(--_ink-2);
    line-height: 1.25;
  }
  .card:has(:checked),
  .radio:has(:checked) {
    border-color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_ink);
  }
  .card:has(:disabled),
  .radio:has(:disabled) {
    color: var(--_ink-2);
    background: var(--_surface-2);
  }
  .check {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 12px;
    align-items: start;
    font-size: 15px;
    line-height: 1.45;
    cursor: pointer;
    padding: 6px 0;
  }
  .check input {
    width: 24px;
    height: 24px;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .swatch .disc {
      forced-color-adjust: none;
    }
    .swatch:has(:checked),
    .card:has(:checked),
    .radio:has(:checked) {
      outline: 3px solid Highlight;
      outline-offset: 2px;
    }
  }
`;
