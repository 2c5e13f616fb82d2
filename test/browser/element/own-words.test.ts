import { expect } from '@open-wc/testing';
import type { MessageOverrides } from '../../../src/element/own-words.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, mount, next, part, templateOf, typeInto } from './scaffold.ts';

const button = (element: ProductCustomizer): string => part(element, 'pc-main').textContent.trim();

/** Sets sentences, and waits until they are said. */
async function give(element: ProductCustomizer, messages: MessageOverrides | null, said: string): Promise<void> {
  element.messages = messages;
  const deadline = performance.now() + 4000;
  while (button(element) !== said && performance.now() < deadline) {
    await new Promise(requestAnimationFrame);
  }
  expect(button(element)).to.equal(said);
}

describe('the host’s own sentences', () => {
  it('are adopted while the buyer fills the form, and taken back, without losing an answer', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'Tom');
    await give(element, { 'en-US': { 'ui.action.review': 'Have a <b>look</b>' } }, 'Have a <b>look</b>');
    expect(part(element, 'pc-main').querySelector('b')).to.equal(null);
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Tom');
    expect(element.values).to.deep.equal({ caption: { text: 'Tom' } });
    await give(element, null, 'Review design');
    expect(element.values).to.deep.equal({ caption: { text: 'Tom' } });
  });

  it('are those of one widget alone', async () => {
    const one = await mount(templateOf([CAPTION]));
    const other = await mount(templateOf([CAPTION]));
    await give(one, { en: { 'ui.action.review': 'First' } }, 'First');
    await give(other, { en: { 'ui.action.review': 'Second' } }, 'Second');
    const third = await mount(templateOf([CAPTION]));
    expect([one, other, third].map(button)).to.deep.equal(['First', 'Second', 'Review design']);
  });

  it('may be set before the widget opens, in a language that it does not speak', async () => {
    const element = document.createElement('product-customizer');
    Object.assign(element, {
      locale: 'eu-ES',
      market: 'ES',
      template: templateOf([CAPTION]),
      messages: { 'eu-ES': { meta: { base: 'es-ES' }, 'ui.action.review': 'Diseinua berrikusi', 'ui.buy': 'x' } },
    });
    const [failure, ready] = [next<object>(element, 'pc-failure'), next(element, 'pc-ready')];
    document.body.append(element);
    await ready;
    expect((await failure).detail).to.deep.equal({
      code: 'messages.refused',
      recoverable: true,
      refused: [{ locale: 'eu-ES', key: 'ui.buy', reason: 'unknown' }],
    });
    expect(button(element)).to.equal('Diseinua berrikusi');
    expect(all(element, '.root')[0]?.lang).to.equal('eu-ES');
    expect(all(element, '#pc-reset')[0]?.textContent.trim()).to.equal('Empezar de nuevo');
    element.remove();
  });
});
