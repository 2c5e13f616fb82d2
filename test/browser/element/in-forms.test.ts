import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, choose, codes, mount, part, photoFile, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

const TEMPLATE = templateOf([CAPTION]);

/** The widget in a form, with whatever is handed to the server noted instead of sent. */
async function inForm(template: object = TEMPLATE): Promise<{
  element: ProductCustomizer;
  form: HTMLFormElement;
  fieldset: HTMLFieldSetElement;
  sent: FormData[];
  told: string[];
}> {
  const element = await mount(template);
  const form = document.createElement('form');
  const fieldset = document.createElement('fieldset');
  form.append(fieldset);
  element.parentElement?.append(form);
  fieldset.append(element);
  await element.updateComplete;
  const sent: FormData[] = [];
  const told: string[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(new FormData(form));
  });
  for (const type of ['pc-submit', 'pc-change', 'pc-issues'])
    form.addEventListener(type, (event) => told.push(event.type));
  return { element, form, fieldset, sent, told };
}

/** Up to the review step with all that it asks for. */
async function review(element: ProductCustomizer): Promise<HTMLElement> {
  await press(element, part(element, 'pc-main'));
  await press(element, part(element, 'pc-confirm'));
  return part(element, 'pc-order');
}

const submitted = (form: HTMLFormElement): Promise<unknown> =>
  new Promise((done) => form.addEventListener('submit', done, { once: true }));

describe('the widget in a form', () => {
  const TWICE: Readonly<Record<string, (button: HTMLElement, element: ProductCustomizer) => void>> = {
    'two fast presses': (button) => {
      button.click();
      button.click();
    },
    'Enter and a press': (button) => {
      button.focus();
      // What a browser makes of Enter on a button.
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    },
    'ten presses while the payload is made': (button) => {
      for (let at = 0; at < 10; at++) queueMicrotask(() => button.click());
    },
    'a press after the first is through': (button, element) => {
      element.addEventListener('pc-submit', () => button.click(), { once: true });
      button.click();
    },
  };
  for (const [name, act] of Object.entries(TWICE))
    it(`sends one order and tells of one payload after ${name}`, async () => {
      const { element, form, sent, told } = await inForm();
      await typeInto(element, 'caption', 'Anna');
      const button = await review(element);
      const first = submitted(form);
      act(button, element);
      await first;
      // What a second order would need is ready by the time that another payload is.
      await element.getPayload();
      await element.updateComplete;
      expect(sent).to.have.length(1);
      expect(told.filter((type) => type === 'pc-submit')).to.have.length(1);
      const [data] = sent;
      expect(data?.getAll('customization')).to.have.length(1);
    });

  it('can be ordered again, after a change and a look at it', async () => {
    const { element, form, sent } = await inForm();
    for (const text of ['Anna', 'Tom']) {
      await typeInto(element, 'caption', text);
      const button = await review(element);
      const through = submitted(form);
      button.click();
      await through;
    }
    const texts = sent.map((data) => /"text":"(\w+)"/.exec(data.get('customization') as string)?.[1]);
    expect(texts).to.deep.equal(['Anna', 'Tom']);
  });

  it('shows what came up while the order was made, and sends nothing', async () => {
    const { element, sent, told } = await inForm();
    await typeInto(element, 'caption', 'Anna');
    const button = await review(element);
    button.click();
    element.values = {};
    const isReviewed = (): boolean => all<HTMLDialogElement>(element, '#pc-review')[0]?.open ?? false;
    while (isReviewed() || all(element, '#pc-summary').length === 0) await new Promise(requestAnimationFrame);
    expect(sent).to.deep.equal([]);
    expect(told).to.not.include('pc-submit');
  });

  it('begins anew with a reset of the form, which is no act of the buyer and can be undone', async () => {
    const { element, form, told } = await inForm(templateOf([PHOTO, CAPTION]));
    await typeInto(element, 'caption', 'Anna');
    await choose(element, 'photo', await photoFile(1200, 900));
    await press(element, part(element, 'pc-rights'));
    await press(element, part(element, 'pc-main'));
    told.length = 0;
    form.reset();
    await element.updateComplete;
    expect(element.values).to.deep.equal({ caption: { text: '' }, photo: { file: null, placement: CENTER } });
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('');
    expect(codes(element.issues)).to.include.members(['field.required-image', 'field.required-text']);
    expect(new FormData(form).has('customization')).to.equal(false);
    expect(element.payload).to.equal(null);
    expect(told).to.not.include('pc-change');
  });

  it('forgets with the form what was set before it opened', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.values = { caption: { text: 'Earlier' } };
    const form = document.createElement('form');
    form.append(element);
    document.body.append(form);
    form.reset();
    element.template = TEMPLATE;
    while (!element.isReady) await new Promise(requestAnimationFrame);
    expect(element.values).to.deep.equal({ caption: { text: '' } });
    form.remove();
  });

  it('rests while a fieldset around it is disabled, keeps its answers, and holds up no form', async () => {
    const { element, form, fieldset } = await inForm();
    await typeInto(element, 'caption', 'Much too long a caption');
    fieldset.disabled = true;
    await element.updateComplete;
    const root = all(element, '.root')[0];
    expect(root?.inert).to.equal(true);
    expect(element.willValidate).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).has('customization')).to.equal(false);
    fieldset.disabled = false;
    await element.updateComplete;
    expect(root?.inert).to.equal(false);
    expect(form.checkValidity()).to.equal(false);
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Much too long a caption');
  });

  it('takes back what a browser kept of it, and nothing else', async () => {
    const { element } = await inForm(templateOf([CAPTION, PHOTO]));
    const kept = JSON.stringify({ caption: { text: 'Kept' } });
    element.formStateRestoreCallback(kept);
    expect(element.values['caption']).to.deep.equal({ text: 'Kept' });
    for (const odd of [
      null,
      undefined,
      '',
      '{',
      'null',
      '[]',
      '7',
      new FormData(),
      new File([], 'x'),
      '{"gone":{"text":"x"}}',
    ])
      element.formStateRestoreCallback(odd);
    await element.updateComplete;
    expect(element.isReady).to.equal(true);
    await typeInto(element, 'caption', 'Fine');
    expect(element.values['caption']).to.deep.equal({ text: 'Fine' });
  });
});

const CENTER = { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 };
