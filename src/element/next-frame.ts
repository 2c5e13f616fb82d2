/** A page that is not seen has no frames. */
const NO_FRAME_MS = 100;

/** Once a frame has been shown. */
export const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, NO_FRAME_MS);
  });
