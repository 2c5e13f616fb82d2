import { expect } from '@open-wc/testing';
import { PreviewController } from '../../../src/element/preview-controller.ts';
import { CENTERED } from '../../../src/values/values.ts';
import { makeAssets, surfaceWith } from '../stage/stage-fixture.ts';

describe('until the painter has the product', () => {
  const container = document.createElement('div');
  let preview: PreviewController;
  const open = (address: string | null): void => {
    const stage = { onPlacement: () => undefined, onTap: () => undefined };
    const assets = { ...makeAssets(), resolve: () => address };
    preview = new PreviewController(container, { assets, Crossfade: null, stage, failed: () => undefined });
  };
  const show = (isWaiting: boolean): void => {
    const surface = surfaceWith({ rectangle: [100, 100, 400, 450] }, CENTERED);
    preview.show({ surface, productKey: String(isWaiting), isWaiting, selected: null, guides: true, photos: {} });
  };
  const standIn = (): HTMLImageElement | null => container.querySelector('img');

  beforeEach(() => {
    Object.assign(container.style, { position: 'relative', width: '200px', height: '160px' });
    document.body.append(container);
  });
  afterEach(() => {
    preview.dispose();
    container.replaceChildren();
    container.remove();
  });

  it('shows its picture where the page has loaded that already, below all that is painted', async () => {
    const address = `${location.origin}/test/browser/element/stand-in.png`;
    await fetch(address);
    // Firefox notes what was loaded a little later.
    while (performance.getEntriesByName(address).length === 0) await new Promise(requestAnimationFrame);
    open(address);
    show(true);
    expect(standIn()?.src).to.equal(address);
    expect(container.firstElementChild === standIn()).to.equal(true);
    show(false);
    expect(standIn()?.src, 'not yet painted').to.equal(address);
    while (!container.querySelector('canvas')) await new Promise(requestAnimationFrame);
    expect(standIn() === null).to.equal(true);
    show(true);
    expect(standIn() === null, 'once painted, never again').to.equal(true);
  });

  it('shows nothing for a product in another colour than its picture’s', async () => {
    const address = `${location.origin}/test/browser/element/stand-in.png`;
    await fetch(address);
    while (performance.getEntriesByName(address).length === 0) await new Promise(requestAnimationFrame);
    open(address);
    const surface = surfaceWith({ rectangle: [100, 100, 400, 450] }, CENTERED);
    const image = { ...surface.image, tint: { color: '#8fa58a' } };
    const state = { productKey: '', isWaiting: true, selected: null, guides: true, photos: {} };
    preview.show({ ...state, surface: { ...surface, image } });
    expect(standIn()).to.equal(null);
  });

  it('tries again with the next change where the stage did not open, and leaves nothing of the attempt', async () => {
    let failures = 0;
    const stage = { onPlacement: () => undefined, onTap: () => undefined };
    const assets = { ...makeAssets(), resolve: () => null };
    preview = new PreviewController(container, { assets, Crossfade: null, stage, failed: () => failures++ });
    const { getComputedStyle } = window;
    window.getComputedStyle = () => {
      throw new Error('no stage');
    };
    try {
      show(false);
      while (failures === 0) await new Promise(requestAnimationFrame);
    } finally {
      window.getComputedStyle = getComputedStyle;
    }
    expect(container.childElementCount).to.equal(0);
    show(false);
    while (!container.querySelector('canvas')) await new Promise(requestAnimationFrame);
    expect(failures).to.equal(1);
  });

  it('asks for nothing that the page has not loaded', () => {
    for (const address of [`${location.origin}/never-loaded.png`, null]) {
      open(address);
      show(true);
      expect(standIn() === null).to.equal(true);
      preview.dispose();
    }
  });
});
