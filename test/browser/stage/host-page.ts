// Runs inside a page of its own (see `host-pages.test.ts`): opens a stage, drags its photo, tells the page around it.
import { Finger } from './gestures.ts';

async function run(): Promise<{ readonly placementMm: number | undefined } | { readonly error: string }> {
  try {
    const { openStage } = await import('./stage-fixture.ts');
    const { FLAT } = await import('../../unit/stage/surface.ts');
    const opened = openStage(FLAT, { selected: 'photo' });
    const finger = new Finger(opened.content, 'touch');
    finger.down(200, 150);
    finger.up(240, 150);
    opened.close();
    return { placementMm: opened.acts.at(-1)?.placement.xMm };
  } catch (error) {
    return { error: String(error) };
  }
}

document.addEventListener('stage-start', () => {
  void run().then((detail) => document.dispatchEvent(new CustomEvent('stage-report', { detail })));
});
