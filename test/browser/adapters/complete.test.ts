import { expect } from '@open-wc/testing';
import type { ShopifyIndex } from '../../../src/adapters/shopify/to-shopify-properties.ts';
import { CAPTION, choose, order, part, photoFile, PHOTO, press, templateOf, typeInto } from '../element/scaffold.ts';
import { closeTheme, formOf, open, openTheme, productHtml, read, widgetOf, type Theme } from './theme.ts';
import { canonicalJson } from '../../../src/shared/canonical-json.ts';

const TEMPLATE = templateOf([CAPTION]);

async function confirmed(html = productHtml('main')): Promise<Theme & { widget: ReturnType<typeof widgetOf> }> {
  const theme = openTheme(html);
  const widget = await open(widgetOf(theme.root), TEMPLATE);
  await typeInto(widget, 'caption', 'Tom');
  await order(widget);
  return { ...theme, widget };
}

async function sha256(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('a confirmed design in a shop’s theme', () => {
  afterEach(closeTheme);

  it('goes with the form that the theme sends: answers, payload, photo and picture', async () => {
    const { root, sent } = openTheme(productHtml('main'));
    const widget = await open(widgetOf(root), templateOf([PHOTO, CAPTION]));
    const file = await photoFile(1200, 900, 'lake.jpg');
    await choose(widget, 'photo', file);
    await typeInto(widget, 'caption', 'Anna & Tom');
    await press(widget, part(widget, 'pc-rights'));
    const { payload, stills } = await order<{
      payload: { stills: { sha256: string }[] };
      stills: { picture: Blob }[];
    }>(widget);
    expect(sent).to.have.length(1);
    const [data] = sent;
    expect([...data!.keys()]).to.deep.equal([
      'properties[Caption]',
      'properties[_customization]',
      'properties[_customization_1]',
      'properties[Photo]',
      'properties[Preview of Test product: Front]',
      'id',
      'quantity',
    ]);
    expect(data!.get('properties[Caption]')).to.equal('Anna & Tom');
    expect(data!.get('properties[_customization_1]')).to.equal(canonicalJson(payload));
    const index = JSON.parse(data!.get('properties[_customization]') as string) as ShopifyIndex;
    expect(index.sha256).to.equal(await sha256(new Blob([canonicalJson(payload)])));
    expect(index.photos).to.deep.equal({ photo: 'Photo' });
    const photo = data!.get('properties[Photo]') as File;
    expect([photo.name, await sha256(photo)]).to.deep.equal(['lake.jpg', await sha256(file)]);
    const preview = data!.get('properties[Preview of Test product: Front]') as File;
    expect([preview.name, preview.size]).to.deep.equal(['front.png', stills[0]?.picture.size]);
    expect(await sha256(preview)).to.equal(payload.stills[0]?.sha256);
  });

  it('is sent once however often the button is pressed', async () => {
    const { root, sent, widget } = await confirmed();
    const button = root.querySelector<HTMLButtonElement>('button[name="add"]')!;
    button.click();
    formOf(root).requestSubmit();
    expect(sent).to.have.length(1);
    await order(widget);
    expect(sent).to.have.length(2);
  });

  it('lets wallets be pressed, and holds them again with the next change', async () => {
    const { root, widget } = await confirmed();
    const wallets = root.querySelector<HTMLElement>('.shopify-payment-button')!;
    expect(wallets.inert).to.equal(false);
    await typeInto(widget, 'caption', 'Tim');
    expect(wallets.inert).to.equal(true);
  });

  it('goes with a form that the widget belongs to by nothing but nearness', async () => {
    const { sent } = await confirmed(productHtml('main', { attribute: 'form="no-such-form"' }));
    expect(sent).to.have.length(1);
    expect(sent[0]?.getAll('properties[Caption]')).to.deep.equal(['Tom']);
  });

  it('goes with a form that was written anew meanwhile', async () => {
    const { root, sent, widget } = await confirmed();
    const old = root.querySelector('theme-form')!;
    old.outerHTML = old.outerHTML;
    await widget.updateComplete;
    root.querySelector<HTMLButtonElement>('button[name="add"]')!.click();
    expect(sent.map((data) => data.getAll('properties[Caption]'))).to.deep.equal([['Tom'], ['Tom']]);
  });

  it('goes with the product’s own form when a bar of the same product is pressed', async () => {
    const { root, sent, widget } = await confirmed();
    root.insertAdjacentHTML(
      'beforeend',
      '<form action="/cart/add" id="bar"><input type="hidden" name="id" value="42"><button>Add</button></form>',
    );
    // As after the time in which a second press is an echo.
    widget.dispatchEvent(new Event('pc-change'));
    root.querySelector<HTMLButtonElement>('#bar button')!.click();
    expect(sent.map((data) => data.get('properties[Caption]'))).to.deep.equal(['Tom', 'Tom']);
  });

  it('leaves nothing behind in the theme', async () => {
    const { root, widget } = await confirmed();
    await typeInto(widget, 'caption', 'Tim');
    const form = formOf(root);
    expect(Object.hasOwn(form, 'submit')).to.equal(true);
    widget.remove();
    expect(Object.hasOwn(form, 'submit')).to.equal(false);
    expect(root.querySelectorAll('[inert]')).to.have.length(0);
    const data = read(form);
    expect([...data.keys()]).to.deep.equal(['id', 'quantity']);
  });

  it('is held again when the widget is moved to another form', async () => {
    const { root, widget } = await confirmed(
      `${productHtml('main')}${productHtml('other', { variant: '77', attribute: '' })}`,
    );
    root.querySelectorAll('product-customizer')[1]?.remove();
    const [, other] = root.querySelectorAll('form');
    widget.setAttribute('form', 'product-form-other');
    await typeInto(widget, 'caption', 'Tim');
    expect([...read(other!).keys()]).to.deep.equal(['quantity']);
    expect([...read(formOf(root)).keys()]).to.deep.equal(['id', 'quantity']);
  });
});
