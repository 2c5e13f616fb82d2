import { css } from 'lit';

/** Lists to open, radios, cards with pictures, galleries. */
export const choiceListStyles = css`
  select.input {
    appearance: none;
    padding-inline-end: 40px;
  }
  .select {
    position: relative;
  }
  .select .icon {
    position: absolute;
    inset-inline-end: 14px;
    inset-block-start: calc(50% - 10px);
    pointer-events: none;
  }
  .card img {
    width: 100%;
    aspect-ratio: 1;
    object-fit: contain;
    border-radius: 6px;
  }
  .radios {
    display: grid;
    gap: 8px;
  }
  .radio {
    position: relative;
    min-height: var(--_control-h);
    padding: 10px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 12px;
    align-items: center;
    font-size: 15px;
  }
  .radio::before {
    content: '';
    width: 20px;
    height: 20px;
    border-radius: 50%;
    border: 1.5px solid var(--_line-strong);
  }
  .radio:has(:checked)::before {
    border: 6px solid var(--_accent);
  }
  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(64px, 1fr));
    gap: 8px;
    /* Seen cut through, a row says that there is more. */
    max-height: 250px;
    padding: 4px;
    margin: -4px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .gallery .card {
    min-height: 64px;
    aspect-ratio: 1;
    padding: 6px;
    font-size: 13px;
  }
`;
