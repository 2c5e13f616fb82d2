import { css } from 'lit';

/** Labels, hints and single inputs. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 8px;
    min-width: 0;
  }
  fieldset.field {
    display: block;
  }
  fieldset.field > legend {
    width: 100%;
    margin-block-end: 10px;
  }
  .group {
    display: grid;
    gap: 20px;
  }
  .group-title {
    font-size: 17px;
    font-weight: 650;
  }
  .label {
    font-weight: 600;
    font-size: 15px;
    display: flex;
    align-items: baseline;
    gap: 8px;
    justify-content: space-between;
  }
  .label .note {
    font-weight: 400;
    color: var(--_ink-2);
    font-size: 14px;
    text-align: end;
  }
  .hint {
    font-size: 14px;
    color: var(--_ink-2);
    line-height: 1.42;
  }
  .hint span {
    display: block;
  }
  .input {
    width: 100%;
    min-height: var(--_control-h);
    padding: 8px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(16px, 1em);
  }
  textarea.input {
    min-height: calc(var(--_control-h) * 1.8);
    line-height: 1.4;
    resize: vertical;
    display: block;
  }
  .input:focus-visible {
    outline-offset: 1px;
    border-radius: var(--_radius);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .counted {
    position: relative;
  }
  /* The counter stands where the widget's lines end; the text in the field may run the other way. */
  .counted .input {
    padding-right: 68px;
  }
  .counted:dir(rtl) .input {
    padding: 8px 14px 8px 68px;
  }
  .counter {
    position: absolute;
    inset-inline-end: 14px;
    inset-block-start: calc(var(--_control-h) / 2 - 10px);
    line-height: 20px;
    font-size: 13px;
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }
  .counter.over {
    color: var(--_danger);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      outline: 2px solid Mark;
    }
  }
`;
