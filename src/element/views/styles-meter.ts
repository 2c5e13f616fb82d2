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
    inset-inline-start: calc(12px + (100% - 26px) * var(--_limit));
    width: 2px;
    background: var(--_warn);
    pointer-events: none;
  }
  .slider .least {
    background: var(--_danger);
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
    background: linear-gradient(to right, var(--_ink) var(--_at, 0%), var(--_line-strong) var(--_at, 0%));
  }
  .range:dir(rtl)::-webkit-slider-runnable-track {
    background: linear-gradient(to left, var(--_ink) var(--_at, 0%), var(--_line-strong) var(--_at, 0%));
  }
  .range::-moz-range-track {
    height: 4px;
    border-radius: 4px;
    background: var(--_line-strong);
  }
  .range::-moz-range-progress {
    height: 4px;
    border-radius: 4px;
    background: var(--_ink);
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
      0 0 0 1px #0003,
      0 2px 6px #0003;
  }
  .range::-moz-range-thumb {
    width: 26px;
    height: 26px;
    border-radius: 50%;
    background: #fff;
    border: 0;
    box-shadow:
      0 0 0 1px #0003,
      0 2px 6px #0003;
  }
  .progress {
    width: 100%;
    height: 6px;
    accent-color: var(--_ink);
  }
  .meter {
    display: grid;
    gap: 10px;
  }
  .meter.bad {
    --_quality: var(--_danger);
  }
  .meter.fair {
    --_quality: var(--_warn);
  }
  .meter.good {
    --_quality: var(--pc-ok, light-dark(#1a7042, #7bd3a0));
  }
  .meter .words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 2px 10px;
    font-size: 14px;
    color: var(--_quality);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .meter .track {
    position: relative;
    height: 8px;
    border-radius: 8px;
    background: var(--_line);
  }
  .meter .done {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    width: calc(var(--_at) * 1%);
    border-radius: 8px;
    background: var(--_quality);
    transition: width var(--_speed);
  }
  .meter .need {
    position: absolute;
    inset-block: -5px;
    width: 2px;
    border-radius: 2px;
    background: var(--_ink);
    inset-inline-start: calc(var(--_need) * 1%);
  }
  .meter .mark {
    position: absolute;
    inset-block-start: -6px;
    inset-inline-start: calc(var(--_at) * 1%);
    width: 20px;
    height: 20px;
    margin-inline-start: -10px;
    border-radius: 50%;
    background: var(--_surface);
    border: 6px solid var(--_quality);
    box-shadow: 0 1px 3px #0004;
    transition: inset-inline-start var(--_speed);
  }
  .meter .scale {
    position: relative;
    height: 16px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  .meter .scale span {
    position: absolute;
    inset-inline-start: calc(var(--_need) * 1%);
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
