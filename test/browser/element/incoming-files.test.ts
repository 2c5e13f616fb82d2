import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, mount, next, part, photoFile, PHOTO, templateOf } from './scaffold.ts';

const SECOND = { ...PHOTO, id: 'second', required: false };

function transferOf(file: File | null, text?: string): DataTransfer {
  const transfer = new DataTransfer();
  if (file) transfer.items.add(file);
  if (text !== undefined) transfer.setData('text/plain', text);
  return transfer;
}

/** @returns Whether the browser's own way was prevented. */
function send(target: Element, type: 'paste' | 'drop' | 'dragover', transfer: DataTransfer): boolean {
  const shared = { bubbles: true, cancelable: true, composed: true };
  const event =
    type === 'paste'
      ? new ClipboardEvent(type, { ...shared, clipboardData: transfer })
      : new DragEvent(type, { ...shared, dataTransfer: transfer });
  // Firefox makes a clipboard of its own for a made-up event.
  if (type === 'paste') Object.defineProperty(event, 'clipboardData', { value: transfer });
  return !target.dispatchEvent(event);
}

function nameIn(element: ProductCustomizer, fieldId: string): string | undefined {
  const value = element.values[fieldId];
  return value && 'placement' in value ? value.file?.name : undefined;
}

/** Sends it and waits until all is known of the file. */
async function give(
  element: ProductCustomizer,
  target: Element,
  type: 'paste' | 'drop',
  transfer: DataTransfer,
): Promise<void> {
  const told = next(element, 'pc-upload');
  expect(send(target, type, transfer)).to.equal(true);
  await told;
  await element.updateComplete;
}

describe('files that come in', () => {
  it('by drop on a field, which shows that it would take them', async () => {
    const element = await mount(templateOf([PHOTO, SECOND]));
    const zone = part(element, 'pc-control-second');
    expect(send(zone, 'dragover', transferOf(await photoFile(600, 500)))).to.equal(true);
    expect(zone.classList.contains('over')).to.equal(true);
    await give(element, zone, 'drop', transferOf(await photoFile(900, 700, 'dropped.jpg')));
    expect(zone.classList.contains('over')).to.equal(false);
    expect([nameIn(element, 'photo'), nameIn(element, 'second')]).to.deep.equal([undefined, 'dropped.jpg']);
  });

  it('by drop on the picture: into the first empty photo on view, then into the one in hand', async () => {
    const element = await mount(templateOf([PHOTO, SECOND]));
    const picture = all(element, '.stage-box')[0] as HTMLElement;
    expect(send(picture, 'dragover', transferOf(await photoFile(600, 500)))).to.equal(true);
    await give(element, picture, 'drop', transferOf(await photoFile(900, 700, 'one.jpg')));
    expect([nameIn(element, 'photo'), nameIn(element, 'second')]).to.deep.equal(['one.jpg', undefined]);
    await give(element, picture, 'drop', transferOf(await photoFile(900, 700, 'two.jpg')));
    expect([nameIn(element, 'photo'), nameIn(element, 'second')]).to.deep.equal(['two.jpg', undefined]);
  });

  it('by paste at the picture’s tools and at a text field, but not where text is pasted', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    await give(element, part(element, 'pc-full'), 'paste', transferOf(await photoFile(900, 700, 'pasted.png')));
    expect(nameIn(element, 'photo')).to.equal('pasted.png');
    const caption = part(element, 'pc-control-caption');
    expect(send(caption, 'paste', transferOf(await photoFile(900, 700, 'word.png'), 'words'))).to.equal(false);
    await give(element, caption, 'paste', transferOf(await photoFile(900, 700, 'again.png')));
    expect(nameIn(element, 'photo')).to.equal('again.png');
  });

  it('by the camera, which the phone is asked for', async () => {
    const element = await mount(templateOf([PHOTO]));
    const camera = part<HTMLInputElement>(element, 'pc-camera-photo');
    expect([camera.type, camera.getAttribute('capture'), camera.accept]).to.deep.equal([
      'file',
      'environment',
      'image/jpeg,image/png',
    ]);
    camera.files = transferOf(await photoFile(900, 700, 'taken.jpg')).files;
    const told = next(element, 'pc-upload');
    camera.dispatchEvent(new Event('change', { bubbles: true }));
    await told;
    expect(nameIn(element, 'photo')).to.equal('taken.jpg');
    expect(camera.value).to.equal('');
  });

  it('and nothing else: text that is dropped, or a file without a photo field, is left to the page', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    const picture = all(element, '.stage-box')[0] as HTMLElement;
    expect(send(picture, 'dragover', transferOf(null, 'words'))).to.equal(false);
    expect(send(picture, 'drop', transferOf(null, 'words'))).to.equal(false);
    const plain = await mount(templateOf([CAPTION]));
    const file = await photoFile(900, 700);
    expect(send(all(plain, '.stage-box')[0] as HTMLElement, 'drop', transferOf(file))).to.equal(false);
  });
});
