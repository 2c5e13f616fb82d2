import { describe, expect, it } from 'vitest';
import { replaceCartLine } from '../../../src/adapters/shopify/replace-cart-line.ts';

interface Call {
  readonly url: string;
  readonly body: unknown;
}

/** A cart that answers each request in turn; an error stands for a network that failed. */
function cart(...answers: readonly (number | Error)[]): { calls: Call[]; fetch: typeof globalThis.fetch } {
  const calls: Call[] = [];
  return {
    calls,
    fetch: (url, init) => {
      const answer = answers[calls.length] ?? new Error('one request too many');
      calls.push({ url: url as string, body: init?.body });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(new Response('{}', { status: answer }));
    },
  };
}

const form = new FormData();
const edit = { lineKey: '42:abc', form };

describe('replaceCartLine', () => {
  it('adds the edited design, then takes the old line out', async () => {
    const { calls, fetch } = cart(200, 200);
    expect(await replaceCartLine({ ...edit, fetch, root: '/fr/' })).toEqual({ added: true, isReplaced: true });
    expect(calls).toEqual([
      { url: '/fr/cart/add.js', body: form },
      { url: '/fr/cart/change.js', body: '{"id":"42:abc","quantity":0}' },
    ]);
  });

  it('keeps the old line where the new one is refused', async () => {
    const { calls, fetch } = cart(422);
    expect(await replaceCartLine({ ...edit, fetch })).toEqual({ added: false, status: 422 });
    expect(calls).toHaveLength(1);
  });

  it.each([500, new Error('offline')])('tells that the old line is still there after %s', async (answer) => {
    const { fetch } = cart(200, answer);
    expect(await replaceCartLine({ ...edit, fetch })).toEqual({ added: true, isReplaced: false });
  });

  it('hands on an error before anything was added', async () => {
    const { fetch } = cart(new Error('offline'));
    await expect(replaceCartLine({ ...edit, fetch })).rejects.toThrow('offline');
  });
});
