import { css } from 'lit';

/** Public tokens with their defaults, beyond those of `host-styles.ts`; one that is used once has its default there. */
export const tokenStyles = css`
  .own {
    --_surface-2: var(--pc-surface-2, light-dark(#f6f6f7, #202024));
    --_line: var(--pc-line, light-dark(#e3e3e8, #34343b));
    --_accent: var(--pc-accent, light-dark(#1b1b1f, #f4f4f6));
    --_focus: var(--pc-focus, light-dark(#0b63e5, #7db1ff));
    --_danger: var(--pc-danger, light-dark(#b3261e, #ff9c92));
    --_warn: var(--pc-warn, light-dark(#8a5300, #f3bd68));
    --_control-h: var(--pc-control-h, 48px);
    --_sticky-top: var(--pc-sticky-top, 0px);
    --_speed: var(--pc-speed, 160ms);
  }
`;
