import { expect } from '@open-wc/testing';
import { AssetStore } from '../../../src/element/asset-store.ts';
import { PictureError, within } from '../../../src/element/picture-loader.ts';
import type { Font } from '../../../src/template/schema.ts';
import { flat, templateWith } from './workbench.ts';

const SCRIPT: Font = {
  id: 'script',
  family: 'Dancing Script',
  src: 'fonts/dancing-script-latin.woff2',
  fallback: 'cursive',
};
const SVG = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#f00"/></svg>')}`;

interface Watched {
  readonly store: AssetStore;
  readonly heard: string[];
  /** Asks for something, and waits until the store has told the next thing. */
  next(ask: () => unknown): Promise<string>;
}

const open: AssetStore[] = [];

function watch(fonts: readonly Font[] = []): Watched {
  const heard: string[] = [];
  let wake: (() => void) | null = null;
  const store = new AssetStore({
    template: templateWith([], { fonts }),
    baseUrl: new URL('/demo/template.json', location.href).href,
    photo: () => null,
    onChange: (what) => {
      heard.push(what);
      wake?.();
    },
  });
  open.push(store);
  const next = async (ask: () => unknown): Promise<string> => {
    const told = new Promise<void>((resolve) => (wake = resolve));
    ask();
    await told;
    return heard.at(-1) as string;
  };
  return { store, heard, next };
}

