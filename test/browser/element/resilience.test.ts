import { expect } from '@open-wc/testing';
import { all, CAPTION, codes, mount, next, order, part, press, templateOf, typeInto } from './scaffold.ts';

type Failure = { code: string; recoverable: boolean };
const AREA = { id: 'print', widthMm: 50, heightMm: 50, placement: { rectangle: [100, 100, 200, 200] } };

describe('when something of the template does not come', () => {
  it('says that the picture is missing, goes on without it, and tries again when asked', async () => {
    const failed = new Promise<Failure>((resolve) =>
      document.addEventListener('pc-failure', (event) => resolve((event as CustomEvent<Failure>).detail), {
        once: true,
      }),
    );
    const surfaces = [
      {
        id: 'front',
        name: 'Front',
        image: { src: '/nowhere/product.png', widthPx: 400, heightPx: 400 },
        areas: [AREA],
      },
    ];
    const element = await mount(templateOf([CAPTION], { surfaces }));
    expect(await failed).to.deep.equal({ code: 'asset.failed', recoverable: true });
    await element.updateComplete;
    const missing = all(element, '.missing')[0];
    expect(missing?.textContent).to.contain('did not load');
    await typeInto(element, 'caption', 'Tom');
    const again = next<Failure>(element, 'pc-failure');
    await press(element, missing?.querySelector('button') as HTMLElement);
    expect((await again).detail.code).to.equal('asset.failed');
    const { payload } = await order<{ payload: { answers: unknown[] } }>(element);
    expect(payload.answers).to.have.length(1);
  });

  it('draws with the fallback where a font does not come, keeps the text, and says so', async () => {
    const fonts = [
      { id: 'lost', family: 'Lost Letters', src: '/nowhere/lost.woff2', fallback: 'serif' },
      { id: 'plain', family: 'Plain', fallback: 'sans-serif' },
    ];
    const element = await mount(templateOf([{ ...CAPTION, fonts: ['lost', 'plain'] }], { fonts }));
    await typeInto(element, 'caption', 'Tom');
    const samples = all(element, '.card .sample');
    expect(samples.map((sample) => sample.textContent.trim())).to.deep.equal(['Tom', 'Tom']);
    expect(samples[0]?.style.fontFamily).to.equal('serif');
    while (codes(element.issues).length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(codes(element.issues)).to.deep.equal(['text.font-not-loaded']);
    expect(element.values).to.deep.equal({ caption: { text: 'Tom' } });
  });

  it('lets go of its stage, fonts and pictures when it is removed for good', async () => {
    const element = await mount(templateOf([CAPTION]));
    const root = element.shadowRoot as ShadowRoot;
    while (!root.querySelector('.konvajs-content')) await new Promise(requestAnimationFrame);
    element.remove();
    await Promise.resolve();
    await element.updateComplete;
    expect(element.isReady).to.equal(false);
    const fonts = [...document.fonts].filter((face) => face.family.includes('pc-'));
    expect(fonts).to.deep.equal([]);
  });

  it('opens again with the same answers when it is put back', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'Back');
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await Promise.resolve();
    const ready = next(element, 'pc-ready');
    parent.append(element);
    await ready;
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Back');
  });
});
