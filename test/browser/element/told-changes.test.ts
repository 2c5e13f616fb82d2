import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import {
  all,
  CAPTION,
  choose,
  GLAZE,
  mount,
  order,
  part,
  photoFile,
  PHOTO,
  press,
  templateOf,
  typeInto,
} from './scaffold.ts';

/** Hears the widget's one live region, text by text. */
function listen(element: ProductCustomizer): { readonly next: () => Promise<string> } {
  const said: string[] = [];
  const [region, ...others] = all(element, '[role="status"], [aria-live]');
  expect([region !== undefined, others.length], 'one live region').to.deep.equal([true, 0]);
  new MutationObserver(() => {
    const text = region?.textContent.replace(/[\u2068\u2069\u00a0]/g, ' ').replace(/ +/g, ' ');
    if (text?.trim()) said.push(text.trim());
  }).observe(region as Node, { childList: true, characterData: true, subtree: true });
  return {
    next: async () => {
      while (said.length === 0) await new Promise(requestAnimationFrame);
      return said.shift() as string;
    },
  };
}

/** Chooses a glaze: the price that it changes is what must be heard next, alone, where nothing else is to be said. */
const glaze = (element: ProductCustomizer, id: 'plain' | 'sage'): Promise<void> =>
  press(element, all(element, `input[value="${id}"]`)[0] as HTMLElement);
const SAGE = 'Price: $20.00';
const PLAIN = 'Price: $18.00';

describe('what is said of changes', () => {
  it('says once how many characters are left when typing stops, and the price only when it changed', async () => {
    const element = await mount(templateOf([CAPTION, GLAZE]));
    const { next } = listen(element);
    for (const text of ['A', 'An', 'Ann', 'Anna']) await typeInto(element, 'caption', text);
    expect(await next()).to.equal('8 characters left');
    await glaze(element, 'sage');
    expect(await next()).to.equal(SAGE);
    await glaze(element, 'plain');
    expect(await next()).to.equal(PLAIN);
  });

  it('says that a design was added to the cart, but not where the host takes the order over', async () => {
    const element = await mount(templateOf([{ ...CAPTION, required: false }, GLAZE]));
    const { next } = listen(element);
    const cancel = (event: Event): void => event.preventDefault();
    element.addEventListener('pc-submit', cancel);
    await order(element);
    await glaze(element, 'sage');
    expect(await next()).to.equal(SAGE);
    element.removeEventListener('pc-submit', cancel);
    await order(element);
    expect(await next()).to.equal('Added to cart');
  });

  it('says a photo’s size and sharpness once a settle, as often as it is zoomed', async () => {
    const element = await mount(templateOf([PHOTO, GLAZE]));
    const { next } = listen(element);
    await choose(element, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    await glaze(element, 'sage');
    while (!(await next()).endsWith(SAGE)); // What is said of a new photo.
    const slider = all<HTMLInputElement>(element, 'input[type="range"]')[0] as HTMLInputElement;
    for (const value of ['1.2', '1.4', '1.6', '2']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    expect(await next()).to.match(/^Photo: photo lake\.jpg , printed at .+, 304 dpi, sharp\.$/);
    await glaze(element, 'plain');
    expect(await next()).to.equal(PLAIN);
  });

  it('says what undo took back and redo brought again, field by field', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
    const { next } = listen(element);
    await typeInto(element, 'caption', 'Anna');
    expect(await next()).to.match(/8 characters left/);
    await press(element, part(element, 'pc-undo'));
    expect(await next()).to.equal('Caption: Left empty.');
    await press(element, part(element, 'pc-redo'));
    expect(await next()).to.match(/^Caption: “ ?Anna ?”\. Letter size: 0\.\d+ in\.$/);
    await glaze(element, 'sage');
    expect(await next()).to.equal(SAGE);
  });

  it('leaves what is to be mended to the summary, which takes the focus', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
    const { next } = listen(element);
    await press(element, part(element, 'pc-main'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-summary');
    await glaze(element, 'sage');
    expect(await next()).to.equal(SAGE);
  });

  it('reads a text out in its own language and direction', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'נועה');
    while (all(element, '#pc-description bdi').length === 0) await new Promise(requestAnimationFrame);
    const [name] = all(element, '#pc-description bdi');
    expect([name?.textContent, name?.lang]).to.deep.equal(['נועה', 'he']);
  });
});
