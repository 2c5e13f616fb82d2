import { fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { buildScene, type SceneKind } from '../../fixtures/files/build-scene.ts';
import type { Issue } from '../../../src/validation/issue.ts';

/** Side of the made-up scene that a photo repeats. */
const TILE_PX = 128;

/** A white square as the product's picture. */
export const PICTURE = squarePicture();
const AREA = { id: 'print', widthMm: 50, heightMm: 50, placement: { rectangle: [100, 100, 200, 200] } };

function squarePicture(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 40;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 40, 40);
  return canvas.toDataURL('image/png');
}

export const PHOTO = {
  id: 'photo',
  type: 'image',
  area: 'print',
  boxMm: [0, 0, 50, 35],
  label: { en: 'Photo', de: 'Foto' },
  required: true,
  minDpi: 150,
  goodDpi: 300,
};
export const CAPTION = {
  id: 'caption',
  type: 'text',
  area: 'print',
  boxMm: [0, 36, 50, 12],
  label: { en: 'Caption', de: 'Bildtext' },
  required: true,
  maxGraphemes: 12,
  maxSizeMm: 4,
};
export const GLAZE = {
  id: 'glaze',
  type: 'option',
  display: 'swatch',
  label: 'Glaze',
  choices: [
    { id: 'plain', label: 'Plain', color: '#ffffff' },
    { id: 'sage', label: 'Sage', color: '#8b9d83', addOn: 200, addOnReason: 'the glaze' },
    { id: 'gone', label: 'Gone', color: '#333333', available: false },
  ],
};

/** A choice that need not be made. */
export const SIZE = {
  id: 'size',
  type: 'option',
  display: 'dropdown',
  label: 'Size',
  choices: ['s', 'm', 'l'].map((id) => ({ id, label: id.toUpperCase() })),
};

let isKeeping = false;
/** Lets the widgets of this file keep designs on the device; of others, what one test left would be the next one's. */
export function keepDesigns(): void {
  isKeeping = true;
}
beforeEach(() => localStorage.removeItem('pc-kept'));

/** A small template with the fields given. */
export function templateOf(fields: readonly object[], more: object = {}): object {
  return {
    formatVersion: 1,
    id: 'test-product',
    version: '1',
    name: { en: 'Test product', de: 'Testprodukt' },
    currency: 'USD',
    basePrice: 1800,
    surfaces: [
      {
        id: 'front',
        name: { en: 'Front', de: 'Vorne' },
        image: { src: PICTURE, widthPx: 400, heightPx: 400 },
        areas: [AREA],
      },
    ],
    fields,
    ...more,
  };
}

/** Resolves with the next event of this name. */
export function next<T = unknown>(target: EventTarget, type: string): Promise<CustomEvent<T>> {
  return new Promise((resolve) =>
    target.addEventListener(type, (event) => resolve(event as CustomEvent<T>), { once: true }),
  );
}

export async function mount(
  template: unknown,
  attributes: { locale?: string; market?: string } = {},
): Promise<ProductCustomizer> {
  const element = document.createElement('product-customizer');
  element.locale = attributes.locale ?? 'en-US';
  element.market = attributes.market ?? 'US';
  element.template = template;
  element.toggleAttribute('no-save', !isKeeping);
  const settled = Promise.race([next(element, 'pc-ready'), next(element, 'pc-failure')]);
  await fixture(html`<div>${element}</div>`);
  const { type, detail } = await settled;
  if (type === 'pc-failure') console.error('mount', JSON.stringify(detail));
  await element.updateComplete;
  return element;
}

/** An element of the widget by its id. */
export function part<E extends HTMLElement>(element: ProductCustomizer, id: string): E {
  const found = element.shadowRoot?.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found as E;
}

export function all<E extends HTMLElement>(element: ProductCustomizer, selector: string): E[] {
  return [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

/** Types into a control as a buyer would, one input event with the whole text. */
export async function typeInto(element: ProductCustomizer, fieldId: string, text: string): Promise<void> {
  const input = part<HTMLInputElement>(element, `pc-control-${fieldId}`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** Codes that the buyer reads at a field now. */
export function shownCodes(element: ProductCustomizer, fieldId: string): string[] {
  return all(element, `[data-field="${fieldId}"] [data-code]`).map((issue) => issue.dataset['code'] ?? '');
}

export function codes(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

/** A made-up photo, sound unless told otherwise, so that nothing is to be said of its quality. */
export async function photoFile(
  widthPx: number,
  heightPx: number,
  name = 'photo.jpg',
  type = 'image/jpeg',
  kind: SceneKind = 'sound',
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // Tiles at full size, since enlarging would make an upscaled photo, and mirrored, since seams would be sharp edges.
  const scene = buildScene(kind, 5, TILE_PX);
  const tile = await createImageBitmap(new ImageData(new Uint8ClampedArray(scene.data), TILE_PX, TILE_PX));
  for (let y = 0; y * TILE_PX < heightPx; y++)
    for (let x = 0; x * TILE_PX < widthPx; x++) {
      const [flipX, flipY] = [x % 2, y % 2];
      context.setTransform(1 - 2 * flipX, 0, 0, 1 - 2 * flipY, (x + flipX) * TILE_PX, (y + flipY) * TILE_PX);
      context.drawImage(tile, 0, 0);
    }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9));
  if (!blob) throw new Error('no blob');
  return new File([blob], name, { type });
}

/** Gives a file through the picker, as a buyer does, and waits until all is known of it. */
export async function choose(element: ProductCustomizer, fieldId: string, file: File): Promise<void> {
  const picker = part<HTMLInputElement>(element, `pc-picker-${fieldId}`);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  picker.files = transfer.files;
  const told = next(element, 'pc-upload');
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await told;
  await element.updateComplete;
}

export async function press(element: ProductCustomizer, target: HTMLElement): Promise<void> {
  target.click();
  await element.updateComplete;
  await element.updateComplete;
}

/** Goes through review and order; resolves with what the host was told. */
export async function order<T>(element: ProductCustomizer): Promise<T> {
  const submitted = next<T>(element, 'pc-submit');
  await press(element, part(element, 'pc-main'));
  for (const box of all<HTMLInputElement>(element, '#pc-review input[type="checkbox"]'))
    if (!box.checked) await press(element, box);
  await press(element, part(element, 'pc-order'));
  return (await submitted).detail;
}
