import { expect } from '@open-wc/testing';
import { CAPTION, order, templateOf, typeInto } from '../element/scaffold.ts';
import {
  closeTheme,
  formOf,
  open,
  openTheme,
  productHtml,
  read,
  widgetOf,
  type Theme,
  type WalletElement,
} from './theme.ts';

const TEMPLATE = templateOf([CAPTION]);

type Way = (theme: Theme) => void | Promise<void>;

const button = (root: ParentNode): HTMLButtonElement => root.querySelector('button[name="add"]')!;
const express = (root: ParentNode): HTMLElement => root.querySelector('.shopify-payment-button__button')!;
const wallet = (root: ParentNode): HTMLButtonElement =>
  root.querySelector<WalletElement>('shopify-accelerated-checkout')!.button;
const fire = (target: Element, event: Event): void => void target.dispatchEvent(event);
const bubbling = { bubbles: true, composed: true, cancelable: true };

function add(form: HTMLFormElement, html: string): HTMLElement {
  form.insertAdjacentHTML('beforeend', html);
  return form.lastElementChild as HTMLElement;
}

/** A button whose script buys by itself, with the variant it reads from the form, as themes with carts of JSON do. */
function scripted({ root, sent }: Theme, made: HTMLElement): HTMLElement {
  made.addEventListener('click', () => {
    const data = new FormData();
    data.set('id', root.querySelector<HTMLInputElement>('[name="id"]')!.value);
    sent.push(data);
  });
  return made;
}

/** A bar that follows the page: a form of its own for the same variant. */
function bar({ root, sent }: Theme, variant = '42'): HTMLFormElement {
  root.insertAdjacentHTML(
    'beforeend',
    `<form action="/cart/add" method="post" target="pc-cart"><input type="hidden" name="id" value="${variant}"><button>Add</button></form>`,
  );
  const form = root.lastElementChild as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(read(form));
  });
  return form;
}

/** Each must put nothing into the cart while the caption is missing. */
const WAYS: Readonly<Record<string, Way>> = {
  'the button': ({ root }) => button(root).click(),
  'the word on the button': ({ root }) => button(root).querySelector('span')!.click(),
  'a click that a script made': ({ root }) => fire(button(root), new MouseEvent('click', bubbling)),
  requestSubmit: ({ root }) => formOf(root).requestSubmit(),
  'requestSubmit by the button': ({ root }) => formOf(root).requestSubmit(button(root)),
  'a submit event that a script made': ({ root }) => fire(formOf(root), new SubmitEvent('submit', bubbling)),
  'a plain submit event': ({ root }) => fire(formOf(root), new Event('submit', bubbling)),
  'form.submit()': ({ root }) => formOf(root).submit(),
  'the prototype’s submit': ({ root }) => HTMLFormElement.prototype.submit.call(formOf(root)),
  'a script that reads the form': ({ root, sent }) => {
    const data = read(formOf(root));
    if (data.has('id')) sent.push(data);
  },
  'a script that reads the form and the button': ({ root, sent }) => {
    const data = read(formOf(root), button(root));
    if (data.has('id')) sent.push(data);
  },
  'an input of type submit': ({ root }) => add(formOf(root), '<input type="submit">').click(),
  'an input of type image': ({ root }) => add(formOf(root), '<input type="image" alt="">').click(),
  'a button elsewhere on the page': ({ root }) => {
    root.insertAdjacentHTML('beforeend', '<button form="product-form-main">Add</button>');
    (root.lastElementChild as HTMLElement).click();
  },
  'a form wrapped in novalidate twice': ({ root }) => {
    button(root).formNoValidate = true;
    button(root).click();
  },
  'a button with a cart of JSON': (theme) => scripted(theme, button(theme.root)).click(),
  'a button that sends no form': (theme) =>
    scripted(theme, add(formOf(theme.root), '<button type="button" name="add">Add</button>')).click(),
  'buy now': (theme) => scripted(theme, express(theme.root)).click(),
  'buy now in a container marked by data': (theme) => {
    const made = '<div data-shopify="payment-button"><button type="button">Pay</button></div>';
    scripted(theme, add(formOf(theme.root), made).querySelector('button')!).click();
  },
  'a wallet in a closed shadow tree': ({ root }) => wallet(root).click(),
  'a wallet, pressed': ({ root }) => fire(wallet(root), new PointerEvent('pointerdown', bubbling)),
  'a wallet, touched': ({ root }) => fire(wallet(root), new Event('touchend', bubbling)),
  'a wallet, by Enter': ({ root }) => fire(wallet(root), new KeyboardEvent('keydown', { ...bubbling, key: 'Enter' })),
  'a wallet, by Space': ({ root }) => fire(wallet(root), new KeyboardEvent('keydown', { ...bubbling, key: ' ' })),
  'a wallet that came late': ({ root }) => {
    const late = add(formOf(root), '<shopify-accelerated-checkout></shopify-accelerated-checkout>');
    (late as WalletElement).button.click();
  },
  'a bar of the same product': (theme) => bar(theme).querySelector('button')!.click(),
  'that bar by requestSubmit': (theme) => bar(theme).requestSubmit(),
  'that bar by submit()': (theme) => bar(theme).submit(),
  'a script that reads that bar': (theme) => {
    const data = read(bar(theme));
    if (data.has('id')) theme.sent.push(data);
  },
  'a form that a section wrote anew': ({ root }) => {
    const old = root.querySelector('theme-form')!;
    old.outerHTML = old.outerHTML.replace('<span>Add</span>', '<span>In den Warenkorb</span>');
    button(root).click();
  },
  'a form whose id the theme changed': ({ root }) => {
    formOf(root).id = 'something-else';
    button(root).click();
  },
  'a form without any id': ({ root }) => {
    formOf(root).removeAttribute('id');
    formOf(root).requestSubmit();
  },
};

