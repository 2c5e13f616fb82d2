import { expect } from '@open-wc/testing';
import {
  all,
  CAPTION,
  codes,
  GLAZE,
  mount,
  next,
  part,
  photoFile,
  PHOTO,
  shownCodes,
  templateOf,
  typeInto,
} from './scaffold.ts';

type Failure = { code: string; recoverable: boolean; problems?: { code: string; pointer: string }[] };

describe('opening a template', () => {
  it('shows title, fields and price, and is a named picture with a description', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
    expect(part(element, 'pc-title').textContent).to.equal('Test product');
    expect(all(element, '[data-field]').map(({ dataset }) => dataset['field'])).to.deep.equal([
      'photo',
      'caption',
      'glaze',
    ]);
    expect(all(element, '.price b')[0]?.textContent).to.equal('$18.00');
    const picture = all(element, '[part~="canvas"]')[0];
    expect(picture?.getAttribute('role')).to.equal('img');
    expect(picture?.getAttribute('aria-label')).to.equal('Preview of Test product: Front');
    expect(part(element, 'pc-description').textContent).to.contain('Photo: no photo yet');
    expect(element.issues.length).to.be.greaterThan(0);
    expect(all(element, '[data-code]'), 'nothing is red on arrival').to.deep.equal([]);
  });

  it('says one calm sentence with a code for a broken template, and tells the host every problem', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    const failed = next<Failure>(element, 'pc-failure');
    element.template = templateOf([
      { id: 'x', type: 'hologram', label: 'X' },
      { ...CAPTION, area: 'nowhere', maxGraphemes: -1 },
    ]);
    document.body.append(element);
    const { detail } = await failed;
    await element.updateComplete;
    expect(detail.code).to.equal('template.broken');
    expect(detail.recoverable).to.equal(false);
    expect(detail.problems?.map(({ code, pointer }) => `${pointer} ${code}`)).to.include(
      '/fields/0/type schema.unknown-field-type',
    );
    expect(detail.problems?.length).to.be.greaterThan(1);
    expect(element.shadowRoot?.querySelector('[role="alert"]')?.textContent).to.match(
      /cannot be personalized right now[\s\S]*template\.broken/,
    );
    expect(element.issues).to.deep.equal([]);
    element.remove();
  });

  it('offers to try again when the template does not come, and opens when it does', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'de-DE';
    const failed = next<Failure>(element, 'pc-failure');
    element.template = '/nowhere/template.json';
    document.body.append(element);
    expect((await failed).detail).to.deep.include({ code: 'template.not-loaded', recoverable: true });
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[role="alert"]')?.textContent).to.contain(
      'lässt sich gerade nicht personalisieren',
    );
    element.template = templateOf([CAPTION]);
    await next(element, 'pc-ready');
    expect(element.isReady).to.equal(true);
    element.remove();
  });

  it('keeps two widgets in two languages and markets apart', async () => {
    const english = await mount(templateOf([CAPTION]), { locale: 'en-US', market: 'US' });
    const german = await mount(templateOf([CAPTION]), { locale: 'de-DE', market: 'DE' });
    await typeInto(english, 'caption', 'Hello');
    expect(part<HTMLInputElement>(german, 'pc-control-caption').value).to.equal('');
    expect(part(english, 'pc-main').textContent.trim()).to.equal('Review design');
    expect(part(german, 'pc-main').textContent.trim()).to.equal('Entwurf prüfen');
    expect(part(german, 'pc-title').textContent).to.equal('Testprodukt');
  });

  it('opens whatever is given as a language', async () => {
    const german = await mount(templateOf([CAPTION]), { locale: 'de_DE', market: 'DE' });
    expect(part(german, 'pc-main').textContent.trim()).to.equal('Entwurf prüfen');
    const other = document.createElement('product-customizer');
    other.toggleAttribute('no-save', true);
    other.locale = 'not a language';
    other.lang = 'C';
    other.template = templateOf([CAPTION]);
    document.body.append(other);
    await next(other, 'pc-ready');
    expect(other.isReady).to.equal(true);
    other.remove();
  });

  it('speaks the language that is chosen while it opens', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    element.template = templateOf([CAPTION]);
    document.body.append(element);
    const ready = next(element, 'pc-ready');
    await element.updateComplete;
    expect(element.isReady).to.equal(false);
    element.locale = 'de-DE';
    await ready;
    const root = element.shadowRoot as ShadowRoot;
    while (root.querySelector('.root')?.getAttribute('lang') !== 'de-DE') await new Promise(requestAnimationFrame);
    expect(part(element, 'pc-title').textContent).to.equal('Testprodukt');
    element.remove();
  });

  it('changes the language and keeps the answers', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'Much too long a caption');
    element.locale = 'de-DE';
    const label = () => element.shadowRoot?.querySelector('label[for="pc-control-caption"] span')?.textContent;
    while (label() !== 'Bildtext') await new Promise(requestAnimationFrame);
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Much too long a caption');
    expect(shownCodes(element, 'caption')).to.deep.equal(['text.too-long']);
    expect(all(element, '[data-code="text.too-long"] b')[0]?.textContent).to.match(/11 Zeichen/);
  });

  it('takes values and calls before the template has come', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    element.values = { caption: { text: 'Early' }, stranger: { text: 'dropped' } };
    const answered = element.setValue('glaze', 'sage');
    element.template = templateOf([CAPTION, GLAZE]);
    document.body.append(element);
    expect(await answered).to.equal(true);
    expect(element.values).to.deep.equal({ caption: { text: 'Early' }, glaze: { choice: 'sage' } });
    expect(await element.setValue('nobody', 'x')).to.equal(false);
    expect(codes(element.issues)).to.deep.equal([]);
    element.remove();
  });

  it('keeps answers and photo when it is moved within the page', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    await element.addFile('photo', await photoFile(1000, 1000));
    await typeInto(element, 'caption', 'Stay');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Stay');
    expect(codes(element.issues)).to.deep.equal(['field.required-rights']);
    elsewhere.remove();
  });

  it('shows the last of many templates set in one go', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    document.body.append(element);
    let ready = 0;
    element.addEventListener('pc-ready', () => ready++);
    for (let at = 0; at < 20; at++) {
      element.template = templateOf([CAPTION], { name: `Product ${at}` });
      if (at % 3 === 0) await element.updateComplete;
    }
    while (!element.isReady) await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(part(element, 'pc-title').textContent).to.equal('Product 19');
    expect(ready).to.be.lessThan(3);
    element.remove();
  });
});
