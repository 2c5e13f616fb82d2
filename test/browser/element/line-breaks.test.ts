import { expect } from '@open-wc/testing';
import type { Payload, TextItem } from '../../../src/payload/payload-schema.ts';
import { CAPTION, mount, templateOf, typeInto } from './scaffold.ts';

const NARROW = { ...CAPTION, boxMm: [10, 5, 20, 30], maxLines: 3, maxSizeMm: 20, maxGraphemes: 30 };

async function orderedLines(element: Awaited<ReturnType<typeof mount>>): Promise<readonly string[]> {
  const { payload } = (await element.getPayload()) as { payload: Payload };
  return (payload.areas[0]?.items[0] as TextItem).lines.map(({ text }) => text);
}

describe('line breaks', () => {
  // First: what is loaded once is not fetched again.
  it('are fetched for no European text, and before anything is written where a sample needs them', async () => {
    const fetched = (): boolean =>
      performance.getEntriesByType('resource').some(({ name }) => /\/line-breaks-[\w-]+\.js$/.test(name));
    const element = await mount(templateOf([NARROW, { ...NARROW, id: 'single', maxLines: 1, sample: '漢字' }]));
    await typeInto(element, 'caption', 'Jean-Luc & Zoë, 2026');
    await element.getPayload().catch(() => undefined);
    expect(fetched()).to.equal(false);
    await mount(templateOf([{ ...NARROW, sample: { en: 'Anna', zh: '生日快乐' } }], {}), { locale: 'zh-CN' });
    expect(fetched()).to.equal(true);
  });

  it('of a Chinese text are ordered as all rules say, though these are loaded with the text', async () => {
    const element = await mount(templateOf([NARROW]));
    await typeInto(element, 'caption', '生日快乐，我的朋友。');
    expect(await orderedLines(element)).to.deep.equal(['生日快', '乐，我的', '朋友。']);
  });

  it('of Japanese begin no line with small kana, of Korean stand at spaces', async () => {
    const element = await mount(templateOf([NARROW]));
    await typeInto(element, 'caption', 'ちょっとちょっとちょっと');
    const lines = await orderedLines(element);
    expect(lines.length).to.equal(3);
    for (const line of lines) expect(line).not.to.match(/^[ょっ]/);
    const korean = await mount(templateOf([NARROW]));
    await typeInto(korean, 'caption', '생일 축하해요 김민수님');
    expect(await orderedLines(korean)).to.deep.equal(['생일', '축하해요', '김민수님']);
  });
});
