import { expect } from '@open-wc/testing';
import type { Submission } from '../../../src/element/make-payload.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, mount, next, order, part, PICTURE, press, templateOf, typeInto } from './scaffold.ts';

const STICKER = {
  id: 'sticker',
  type: 'option',
  display: 'gallery',
  label: 'Sticker',
  area: 'print',
  boxMm: [5, 30, 20, 20],
  reorder: true,
  choices: ['heart', 'star'].map((id) => ({ id, label: id, image: { src: PICTURE, widthPx: 40, heightPx: 40 } })),
};
/** Between the two, and never moved. */
const STILL = { ...CAPTION, id: 'still', label: 'Still', required: false };
const WORDS = { ...CAPTION, reorder: true };
const TEMPLATE = templateOf([STICKER, STILL, WORDS]);

const button = (element: ProductCustomizer, field: string, way: 1 | -1): HTMLElement | undefined =>
  all(element, `.stacking[data-field="${field}"] [data-way="${way}"]`)[0];
const orderIn = ({ values }: ProductCustomizer): unknown => (values as Record<string, unknown>)['_order'];
const AHEAD = { order: { print: ['caption', 'sticker'] } };

async function pick(element: ProductCustomizer, choice: string): Promise<HTMLInputElement> {
  const [radio] = all<HTMLInputElement>(element, `input[value="${choice}"]`);
  radio!.focus();
  await press(element, radio!);
  return radio!;
}

/** Whether the product's picture has come: without it, its stills are clear. */
async function isPainted(element: ProductCustomizer): Promise<boolean> {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.drawImage(await createImageBitmap(await element.exportPreview({ widthPx: 40 })), 0, 0);
  return context.getImageData(0, 0, 1, 1).data[3] === 255;
}

/** Both are drawn, the sticker behind the words. */
async function designed(): Promise<ProductCustomizer> {
  const element = await mount(TEMPLATE);
  while (!(await isPainted(element))) await new Promise(requestAnimationFrame);
  await typeInto(element, 'caption', 'Tom');
  await pick(element, 'star');
  return element;
}

async function key(element: ProductCustomizer, target: HTMLElement, pressed: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  await element.updateComplete;
  return event;
}

