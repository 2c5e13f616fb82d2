import { css } from 'lit';

/** Public tokens with their defaults, beyond those of `host-styles.ts`. */
export const tokenStyles = css`
  :host {
    --pc-surface-2: light-dark(#f6f6f7, #202024);
    --pc-line: light-dark(#e3e3e8, #34343b);
    --pc-accent: light-dark(#1b1b1f, #f4f4f6);
    --pc-on-accent: light-dark(#fff, #141416);
    --pc-focus: light-dark(#0b63e5, #7db1ff);
    --pc-danger: light-dark(#b3261e, #ff9c92);
    --pc-danger-bg: light-dark(#fdf3f2, #341c1a);
    --pc-warn: light-dark(#8a5300, #f3bd68);
    --pc-ok: light-dark(#1a7042, #7bd3a0);
    --pc-radius-s: 8px;
    --pc-radius-full: 999px;
    --pc-button-radius: var(--pc-radius);
    --pc-control-h: 48px;
    --pc-gap: 24px;
    --pc-sticky-top: 0px;
    --pc-speed: 160ms;
  }
`;
