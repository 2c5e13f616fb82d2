import { css } from 'lit';

/** The upload card: drop zone, file row, buttons that move the photo. */
export const photoStyles = css`
  .drop {
    border: 1.5px dashed var(--_line-strong);
    border-radius: var(--_radius);
    padding: 18px 16px;
    display: grid;
    gap: 10px;
    justify-items: center;
    text-align: center;
    background: var(--_surface-2);
  }
  .drop.over,
  .photo-card.over {
    border-color: var(--_focus);
    box-shadow: 0 0 0 2px var(--_focus);
  }
  .drop > .icon {
    width: 28px;
    height: 28px;
  }
  .drop > b {
    font-size: 15px;
    font-weight: 600;
  }
  .drop > .fixes {
    justify-content: center;
    margin: 0;
  }
  .photo-card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 14px;
    display: grid;
    gap: 14px;
    background: var(--_surface);
  }
  .bad > .photo-card,
  .bad > .drop {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  /* With large letters the buttons go below (WCAG 1.4.4). */
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .thumb + div {
    flex: 1 1 5em;
    min-width: 0;
  }
  .thumb {
    width: 56px;
    height: 56px;
    border-radius: var(--_radius);
    background: var(--_surface-2);
    object-fit: cover;
    display: block;
  }
  .file b {
    display: block;
    font-size: 15px;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .file .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    line-height: 1.4;
    font-size: 13px;
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }
  .file .acts {
    display: grid;
    gap: 2px;
    justify-items: center;
  }
  .icon-button {
    width: 40px;
    height: 40px;
    padding: 0;
    border-radius: var(--_radius);
    border: 1px solid var(--_line-strong);
    background: var(--_surface);
    display: grid;
    place-items: center;
    cursor: pointer;
    flex: none;
  }
  .icon-button:hover {
    background: var(--_surface-2);
  }
  .adjust {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: 8px;
    align-items: center;
  }
  .nudges {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  /* What moves left stands left of what moves right, however one reads. */
  .nudges:dir(rtl) {
    direction: ltr;
    justify-content: flex-end;
  }
  details > summary {
    cursor: pointer;
    font-size: 14px;
    font-weight: 500;
    min-height: 32px;
    display: flex;
    align-items: center;
    gap: 6px;
    list-style: none;
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary .icon {
    width: 16px;
    height: 16px;
    transition: transform var(--_speed);
  }
  details[open] > summary .icon {
    transform: rotate(180deg);
  }
  details > .nudges {
    padding-block: 4px 2px;
  }
`;
