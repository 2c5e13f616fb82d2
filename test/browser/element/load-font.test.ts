import { expect } from '@open-wc/testing';
import { FontError, loadFont, MAX_FONT_BYTES } from '../../../src/element/load-font.ts';
import { all, CAPTION, codes, mount, next, part, templateOf, typeInto } from './scaffold.ts';

const MEGABYTE = 1_000_000;
const NEVER = new AbortController().signal;
const realFetch = window.fetch;

/** A body without end, and how much of it was read. */
function endless(start: string): {
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
  read: { bytes: number; isCancelled: boolean };
} {
  const read = { bytes: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const chunk = new Uint8Array(MEGABYTE);
      if (read.bytes === 0) chunk.set(new TextEncoder().encode(start));
      read.bytes += chunk.length;
      controller.enqueue(chunk);
    },
    cancel: () => {
      read.isCancelled = true;
    },
  });
  return { body, read };
}

/** Answers requests for fonts; all others go their way. */
function serve(answer: (signal: AbortSignal | undefined) => Promise<Response>): void {
  window.fetch = (input, init) =>
    (input instanceof Request ? input.url : input.toString()).includes('/bad-font')
      ? answer(init?.signal ?? undefined)
      : realFetch(input, init);
}

async function failureOf(deadlineMs = 60_000, end: AbortSignal = NEVER): Promise<string> {
  const request = { family: 'bad', address: '/bad-font.woff2', weight: undefined, deadlineMs, end };
  const error: unknown = await loadFont(request).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(FontError);
  return (error as FontError).code;
}

/** As a request that never is answered ends: only with its signal. */
function hang(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
}

describe('a font', () => {
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('of 300 MB that says so is not read', async () => {
    const { body, read } = endless('wOF2');
    serve(() => Promise.resolve(new Response(body, { headers: { 'content-length': '300000000' } })));
    expect(await failureOf()).to.equal('font.too-large');
    expect(read.isCancelled).to.equal(true);
    expect(read.bytes).to.be.at.most(2 * MEGABYTE);
  });

  it('without end that says nothing, or too little, is read to 20 MB and no further', async () => {
    for (const headers of [{}, { 'content-length': '4000' }]) {
      const { body, read } = endless('wOF2');
      serve(() => Promise.resolve(new Response(body, { headers })));
      expect(await failureOf()).to.equal('font.too-large');
      expect(read.isCancelled).to.equal(true);
      expect(read.bytes).to.be.within(MAX_FONT_BYTES, MAX_FONT_BYTES + 3 * MEGABYTE);
    }
  });

  it('that is a page without end is given up at its first bytes', async () => {
    const { body, read } = endless('<!doctype html><title>Sign in</title>');
    serve(() => Promise.resolve(new Response(body)));
    expect(await failureOf()).to.equal('font.unreadable');
    expect(read.isCancelled).to.equal(true);
    expect(read.bytes).to.be.at.most(3 * MEGABYTE);
  });

  it('that only begins as one is unreadable', async () => {
    serve(() =>
      Promise.resolve(new Response(new Uint8Array([0x77, 0x4f, 0x46, 0x32, ...new Array<number>(500).fill(7)]))),
    );
    expect(await failureOf()).to.equal('font.unreadable');
  });

  it('that hangs, before its first byte or after, is let go at its deadline', async () => {
    const signals: AbortSignal[] = [];
    serve((signal) => {
      if (signal) signals.push(signal);
      return hang(signal);
    });
    expect(await failureOf(1)).to.equal('font.timeout');
    const stalled = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('wOF2')) });
    serve(() => Promise.resolve(new Response(stalled)));
    expect(await failureOf(1)).to.equal('font.timeout');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
  });

  it('that is not there is unreachable', async () => {
    serve(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await failureOf()).to.equal('font.unreachable');
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf()).to.equal('font.unreachable');
  });

  it('of 300 MB leaves the buyer’s text, a similar font, and the host told', async () => {
    const { body } = endless('wOF2');
    serve(() => Promise.resolve(new Response(body, { headers: { 'content-length': '300000000' } })));
    const fonts = [{ id: 'huge', name: 'Huge', family: 'Huge', src: '/bad-font.woff2', fallback: 'serif' }];
    const element = await mount(templateOf([{ ...CAPTION, fonts: ['huge'] }], { fonts }));
    const failure = next<{ code: string; font: string; reason: string; recoverable: boolean }>(element, 'pc-failure');
    await typeInto(element, 'caption', 'Anna & Tom');
    expect((await failure).detail).to.deep.include({
      code: 'asset.failed',
      recoverable: true,
      font: 'huge',
      reason: 'font.too-large',
    });
    while (!codes(element.issues).includes('text.font-not-loaded')) await new Promise(requestAnimationFrame);
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Anna & Tom');
    expect(element.values).to.deep.equal({ caption: { text: 'Anna & Tom' } });
    expect(all(element, 'canvas').length).to.be.greaterThan(0);
  });
});
