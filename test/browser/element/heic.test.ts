import { expect } from '@open-wc/testing';
import type { HeicDecoder } from '../../../src/element/heic-decoder.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { buildHeicHead } from '../../fixtures/files/build-heic.ts';
import { buildScene } from '../../fixtures/files/build-scene.ts';
import { all, choose, codes, mount, part, photoFile, PHOTO, press, shownCodes, templateOf } from './scaffold.ts';

const heicFile = (widthPx = 1024, heightPx = 768): File =>
  new File([new Uint8Array(buildHeicHead(widthPx, heightPx))], 'IMG_0042.HEIC', { type: 'image/heic' });

function pixels(widthPx: number, heightPx: number): ImageData {
  const { data } = buildScene('sound', 7, 512);
  const picture = new ImageData(widthPx, heightPx);
  for (let at = 0; at < picture.data.length; at++) picture.data[at] = data[at % data.length] ?? 0;
  return picture;
}

async function withDecoder(heicDecoder: HeicDecoder | null): Promise<ProductCustomizer> {
  const element = await mount(templateOf([PHOTO]));
  element.heicDecoder = heicDecoder;
  await element.updateComplete;
  return element;
}

describe('HEIC', () => {
  it('is explained where nobody can read it', async () => {
    const element = await withDecoder(null);
    await choose(element, 'photo', heicFile());
    expect(shownCodes(element, 'photo')).to.deep.equal(['file.heic']);
    expect(part<HTMLInputElement>(element, 'pc-picker-photo').accept).to.equal('image/jpeg,image/png');
  });

  it('becomes a JPEG by the shop’s decoder; that is what is shown, told and ordered', async () => {
    const asked: File[] = [];
    const element = await withDecoder((file) => {
      asked.push(file);
      return Promise.resolve(pixels(1024, 768));
    });
    expect(part<HTMLInputElement>(element, 'pc-picker-photo').accept).to.contain('image/heic');
    const file = heicFile();
    await choose(element, 'photo', file);
    expect(asked).to.deep.equal([file]);
    expect(shownCodes(element, 'photo')).to.include('file.converted');
    expect(codes(element.issues.filter(({ severity }) => severity === 'error'))).to.deep.equal([
      'field.required-rights',
    ]);
    expect(element.values['photo']).to.deep.nested.include({
      'file.name': 'IMG_0042.jpg',
      'file.type': 'jpeg',
      'file.widthPx': 1024,
      'file.heightPx': 768,
    });
    await press(element, part(element, 'pc-rights'));
    await press(element, part(element, 'pc-main'));
    for (const box of all<HTMLInputElement>(element, '#pc-review input[type="checkbox"]'))
      if (!box.checked) await press(element, box);
    const { files, payload } = await element.getPayload();
    expect(files[0]?.file.type).to.equal('image/jpeg');
    const bytes = new Uint8Array((await files[0]?.file.arrayBuffer()) ?? []);
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xff, 0xd8, 0xff]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(payload.files[0]).to.include({ name: 'IMG_0042.jpg', type: 'jpeg', sha256, sizeBytes: bytes.length });
  });

  it('is explained where the shop’s decoder fails or gives more pixels than are allowed', async () => {
    const failing = await withDecoder(() => Promise.reject(new Error('no codec')));
    await choose(failing, 'photo', heicFile());
    expect(shownCodes(failing, 'photo')).to.deep.equal(['file.heic']);
    const small = await mount(templateOf([{ ...PHOTO, maxPixels: 1000 * 1000 }]));
    small.heicDecoder = () => Promise.resolve(pixels(1024, 1024));
    await choose(small, 'photo', heicFile(512, 512));
    expect(shownCodes(small, 'photo')).to.deep.equal(['file.heic']);
  });

  it('never reaches a decoder when it says it is too large, or does not say its size', async () => {
    let calls = 0;
    const element = await withDecoder(() => {
      calls++;
      return Promise.resolve(pixels(64, 64));
    });
    await choose(element, 'photo', heicFile(20_000, 20_000));
    expect(shownCodes(element, 'photo')).to.deep.equal(['file.heic']);
    await choose(element, 'photo', new File([heicFile().slice(0, 24)], 'x.heic'));
    expect(shownCodes(element, 'photo')).to.deep.equal(['file.heic']);
    expect(calls).to.equal(0);
  });

  it('is given up when the buyer chooses another photo', async () => {
    const signals: AbortSignal[] = [];
    const element = await withDecoder((_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    const waiting = element.addFile('photo', heicFile());
    while (signals.length === 0) await new Promise(requestAnimationFrame);
    await element.addFile('photo', await photoFile(1200, 900, 'other.jpg'));
    await waiting;
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    expect(element.values['photo']).to.deep.nested.include({ 'file.name': 'other.jpg' });
  });
});
