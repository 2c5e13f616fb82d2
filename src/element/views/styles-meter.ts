import { css } from 'lit';

/** The zoom slider, progress, and the sharpness meter. */
export const meterStyles = css`
  .slider {
    position: relative;
    display: grid;
  }
  /* The thumb's middle goes from 13 px to 13 px before the end. */
  .slider .limit {
    position: absolute;
    inset-block: 6px;
    inset-inline-start: calc(12px + (100% - 26px) * var(--pc-limit));
    width: 2px;
    background: var(--pc-warn);
    pointer-events: none;
  }
  .slider .least {
    background: var(--pc-danger);
  }
  .range {
    position: relative;
    appearance: none;
    width: 100%;
    height: 32px;
    background: none;
    cursor: pointer;
  }
  .range::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 4px;
    background: linear-gradient(to right, var(--pc-ink) var(--pc-at, 0%), var(--pc-line-strong) var(--pc-at, 0%));
  }
  .range:dir(rtl)::-webkit-slider-runnable-track {
    background: linear-gradient(to left, var(--pc-ink) var(--pc-at, 0%), var(--pc-line-strong) var(--pc-at, 0%));
  }
  .range::-moz-range-track {
    height: 4px;
    border-radius: 4px;
    background: var(--pc-line-strong);
  }
  .range::-moz-range-progress {
    height: 4px;
    border-radius: 4px;
    background: var(--pc-ink);
  }
  .range::-webkit-slider-thumb {
    appearance: none;
    width: 26px;
    height: 26px;
    margin-top: -11px;
    border-radius: 50%;
    background: #fff;
    border: 0;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.2),
      0 2px 6px rgb(0 0 0 / 0.22);
  }
  .range::-moz-range-thumb {
    width: 26px;
    height: 26px;
    border-radius: 50%;
    background: #fff;
    border: 0;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.2),
      0 2px 6px rgb(0 0 0 / 0.22);
  }
  .progress {
    width: 100%;
    height: 6px;
    accent-color: var(--pc-ink);
  }
  .meter {
    display: grid;
    gap: 10px;
  }
  .meter.bad {
    --pc-quality: var(--pc-danger);
  }
  .meter.fair {
    --pc-quality: var(--pc-warn);
  }
  .meter.good {
    --pc-quality: var(--pc-ok);
  }
  .meter .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 2px 10px;
    font-size: 14px;
    color: var(--pc-quality);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .meter .track {
    position: relative;
    height: 8px;
    border-radius: 8px;
    background: var(--pc-line);
  }
  .meter .done {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    width: calc(var(--pc-at) * 1%);
    border-radius: 8px;
    background: var(--pc-quality);
    transition: width var(--pc-speed);
  }
  .meter .need {
    position: absolute;
    inset-block: -5px;
    width: 2px;
    border-radius: 2px;
    background: var(--pc-ink);
    inset-inline-start: calc(var(--pc-need) * 1%);
  }
  .meter .mark {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-start: calc(var(--pc-at) * 1%);
    width: 20px;
    height: 20px;
    margin-inline-start: -10px;
    border-radius: 50%;
    background: var(--pc-surface);
    border: 6px solid var(--pc-quality);
    box-shadow: 0 1px 3px rgb(0 0 0 / 0.25);
    transition: inset-inline-start var(--pc-speed);
  }
  .meter .scale {
    position: relative;
    height: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--pc-ink-2);
  }
  .meter .scale span {
    position: absolute;
    inset-inline-start: calc(var(--pc-need) * 1%);
    transform: translateX(-50%);
    white-space: nowrap;
  }
  .meter .scale span:dir(rtl) {
    transform: translateX(50%);
  }
  @media (forced-colors: active) {
    .meter .done,
    .meter .mark {
      forced-color-adjust: none;
    }
    .meter .track {
      background: Canvas;
      box-shadow: 0 0 0 1px CanvasText;
    }
    .meter .need,
    .slider .limit {
      background: CanvasText;
    }
    .range {
      forced-color-adjust: none;
    }
    .range::-webkit-slider-runnable-track,
    .range::-moz-range-track {
      background: CanvasText;
    }
    .range::-webkit-slider-thumb,
    .range::-moz-range-thumb {
      background: Canvas;
      border: 3px solid CanvasText;
    }
  }
`;
