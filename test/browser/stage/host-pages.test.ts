import { expect } from '@open-wc/testing';

interface HostPage {
  readonly placementMm?: number;
  readonly error?: string;
  /** Written to the console as warnings and errors. */
  readonly noise: readonly string[];
  /** Directives of the page's policy that were violated. */
  readonly violations: readonly string[];
  readonly window: Window & { readonly Konva?: unknown };
  close(): void;
}

/** Opens a page with its own globals, runs `host-page.ts` in it once it is prepared, and waits for its report. */
async function runIn(head: string, prepare: (window: Window) => void = () => {}): Promise<HostPage> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', left: '0', top: '0', width: '600px', height: '500px' });
  const script = new URL('/test/browser/stage/host-page.ts', location.href).href;
  frame.srcdoc = `<!doctype html>${head}<script type="module" src="${script}"></script><body></body>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  const page = window.document;
  const noise: string[] = [];
  const violations: string[] = [];
  for (const level of ['warn', 'error'] as const) {
    window.console[level] = (...parts: readonly unknown[]) => noise.push(parts.map(String).join(' '));
  }
  page.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
  prepare(window);
  const reported = new Promise<{ placementMm?: number; error?: string }>((resolve) => {
    page.addEventListener('stage-report', (event) =>
      resolve((event as CustomEvent<{ placementMm?: number; error?: string }>).detail),
    );
  });
  page.dispatchEvent(new Event('stage-start'));
  return { ...(await reported), noise, violations, window, close: () => frame.remove() };
}

/** Konva as a shop includes it. */
const HOST_KONVA = new URL('/node_modules/konva/konva.min.js', location.href).href;

/** Ours has no transformer. Compared here, because a report of the difference would describe all of Konva. */
function isWholeKonva({ window }: HostPage): boolean {
  return typeof window.Konva === 'object' && window.Konva !== null && 'Transformer' in window.Konva;
}

describe('on a page of a shop', () => {
  it('stands a strict policy with Trusted Types', async () => {
    // Firefox does not take 'self' for the origin of the page around in a page that has no address of its own.
    const { origin } = location;
    const policy = `default-src 'none'; script-src ${origin}; style-src ${origin}; require-trusted-types-for 'script'`;
    const page = await runIn(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(page.error).to.equal(undefined);
    expect(page.placementMm).to.equal(10);
    expect(page.violations).to.deep.equal([]);
    page.close();
  });

  it('leaves no global behind and the console quiet', async () => {
    const page = await runIn('');
    expect(page.placementMm).to.equal(10);
    expect('Konva' in page.window).to.equal(false);
    expect(page.noise).to.deep.equal([]);
    page.close();
  });

  it("leaves a shop's own Konva in its place, and neither complains of the other", async () => {
    const page = await runIn(`<script src="${HOST_KONVA}"></script>`);
    expect(page.placementMm).to.equal(10);
    expect(isWholeKonva(page)).to.equal(true);
    expect(page.noise).to.deep.equal([]);
    page.close();
  });

  it('lets a shop load its Konva later', async () => {
    const page = await runIn('');
    const script = page.window.document.createElement('script');
    script.src = HOST_KONVA;
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    page.window.document.head.append(script);
    await loaded;
    expect(isWholeKonva(page)).to.equal(true);
    expect(page.noise).to.deep.equal([]);
    page.close();
  });

  it('gives back a global that cannot be deleted', async () => {
    const page = await runIn('<script>var Konva = { mine: true };</script>');
    expect(page.placementMm).to.equal(10);
    expect((page.window.Konva as { readonly mine?: boolean }).mine).to.equal(true);
    expect(page.noise).to.deep.equal([]);
    page.close();
  });

  it('is not misled by an element named Konva', async () => {
    const page = await runIn('<div id="Konva"></div>');
    expect(page.placementMm).to.equal(10);
    expect(page.window.Konva === page.window.document.getElementById('Konva')).to.equal(true);
    expect(page.noise).to.deep.equal([]);
    page.close();
  });

  it('stands a function that an old script added to every object', async () => {
    const page = await runIn('', (window) => {
      const { prototype } = (window as Window & typeof globalThis).Object;
      (prototype as { each?: unknown }).each = function each() {};
    });
    expect(page.error).to.equal(undefined);
    expect(page.placementMm).to.equal(10);
    page.close();
  });
});