describe('an incomplete design in a shop’s theme', () => {
  afterEach(closeTheme);

  it('knows thirty ways and more to buy', () => expect(Object.keys(WAYS).length).to.be.at.least(30));

  for (const [name, way] of Object.entries(WAYS)) {
    it(`is not sent by ${name}`, async () => {
      const theme = openTheme(productHtml('main'));
      const widget = await open(widgetOf(theme.root), TEMPLATE);
      await way(theme);
      await widget.updateComplete;
      expect(theme.sent).to.have.length(0);
    });
  }

  it('says why, in the widget', async () => {
    const { root } = openTheme(productHtml('main'));
    const widget = await open(widgetOf(root), TEMPLATE);
    button(root).click();
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('#pc-summary h3')?.textContent).to.equal('Fix 1 thing to continue');
  });

  it('says why where a wallet was pressed that is held', async () => {
    const { root } = openTheme(productHtml('main'));
    const widget = await open(widgetOf(root), TEMPLATE);
    const held = root.querySelector<HTMLElement>('.shopify-payment-button')!;
    expect(held.inert).to.equal(true);
    const { left, top } = held.getBoundingClientRect();
    // What is inert lets presses through to what lies around it.
    fire(formOf(root), new MouseEvent('click', { ...bubbling, clientX: left + 2, clientY: top + 2 }));
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('#pc-summary')).to.not.equal(null);
  });

  it('is not sent while the template is on its way, and says why once it is there', async () => {
    const theme = openTheme(productHtml('main'));
    const widget = widgetOf(theme.root);
    // The adapter is there before the template: this one never comes.
    widget.template = new URL('/never.json', location.href).href;
    const { fetch } = window;
    let release: ((response: Response) => void) | undefined;
    window.fetch = (...args) =>
      typeof args[0] === 'string' && args[0].includes('never.json')
        ? new Promise((resolve) => (release = resolve))
        : fetch(...args);
    try {
      await widget.updateComplete;
      const adapter = await import('../../../src/adapters/shopify/shopify-adapter.ts');
      adapter.adapt(widget);
      button(theme.root).click();
      wallet(theme.root).click();
      expect(theme.sent).to.have.length(0);
      const ready = new Promise((resolve) => widget.addEventListener('pc-ready', resolve, { once: true }));
      release?.(new Response(JSON.stringify(TEMPLATE)));
      await ready;
      await widget.updateComplete;
      expect(widget.shadowRoot?.querySelector('#pc-summary')).to.not.equal(null);
    } finally {
      window.fetch = fetch;
    }
  });

  it('is not sent once a confirmed design was changed', async () => {
    const { root, sent } = openTheme(productHtml('main'));
    const widget = await open(widgetOf(root), TEMPLATE);
    await typeInto(widget, 'caption', 'Tom');
    await order(widget);
    expect(sent).to.have.length(1);
    await typeInto(widget, 'caption', 'Tim');
    button(root).click();
    wallet(root).click();
    expect(sent).to.have.length(1);
  });

  it('is not sent from a copy that quick add wrote by innerHTML, whose ids are other ones', async () => {
    const { root, sent } = openTheme(`${productHtml('main')}<div id="quick"></div>`);
    await open(widgetOf(root), TEMPLATE);
    const quick = root.querySelector('#quick')!;
    quick.innerHTML = productHtml('quickadd-main');
    await open(widgetOf(quick), TEMPLATE);
    button(quick).click();
    wallet(quick).click();
    button(root).click();
    expect(sent).to.have.length(0);
  });

  it('is not sent from a copy with the same ids as the page’s own', async () => {
    const { root, sent } = openTheme(`${productHtml('main')}<div id="quick"></div>`);
    await open(widgetOf(root), TEMPLATE);
    const quick = root.querySelector('#quick')!;
    quick.innerHTML = productHtml('main');
    const copy = await open(widgetOf(quick), TEMPLATE);
    button(quick).click();
    expect(sent).to.have.length(0);
    await typeInto(copy, 'caption', 'Tom');
    await order(copy);
    expect(sent).to.have.length(1);
    expect(sent[0]?.get('properties[Caption]')).to.equal('Tom');
    // The page's own form carries nothing of it.
    button(root).click();
    expect(sent).to.have.length(1);
  });

  it('is not sent after the product was swapped for another one', async () => {
    const { root, sent } = openTheme(productHtml('main'));
    await open(widgetOf(root), TEMPLATE);
    root.querySelector('.product')!.outerHTML = productHtml('main', { variant: '77' });
    await open(widgetOf(root), TEMPLATE);
    button(root).click();
    wallet(root).click();
    expect(sent).to.have.length(0);
  });

  it('does not keep other products from being bought', async () => {
    const theme = openTheme(productHtml('main'));
    await open(widgetOf(theme.root), TEMPLATE);
    bar(theme, '43').querySelector('button')!.click();
    expect(theme.sent.map((data) => data.get('id'))).to.deep.equal(['43']);
  });
});
