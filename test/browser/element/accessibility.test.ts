import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import {
  all,
  CAPTION,
  choose,
  GLAZE,
  mount,
  next,
  part,
  photoFile,
  PHOTO,
  press,
  SIZE,
  templateOf,
  typeInto,
} from './scaffold.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

async function violations(element: ProductCustomizer): Promise<string[]> {
  const { violations: found } = await axe.run(element, { runOnly: TAGS });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

describe('accessibility', () => {
  for (const scheme of ['light', 'dark']) {
    it(`has nothing that axe finds: empty, filled, wrong and in review, ${scheme}`, async () => {
      const element = await mount(
        templateOf([PHOTO, CAPTION, GLAZE, SIZE], {
          privacy: { deleteAfter: 'fulfilment' },
          production: { minDays: 2, maxDays: 3 },
        }),
      );
      element.style.setProperty('--pc-color-scheme', scheme);
      expect(await violations(element), 'empty').to.deep.equal([]);
      await press(element, part(element, 'pc-main'));
      expect(await violations(element), 'wrong').to.deep.equal([]);
      await choose(element, 'photo', await photoFile(1200, 900));
      await typeInto(element, 'caption', 'Anna');
      await press(element, part(element, 'pc-rights'));
      expect(await violations(element), 'filled').to.deep.equal([]);
      await press(element, part(element, 'pc-main'));
      expect(part<HTMLDialogElement>(element, 'pc-review').open).to.equal(true);
      expect(await violations(element), 'review').to.deep.equal([]);
    });
  }

  it('tells in words what the picture shows, anew after each change', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
    const said = () => part(element, 'pc-description').textContent;
    const empty = said();
    await choose(element, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    await typeInto(element, 'caption', 'Anna');
    await press(element, all(element, 'input[name="option-glaze"][value="sage"]')[0] as HTMLElement);
    expect(said()).to.not.equal(empty);
    for (const words of ['Front', 'lake.jpg', '609', 'Anna', 'Glaze: Sage']) expect(said()).to.contain(words);
  });

  it('gives the language and direction of what it says, and lets buyers write in theirs', async () => {
    const element = await mount(templateOf([CAPTION]), { locale: 'de-DE', market: 'DE' });
    const root = all(element, '.root')[0];
    expect([root?.lang, root?.dir]).to.deep.equal(['de-DE', 'ltr']);
    await typeInto(element, 'caption', 'نور');
    expect(part<HTMLInputElement>(element, 'pc-control-caption').dir).to.equal('auto');
  });

  it('keeps the counter and a text that runs the other way apart', async () => {
    const element = await mount(templateOf([CAPTION]));
    const input = part<HTMLInputElement>(element, 'pc-control-caption');
    const counter = all(element, '.counter')[0] as HTMLElement;
    for (const [dir, side] of [
      ['ltr', 'paddingRight'],
      ['rtl', 'paddingLeft'],
    ] as const) {
      all(element, '.root')[0]?.setAttribute('dir', dir);
      for (const text of ['Anna', 'نور']) {
        await typeInto(element, 'caption', text);
        const [box, beside] = [input.getBoundingClientRect(), counter.getBoundingClientRect()];
        const room = dir === 'ltr' ? box.right - beside.left : beside.right - box.left;
        expect(Number.parseFloat(getComputedStyle(input)[side]), `${text} ${dir}`).to.be.at.least(room);
      }
    }
  });

  it('keeps every control at least 24 px, and the main ones 44, in a column of 320 px', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE, SIZE]));
    element.style.width = '320px';
    await choose(element, 'photo', await photoFile(1200, 900));
    const controls = all(element, 'button, select, input:not([type="file"]), summary, a').filter(
      (control) => control.offsetParent !== null,
    );
    const small = controls.filter((control) => {
      const box = (control.closest('label') ?? control).getBoundingClientRect();
      return box.width < 24 || box.height < 24;
    });
    expect(small.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    expect(controls.length).to.be.greaterThan(12);
    expect(part(element, 'pc-main').getBoundingClientRect().height).to.be.at.least(44);
    const root = all(element, '.layout')[0];
    expect(root?.scrollWidth).to.be.at.most(320);
  });

  it('reviews in a modal dialog with a name and the focus, every answer with Edit, and leads back', async () => {
    const element = await mount(templateOf([{ ...PHOTO, required: false }, CAPTION, GLAZE, SIZE]));
    await typeInto(element, 'caption', 'Anna');
    await press(element, part(element, 'pc-main'));
    const review = part<HTMLDialogElement>(element, 'pc-review');
    expect(review.matches(':modal')).to.equal(true);
    const title = part(element, review.getAttribute('aria-labelledby') ?? '');
    expect(title.textContent).to.equal('Check before it is made');
    expect(element.shadowRoot?.activeElement).to.equal(title);
    const rows = all(element, '.answers > div');
    expect(rows.map((row) => row.querySelector('dt')?.textContent)).to.deep.equal([
      'Photo',
      'Caption',
      'Glaze',
      'Size',
    ]);
    const edits = rows.map((row) => row.querySelector('button')?.getAttribute('aria-label'));
    expect(edits).to.deep.equal(['Edit Photo', 'Edit Caption', 'Edit Glaze', 'Edit Size']);
    // What Escape does in a modal dialog.
    const closed = next(review, 'close');
    review.close();
    await closed;
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-main');
  });

  it('never disables a tool: undo that cannot undo stays where the keyboard is', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'A');
    part(element, 'pc-undo').focus();
    await press(element, part(element, 'pc-undo'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-undo');
    expect(part(element, 'pc-undo').getAttribute('aria-disabled')).to.equal('true');
  });
});
