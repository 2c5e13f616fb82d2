import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { NAMES } from '../../fixtures/texts/names.ts';
import { NAUGHTY } from '../../fixtures/texts/naughty.ts';
import { shareOf } from '../share.ts';
import { all, CAPTION, mount, part, shownCodes, templateOf, typeInto } from './scaffold.ts';

/** `npm run corpus:text -- FOLDER` hands over a list of its own. */
const CORPUS = import.meta.env['TEXTS'] as unknown as readonly string[];
const TEXTS = CORPUS.length > 0 ? CORPUS : NAUGHTY;
const LONG = { ...CAPTION, required: false, maxGraphemes: 2000, maxSizeMm: 6 };
const SLOTS = [
  { ...LONG, id: 'line', boxMm: [0, 0, 50, 6] },
  { ...LONG, id: 'lines', maxLines: 4, capitals: true, boxMm: [0, 6, 50, 10] },
  { ...LONG, id: 'arc', curve: { above: 120 }, boxMm: [0, 16, 25, 10] },
  { ...LONG, id: 'ring', curve: { circle: true }, letterSpacing: 0.1, boxMm: [25, 16, 25, 14] },
  { ...LONG, id: 'column', vertical: true, maxLines: 2, boxMm: [0, 26, 10, 20] },
  { id: 'initials', type: 'monogram', style: 'circle', label: 'Initials', area: 'print', boxMm: [10, 30, 14, 14] },
  { id: 'count', type: 'number', label: 'Count', area: 'print', boxMm: [25, 30, 10, 6] },
  { id: 'note', type: 'text', label: 'Note', data: true, maxLines: 5, maxGraphemes: 2000 },
];
/** What real names are never told. */
const REFUSALS = ['text.hidden-character', 'text.stacked-marks', 'text.character-not-allowed', 'text.blocked-word'];

/** Tags of everything on screen: a text that became markup adds to them. */
function tagsOf(element: ProductCustomizer): Set<string> {
  return new Set(all(element, '*').map(({ localName }) => localName));
}

describe('every text in every slot', () => {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push('reason' in event ? event.reason : event.message);
  };

  before(() => {
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });

  it('is shown as text: no markup, no error, nothing wider than the page', async () => {
    const element = await mount(templateOf(SLOTS));
    const widthPx = document.documentElement.scrollWidth;
    const before = tagsOf(element);
    for (const text of shareOf(TEXTS)) {
      await Promise.all(SLOTS.map(({ id }) => typeInto(element, id, text)));
      for (const { id } of SLOTS) {
        const control = part<HTMLInputElement>(element, `pc-control-${id}`);
        // What a control itself takes away (line ends of a single line), it took before we saw it.
        expect((element.values as Record<string, { text: string }>)[id]?.text, text).to.equal(control.value);
      }
      expect(document.documentElement.scrollWidth, text).to.equal(widthPx);
      for (const field of all(element, '[data-field]')) {
        const host = element.getBoundingClientRect();
        expect(field.getBoundingClientRect().right, text).to.be.at.most(host.right + 0.5);
      }
    }
    const added = [...tagsOf(element)].filter((tag) => !before.has(tag));
    for (const tag of ['script', 'style', 'iframe', 'b', 'object', 'embed', 'link', 'base'])
      expect(added).not.to.include(tag);
    expect('__broken' in window).to.equal(false);
    expect(errors).to.deep.equal([]);
  }).timeout(600_000);

  it('is spelled back in the review as it was written', async () => {
    const element = await mount(templateOf(SLOTS));
    const markup = '<img src=x onerror="window.__broken=1"> {{count}} $&';
    for (const { id } of SLOTS) await typeInto(element, id, id === 'initials' ? 'ASM' : id === 'count' ? '7' : 'Anna');
    await typeInto(element, 'note', markup);
    part(element, 'pc-main').click();
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.getElementById('pc-review')?.textContent).to.contain(markup);
    expect(all(element, '#pc-review img')).to.deep.equal([]);
    expect('__broken' in window).to.equal(false);
  });

  it('is never refused where it is a name', async () => {
    const slots = SLOTS.filter(({ id }) => id === 'lines' || id === 'note');
    const widget = await mount(templateOf(slots));
    for (const { locale, names } of NAMES) {
      for (const name of shareOf(names)) {
        await Promise.all(slots.map(({ id }) => typeInto(widget, id, name)));
        const told = [...slots.flatMap(({ id }) => shownCodes(widget, id)), ...widget.issues.map(({ code }) => code)];
        expect(
          told.filter((code) => REFUSALS.includes(code)),
          `${locale} ${name}`,
        ).to.deep.equal([]);
      }
    }
  }).timeout(600_000);
});
