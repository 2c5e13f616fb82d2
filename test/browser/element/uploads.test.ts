import { expect } from '@open-wc/testing';
import {
  all,
  CAPTION,
  choose,
  codes,
  mount,
  part,
  photoFile,
  PHOTO,
  press,
  shownCodes,
  templateOf,
  typeInto,
} from './scaffold.ts';

/** A PNG of a few bytes that says it is 20,000 × 20,000. */
async function hugePng(): Promise<File> {
  const small = new Uint8Array(await (await photoFile(4, 4, 'x.png', 'image/png')).arrayBuffer());
  const view = new DataView(small.buffer);
  view.setUint32(16, 20_000);
  view.setUint32(20, 20_000);
  let crc = ~0;
  for (const byte of small.subarray(12, 29)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  view.setUint32(29, ~crc >>> 0);
  return new File([small], 'huge.png', { type: 'image/png' });
}

async function truncated(): Promise<File> {
  const whole = await photoFile(1200, 900);
  return new File([whole.slice(0, Math.round(whole.size * 0.6))], 'holiday.jpg', { type: 'image/jpeg' });
}

describe('uploads', () => {
  it('accepts a sharp photo: size, meter, thumbnail, description, and asks for the rights', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    await choose(element, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    expect(shownCodes(element, 'photo')).to.deep.equal([]);
    expect(all(element, '.file b')[0]?.textContent).to.equal('lake.jpg');
    expect(all(element, '.file .facts span')[0]?.textContent).to.equal('1200 × 900 pixels');
    const meter = all(element, '[role="meter"]')[0];
    expect(meter?.getAttribute('aria-valuetext')).to.equal('609\u00a0dpi, sharp');
    expect(part(element, 'pc-description').textContent).to.contain('609\u00a0dpi');
    expect(codes(element.issues)).to.deep.equal(['field.required-text', 'field.required-rights']);
  });

  it('keeps the keyboard in the field when its button gives way to the photo, and back', async () => {
    const element = await mount(templateOf([PHOTO]));
    const active = (): string | undefined => element.shadowRoot?.activeElement?.textContent.trim();
    part(element, 'pc-control-photo').querySelector('button')?.focus();
    expect(active()).to.equal('Choose photo');
    await choose(element, 'photo', await photoFile(1200, 900));
    expect(active()).to.equal('Replace');
    const remove = all(element, '[data-field="photo"] button').find(
      ({ textContent }) => textContent.trim() === 'Remove',
    );
    remove?.focus();
    remove?.click();
    await element.updateComplete;
    expect(active()).to.equal('Choose photo');
  });

  it('says how wide the photo prints sharp, and marks on the slider where it stops', async () => {
    const byProfile = { ...PHOTO, minDpi: undefined, goodDpi: undefined, quality: 'paper' };
    const element = await mount(JSON.parse(JSON.stringify(templateOf([byProfile]))), { locale: 'en-GB', market: 'GB' });
    // 400 px over 50 mm are 203.2 dpi: sharp on 33.866 mm, too soft from zoom 1.3547 on.
    await choose(element, 'photo', await photoFile(400, 300));
    expect(all(element, '.advice')[0]?.textContent).to.equal('Sharp up to 3.3\u00a0cm wide; yours is 5\u00a0cm');
    expect(all(element, '.scale')[0]?.textContent).to.equal('Needs 150\u00a0dpi');
    const marks = () =>
      all(element, '.slider .limit').map((mark) => [mark.className, mark.style.getPropertyValue('--_limit')]);
    expect(marks()).to.deep.equal([['limit least', '0.1182']]);
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.dpi-fair']);
    // 1200 px are 609.6 dpi: sharp up to zoom 2.032, beyond the end of the slider before it is too soft.
    await choose(element, 'photo', await photoFile(1200, 900));
    expect(all(element, '.advice')[0]?.textContent).to.equal('Sharp up to 10.1\u00a0cm wide; yours is 5\u00a0cm');
    expect(marks()).to.deep.equal([['limit sharp', '0.3440']]);
    await element.setValue('photo', { placement: { zoom: 3 } });
    await element.updateComplete;
    expect(all(element, '.advice')[0]?.textContent).to.equal('Sharp up to 3.3\u00a0cm wide; yours is 5\u00a0cm');
  });

  it('blocks a photo that is zoomed in too far, and mends it with one press', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(400, 300));
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.dpi-fair']);
    await element.setValue('photo', { placement: { zoom: 2 } });
    await element.updateComplete;
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.dpi-too-low']);
    const fix = all(element, '[data-fix="zoom"]')[0] as HTMLElement;
    expect(fix.textContent.trim()).to.equal('Zoom out to 135%');
    await press(element, fix);
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.dpi-fair']);
    expect(element.values['photo']).to.deep.include({ placement: { zoom: 1.35, xMm: 0, yMm: 0, angleDeg: 0 } });
  });

  it('has no zoom that helps a photo of too few pixels, and says how many it needs', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(200, 150));
    expect(shownCodes(element, 'photo')).to.deep.equal(['image.dpi-too-low']);
    expect(all(element, '[data-fix]').map(({ dataset }) => dataset['fix'])).to.deep.equal(['replace']);
    expect(all(element, '[data-code="image.dpi-too-low"]')[0]?.textContent).to.contain('296 × 207');
  });

  const REFUSED: readonly (readonly [string, () => Promise<File> | File, string])[] = [
    [
      'a PDF named .jpg',
      () => new File(['%PDF-1.7\n%âãÏÓ\n1 0 obj'], 'scan.jpg', { type: 'image/jpeg' }),
      'file.mismatch',
    ],
    ['a truncated JPEG', truncated, 'file.truncated'],
    ['an empty file', () => new File([], 'empty.png', { type: 'image/png' }), 'file.empty'],
    ['a small PNG claiming 20,000 × 20,000', hugePng, 'file.too-many-pixels'],
    ['a text', () => new File(['hello'], 'notes.txt', { type: 'text/plain' }), 'file.type'],
  ];
  for (const [what, make, code] of REFUSED) {
    it(`refuses ${what} with ${code}, keeping what was entered`, async () => {
      const element = await mount(templateOf([PHOTO, CAPTION]));
      await typeInto(element, 'caption', 'Stay');
      const file = await make();
      await choose(element, 'photo', file);
      expect(shownCodes(element, 'photo')).to.deep.equal([code]);
      expect(all(element, `[data-code="${code}"]`)[0]?.textContent).to.contain(file.name.slice(0, 5));
      expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Stay');
      await choose(element, 'photo', await photoFile(1200, 900));
      expect(shownCodes(element, 'photo')).to.deep.equal([]);
    });
  }

  it('keeps the earlier photo beside a refused file, and says so without blocking', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(1200, 900, 'good.jpg'));
    await choose(element, 'photo', new File([], 'bad.jpg', { type: 'image/jpeg' }));
    expect(shownCodes(element, 'photo')).to.deep.equal(['file.empty']);
    expect(all(element, '.file b')[0]?.textContent).to.equal('good.jpg');
    expect(element.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)).to.deep.equal([
      'field.required-rights',
    ]);
  });

  for (const kind of ['out-of-focus', 'upscaled', 'dark', 'compressed', 'screenshot'] as const) {
    it(`warns of a photo that is ${kind}, with its number and a way out, and does not block`, async () => {
      const element = await mount(templateOf([PHOTO]));
      await choose(element, 'photo', await photoFile(1280, 896, 'aunt', 'image/jpeg', kind));
      expect(shownCodes(element, 'photo')).to.deep.equal([`image.${kind}`]);
      const issue = all(element, `[data-code="image.${kind}"]`)[0];
      expect(issue?.textContent).to.match(/aunt[^]*\d/);
      expect(issue?.querySelector('[data-fix="replace"]')).to.not.equal(null);
      await press(element, part(element, 'pc-rights'));
      expect(element.issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      await press(element, all(element, '.acts .link')[0] as HTMLElement);
      expect(shownCodes(element, 'photo')).to.deep.equal([]);
    });
  }

  it('brings a removed photo back by undo, with its bytes', async () => {
    const element = await mount(templateOf([PHOTO]));
    const file = await photoFile(1200, 900, 'kept.jpg');
    await choose(element, 'photo', file);
    await press(element, all(element, '.acts .link')[0] as HTMLElement);
    expect(element.values['photo']).to.deep.include({ file: null });
    await press(element, part(element, 'pc-undo'));
    expect(all(element, '.file b')[0]?.textContent).to.equal('kept.jpg');
    await press(element, part(element, 'pc-rights'));
    const { files } = await element.getPayload();
    expect(files.map((each) => each.file)).to.deep.equal([file]);
  });

  it('keeps the last of several files given in quick succession, and nothing of the others', async () => {
    const element = await mount(templateOf([PHOTO]));
    const files = await Promise.all(
      ['a.jpg', 'b.jpg', 'c.jpg'].map((name, at) => photoFile(800 + at * 100, 700, name)),
    );
    await Promise.all(files.map((file) => element.addFile('photo', file)));
    expect(element.values['photo']).to.deep.nested.include({ 'file.name': 'c.jpg', 'file.widthPx': 1000 });
  });

  it('asks again for a photo whose bytes a saved design cannot bring', async () => {
    const element = await mount(templateOf([PHOTO]));
    const file = {
      name: 'gone.jpg',
      type: 'jpeg',
      sizeBytes: 1000,
      widthPx: 1200,
      heightPx: 900,
      sha256: 'a'.repeat(64),
    };
    element.values = { photo: { file, placement: { zoom: 1.2, xMm: 0, yMm: 0, angleDeg: 0 } } };
    await element.updateComplete;
    expect(codes(element.issues)).to.include('file.missing');
  });
});