describe('AssetStore', () => {
  afterEach(() => {
    for (const store of open.splice(0)) store.dispose();
  });

  it('loads a picture when it is asked for', async () => {
    const { store, next } = watch();
    const src = flat(40, 20, '#123456').toDataURL();
    expect(store.image(src)).to.equal(null);
    expect(store.state(src)).to.deep.equal({ status: 'loading' });
    expect(await next(() => {})).to.equal('picture');
    expect(store.state(src)).to.deep.equal({ status: 'ready', isTainted: false });
    expect((store.image(src) as ImageBitmap).width).to.equal(40);
  });

  it('loads what only an element can decode', async () => {
    const { store, next } = watch();
    expect(await next(() => store.image(SVG))).to.equal('picture');
    const source = store.image(SVG) as HTMLImageElement;
    expect([source.width, source.height]).to.deep.equal([30, 20]);
  });

  it('tells what failed by code, and asks again after retry', async () => {
    const { store, next } = watch();
    for (let i = 0; i < 2; i++) {
      expect(await next(() => store.image('no-such-picture.png'))).to.equal('failed');
      expect(store.state('no-such-picture.png')).to.deep.equal({ status: 'failed', code: 'asset.failed' });
      store.retry();
    }
    expect(await next(() => store.image('http://['))).to.equal('failed');
    expect(await next(() => store.image('data:image/png;base64,AAAA'))).to.equal('failed');
  });

  it('resolves addresses against the template', () => {
    const { store } = watch();
    expect(store.resolve('a/b.png')).to.equal(new URL('/demo/a/b.png', location.href).href);
    expect(store.resolve('https://example.com/x.png')).to.equal('https://example.com/x.png');
    expect(store.resolve('http://[')).to.equal(null);
  });

  it('gives a product another key when a picture of it has come', async () => {
    const { store, next } = watch();
    const [image, layer] = [flat(4, 4, '#fff').toDataURL(), flat(2, 2, '#000').toDataURL()];
    const surface = {
      id: 'front',
      image: { src: image, widthPx: 4, heightPx: 4 },
      layers: [{ src: layer, blend: 'multiply', over: 'artwork' }],
      areas: [],
    } as const;
    const key = store.productKey(surface);
    expect(store.productKey(surface)).to.equal(key);
    await next(() => {});
    expect(store.productKey(surface)).not.to.equal(key);
    expect(store.productKey({ ...surface, id: 'back' })).not.to.equal(store.productKey(surface));
  });

  it('paints a font with its generic family until it has come', async () => {
    const { store, next } = watch([SCRIPT]);
    expect(store.fontFamily(null)).to.equal('sans-serif');
    expect(store.fontFamily('unknown')).to.equal('sans-serif');
    expect(store.fontStatus('script')).to.equal('idle');
    expect(await next(() => expect(store.fontFamily('script')).to.equal('cursive'))).to.equal('font');
    expect(store.fontFamily('script')).to.match(/^"pc-[a-z0-9]+-script", cursive$/);
    expect(store.fontStatus('script')).to.equal('ready');
  });

  it('measures with the font as soon as it has come', async () => {
    const { store, next } = watch([SCRIPT]);
    const before = store.measure('Amélie', 'script').advance;
    await next(() => {});
    expect(store.measure('Amélie', 'script').advance).not.to.equal(before);
  });

  it('keeps the generic family for a font that does not come', async () => {
    const { store, next } = watch([{ ...SCRIPT, src: 'no-such-font.woff2', fallback: 'serif' }]);
    expect(await next(() => store.fontFamily('script'))).to.equal('failed');
    expect(store.fontFamily('script')).to.equal('serif');
    expect(store.fontStatus('script')).to.equal('failed');
  });

  it('lets nothing of a template into CSS', async () => {
    const before = new Set(document.fonts);
    const { store, next } = watch([
      { id: 'script', family: 'x; } * { display: none', src: 'x.woff2") , url("fonts/dancing-script-latin.woff2' },
    ]);
    expect(await next(() => store.fontFamily('script'))).to.equal('failed');
    expect([...document.fonts].filter((face) => !before.has(face))).to.deep.equal([]);
  });

  it('shares no font with another widget, and takes its own away', async () => {
    const [one, other] = [watch([SCRIPT]), watch([SCRIPT])];
    await one.next(() => one.store.fontFamily('script'));
    if (other.store.fontStatus('script') !== 'ready') await other.next(() => other.store.fontFamily('script'));
    const [family, otherFamily] = [one.store.fontFamily('script'), other.store.fontFamily('script')];
    expect(family).not.to.equal(otherFamily);
    const families = (): string[] => [...document.fonts].map((face) => `"${face.family.replaceAll('"', '')}", cursive`);
    expect(families()).to.include.members([family, otherFamily]);
    one.store.dispose();
    expect(families()).not.to.include(family);
    expect(families()).to.include(otherFamily);
  });

  it('lets pictures go, and is silent after dispose', async () => {
    const { store, heard, next } = watch([SCRIPT]);
    const src = flat(40, 20, '#123456').toDataURL();
    await next(() => store.image(src));
    const bitmap = store.image(src) as ImageBitmap;
    store.image('late.png');
    store.fontFamily('script');
    store.dispose();
    expect(bitmap.width).to.equal(0);
    heard.length = 0;
    // Whatever was under way has ended once a picture asked for later, by another widget, has come.
    const other = watch([SCRIPT]);
    await other.next(() => other.store.image(src));
    await other.next(() => other.store.fontFamily('script'));
    expect(heard).to.deep.equal([]);
  });
});

describe('within', () => {
  const codeOf = async (task: Promise<unknown>): Promise<string> => {
    try {
      await task;
      return 'none';
    } catch (error) {
      return error instanceof PictureError ? error.code : String(error);
    }
  };
  const never = (): Promise<never> => new Promise(() => {});

  it('gives up at the deadline and tells the task', async () => {
    let signal: AbortSignal | undefined;
    const task = within(5, new AbortController().signal, (given) => {
      signal = given;
      return never();
    });
    expect(await codeOf(task)).to.equal('asset.timeout');
    expect(signal?.aborted).to.equal(true);
  });

  it('ends with its owner, even if that has ended before', async () => {
    const end = new AbortController();
    const task = within(60_000, end.signal, never);
    end.abort();
    expect(await codeOf(task)).to.equal('asset.failed');
    expect(await codeOf(within(60_000, end.signal, never))).to.equal('asset.failed');
  });

  it('passes on what the task gives or throws', async () => {
    const { signal } = new AbortController();
    expect(await within(60_000, signal, () => Promise.resolve(7))).to.equal(7);
    expect(await codeOf(within(60_000, signal, () => Promise.reject(new Error('x'))))).to.equal('Error: x');
  });
});
