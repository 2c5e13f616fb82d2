import { expect } from '@open-wc/testing';
import { buildExif } from '../../fixtures/files/build-exif.ts';
import { choose, mount, order, part, photoFile, PHOTO, press, shownCodes, templateOf } from './scaffold.ts';

/** A JPEG with an EXIF block behind its first two bytes. */
async function photoWithLocation(): Promise<File> {
  const plain = await photoFile(1200, 900);
  const exif = buildExif({ orientation: 6, hasLocation: true, densityDpi: 72 });
  const lengthBytes = exif.length + 8;
  const marker = [0xff, 0xe1, lengthBytes >> 8, lengthBytes & 255, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const head = new Uint8Array([0xff, 0xd8, ...marker, ...exif]);
  return new File([head, plain.slice(2)], 'garden.jpg', { type: 'image/jpeg' });
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What stands in the file as letters. */
async function lettersOf(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}

describe('a photo that says where it was taken', () => {
  it('is told to the buyer; exports carry none of it, and the original stays as it is', async () => {
    const element = await mount(templateOf([PHOTO]));
    const file = await photoWithLocation();
    expect(await lettersOf(file)).to.contain('Exif');
    const before = await sha256Of(file);
    await choose(element, 'photo', file);
    expect(shownCodes(element, 'photo')).to.deep.equal(['file.location']);
    // Orientation 6: upright it is as wide as it was high.
    expect(element.values['photo']).to.deep.nested.include({ 'file.widthPx': 900, 'file.heightPx': 1200 });
    const pictures = [
      await element.exportPreview({ surface: 'front', widthPx: 300 }),
      await element.exportPreview({ surface: 'front', widthPx: 300, type: 'image/jpeg' }),
      await element.exportPrint({ area: 'print', dpi: 100 }),
      await element.exportPrint({ area: 'print', dpi: 100, type: 'image/jpeg' }),
    ];
    for (const picture of pictures) {
      expect(picture.size).to.be.greaterThan(500);
      expect(await lettersOf(picture)).to.not.match(/Exif|eXIf|GPS|xap|iTXt|tEXt/);
    }
    await press(element, part(element, 'pc-rights'));
    const { payload, files, stills } = await order<Awaited<ReturnType<typeof element.getPayload>>>(element);
    expect(files.map((each) => each.file)).to.deep.equal([file]);
    expect(payload.files[0]?.sha256).to.equal(before);
    expect(await sha256Of(file)).to.equal(before);
    for (const { picture } of stills) expect(await lettersOf(picture)).to.not.match(/Exif|eXIf|GPS/);
    expect(JSON.stringify(payload)).to.not.match(/gps|latitude|location/i);
  });
});
