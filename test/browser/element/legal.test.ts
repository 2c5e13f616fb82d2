import { expect } from '@open-wc/testing';
import type { Submission } from '../../../src/element/make-payload.ts';
import { all, CAPTION, choose, mount, order, part, photoFile, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

const LEGAL = {
  production: { minDays: 2, maxDays: 3 },
  privacy: { deleteAfter: 'fulfilment' },
  legal: {
    withdrawal: { markets: { DE: { de: 'Fragen Sie uns.', en: 'Ask us.' } } },
    retention: { text: { en: 'For this mug alone.', de: 'Nur für diese Tasse.' } },
  },
};
const lines = (element: Parameters<typeof all>[0]) =>
  all(element, '#pc-review [data-legal]').map((row) => [row.dataset['legal'], ...all(element, `[data-legal="${row.dataset['legal']}"] p`).map((text) => text.textContent)]); // prettier-ignore

describe('lines of law', () => {
  it('are read before the tick, and kept as they were shown', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION], LEGAL), { locale: 'de-DE', market: 'DE' });
    expect(
      all(element, '.note-row')
        .map(({ textContent }) => textContent)
        .join(' '),
    ).to.contain('Nur für diese Tasse. Erst dann wird es gesendet.');
    await choose(element, 'photo', await photoFile(1200, 900));
    await typeInto(element, 'caption', 'Tom');
    await press(element, part(element, 'pc-rights'));
    await press(element, part(element, 'pc-main'));
    const told = lines(element);
    expect(told.map(([kind]) => kind)).to.deep.equal(['production', 'withdrawal', 'rights']);
    expect(told[1]).to.deep.equal([
      'withdrawal',
      'Fragen Sie uns.',
      'Für Waren, die nach Ihren Vorgaben angefertigt werden, besteht kein gesetzliches Widerrufsrecht. Ihre Rechte bei Mängeln bleiben bestehen.',
    ]);
    const place = part(element, 'pc-legal-title').compareDocumentPosition(part(element, 'pc-confirm'));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    part<HTMLDialogElement>(element, 'pc-review').close();
    await element.updateComplete;
    const { payload } = await order<Submission>(element);
    expect(payload.consents.map(({ kind }) => kind)).to.deep.equal([
      'rights',
      'retention',
      'review',
      'production',
      'withdrawal',
      'rights',
    ]);
    const [, retention, review, ...rest] = payload.consents;
    expect(retention?.text).to.contain('Nur für diese Tasse. ');
    expect(rest.map(({ text }) => text)).to.deep.equal(told.map(([, ...texts]) => texts.join('\n')));
    expect(new Set(rest.map(({ givenAt }) => givenAt))).to.deep.equal(new Set([review?.givenAt]));
  });

  it('are not there without the template’s word, and follow the market', async () => {
    const plain = await mount(templateOf([CAPTION]));
    await typeInto(plain, 'caption', 'Tom');
    await press(plain, part(plain, 'pc-main'));
    expect(lines(plain)).to.deep.equal([]);
    const american = await mount(templateOf([CAPTION], { legal: {} }));
    await typeInto(american, 'caption', 'Tom');
    await press(american, part(american, 'pc-main'));
    expect(lines(american).map(([, text]) => text)).to.deep.equal([
      'After you order, the design cannot be changed.',
      'This product is made to order. Returns follow the seller’s own terms and your rights by law.',
      'The seller may decline an order that uses pictures, names or brands of others without permission.',
    ]);
  });

  it('that are none break the template', async () => {
    const element = document.createElement('product-customizer');
    element.template = templateOf([CAPTION], { legal: { returns: 'never' } });
    const told = new Promise<CustomEvent>((resolve) => element.addEventListener('pc-failure', (event) => resolve(event as CustomEvent), { once: true })); // prettier-ignore
    document.body.append(element);
    expect((await told).detail).to.deep.include({ code: 'template.broken' });
    expect(((await told).detail as { problems: unknown }).problems).to.deep.equal([
      { code: 'schema.unknown-key', pointer: '/legal/returns', params: { property: 'returns' } },
    ]);
    element.remove();
  });
});