describe('fields that the buyer may reorder', () => {
  it('come forward by button, by key and by values alike: in scene, stills and values', async () => {
    const made: unknown[] = [];
    const acts: ((element: ProductCustomizer) => Promise<unknown>)[] = [
      (element) => press(element, button(element, 'sticker', 1)!),
      (element) => press(element, button(element, 'caption', -1)!),
      (element) => key(element, all(element, 'input[value="star"]')[0]!, ']'),
      async (element) => {
        element.values = JSON.parse(JSON.stringify({ ...element.values, _order: AHEAD })) as typeof element.values;
        await element.updateComplete;
      },
    ];
    for (const act of acts) {
      const element = await designed();
      await act(element);
      expect(orderIn(element)).to.deep.equal(AHEAD);
      const { payload } = await order<Submission>(element);
      expect(payload.areas[0]?.items.map(({ field }) => field)).to.deep.equal(['caption', 'sticker']);
      made.push([payload.areas, payload.stills]);
    }
    expect(made).to.deep.equal(acts.map(() => made[0]));
  });

  it('are one step to undo and redo, told to the host once and to the ear', async () => {
    const element = await designed();
    let changes = 0;
    element.addEventListener('pc-change', () => changes++);
    await press(element, button(element, 'sticker', 1)!);
    expect(changes).to.equal(1);
    const heard = (words: string): boolean =>
      all(element, '[role="status"]').some((one) => one.textContent.includes(words));
    while (!heard('“Sticker” lies on “Caption”.')) await new Promise(requestAnimationFrame);
    element.undo();
    await element.updateComplete;
    expect(orderIn(element)).to.equal(undefined);
    expect(element.values['sticker'], 'the step before is another').to.deep.equal({ choice: 'star' });
    while (!heard('“Caption” lies on “Sticker”.')) await new Promise(requestAnimationFrame);
    element.redo();
    expect(orderIn(element)).to.deep.equal(AHEAD);
    await press(element, button(element, 'sticker', -1)!);
    expect(orderIn(element), 'back where the template has it').to.equal(undefined);
  });

  it('keep their order when another choice is made, and forget it when starting over', async () => {
    const element = await designed();
    await press(element, button(element, 'sticker', 1)!);
    await pick(element, 'heart');
    expect(orderIn(element)).to.deep.equal(AHEAD);
    element.reset();
    expect(orderIn(element)).to.equal(undefined);
  });

  it('go no further than to the front and the back', async () => {
    const element = await designed();
    const [forward, backward] = [button(element, 'sticker', 1)!, button(element, 'sticker', -1)!];
    expect([forward, backward].map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['false', 'true']);
    const { values } = element;
    await press(element, backward);
    expect(element.values).to.deep.equal(values);
    forward.focus();
    await press(element, forward);
    expect([forward, backward].map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['true', 'false']);
    expect(element.shadowRoot?.activeElement, 'the keyboard stays').to.equal(forward);
    await key(element, forward, '[');
    expect(orderIn(element)).to.equal(undefined);
  });

  it('have buttons where there is something to be before or behind of, large enough for a thumb', async () => {
    const element = await mount(TEMPLATE);
    const input = part<HTMLInputElement>(element, 'pc-control-caption');
    expect(all(element, '.stacking')).to.have.length(0);
    await typeInto(element, 'caption', 'Tom');
    expect(all(element, '.stacking')).to.have.length(0);
    await pick(element, 'star');
    expect(all(element, '[part~=stacking]')).to.have.length(2);
    expect(all(element, '.stacking').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Sticker', 'Caption']);
    expect(all(element, '.stacking button').map(({ textContent }) => textContent.trim())).to.deep.equal([
      ...['Bring forward', 'Send backward'],
      ...['Bring forward', 'Send backward'],
    ]);
    for (const one of all(element, '.stacking button')) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    expect(part(element, 'pc-control-caption'), 'the input stays itself').to.equal(input);
  });

  it('leave brackets to whoever writes', async () => {
    const element = await designed();
    const { defaultPrevented } = await key(element, part(element, 'pc-control-caption'), '[');
    expect(defaultPrevented).to.equal(false);
    expect(orderIn(element)).to.equal(undefined);
  });

  it('are described as they lie', async () => {
    const element = await designed();
    const words = (): string => part(element, 'pc-description').textContent;
    expect(words().indexOf('Sticker:')).to.be.lessThan(words().indexOf('Caption:'));
    await press(element, button(element, 'sticker', 1)!);
    expect(words().indexOf('Sticker:')).to.be.greaterThan(words().indexOf('Caption:'));
  });

  it('are looked at anew for how well a text is seen, when another sticker lies under it', async () => {
    const dark = document.createElement('canvas');
    dark.getContext('2d')!.fillRect(0, 0, 300, 150);
    const [light, black] = [PICTURE, dark.toDataURL()].map((src) => ({ src, widthPx: 40, heightPx: 40 }));
    const choices = [
      { id: 'light', label: 'Light', image: light },
      { id: 'black', label: 'Black', image: black },
    ];
    const element = await mount(templateOf([{ ...STICKER, boxMm: [0, 20, 50, 28], choices }, WORDS]));
    while (!(await isPainted(element))) await new Promise(requestAnimationFrame);
    const isTold = (): boolean => element.issues.some(({ code }) => code === 'text.low-contrast');
    await typeInto(element, 'caption', 'Tom');
    for (const choice of ['black', 'light']) {
      await pick(element, choice);
      while (isTold() !== (choice === 'black')) await new Promise(requestAnimationFrame);
    }
  });

  it('are refused where they are not drawn', async () => {
    const element = document.createElement('product-customizer');
    element.template = templateOf([
      CAPTION,
      { ...CAPTION, id: 'note', area: undefined, boxMm: undefined, data: true, reorder: true },
    ]);
    const told = next<{ problems: { code: string; pointer: string }[] }>(element, 'pc-failure');
    document.body.append(element);
    const [problem] = (await told).detail.problems;
    expect(problem).to.include({ code: 'field.without-effect', pointer: '/fields/1/reorder' });
    element.remove();
  });
});
