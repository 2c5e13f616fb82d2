import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import type { Payload } from '../../../src/payload/payload-schema.ts';
import { clipped, cutWords, enlargeText, lookAtFocus, smallTargets, type Stop } from '../../e2e/measure-page.ts';
import {
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

const strike = (key: string): Promise<void> => sendKeys({ press: key });

/** What has the keyboard within the widget. */
const active = (element: ProductCustomizer): Element | null => element.shadowRoot?.activeElement ?? null;

async function tabTo(element: ProductCustomizer, wanted: (stop: Element) => boolean): Promise<void> {
  const way: string[] = [];
  for (let stops = 0; stops < 60; stops++) {
    const stop = active(element);
    if (stop && wanted(stop)) return;
    way.push(stop?.id ?? '');
    await strike('Tab');
  }
  throw new Error(`not reached by Tab: ${way.join(' → ')}`);
}

const byId =
  (id: string) =>
  (stop: Element): boolean =>
    stop.id === id;

/** Puts the widget between two links of the page, and the keyboard on the first: beyond the page it were the browser's. */
function between(element: ProductCustomizer): void {
  const links = ['before', 'after'].map((place) => {
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = place;
    return link;
  });
  element.before(...links.slice(0, 1));
  element.after(...links.slice(1));
  links[0]?.focus();
}

describe('with keys alone', () => {
  it('a design is made, looked over and ordered, from empty to the payload', async () => {
    const element = await mount(templateOf([CAPTION, { ...SIZE, required: true }, GLAZE]));
    const ordered = next<{ payload: Payload }>(element, 'pc-submit');
    between(element);
    await tabTo(element, byId('pc-control-caption'));
    await sendKeys({ type: 'Marie' });
    await tabTo(element, byId('pc-control-size'));
    for (let presses = 0; presses < 3 && (active(element) as HTMLSelectElement).value !== 'm'; presses++) {
      await strike('ArrowDown');
    }
    await tabTo(element, (stop) => stop instanceof HTMLInputElement && stop.type === 'radio');
    if ((active(element) as HTMLInputElement).value !== 'sage' || !(active(element) as HTMLInputElement).checked) {
      await strike('ArrowRight');
    }
    await tabTo(element, byId('pc-main'));
    await strike('Enter');
    await tabTo(element, byId('pc-confirm'));
    await strike(' ');
    await tabTo(element, byId('pc-order'));
    await strike('Enter');
    const { payload } = (await ordered).detail;
    expect(
      payload.answers.map((answer) => ('text' in answer ? answer.text : 'choice' in answer && answer.choice)),
    ).to.deep.equal(['Marie', 'm', 'sage']);
  });

  it('the way goes as one reads, nothing in front of what has the focus, and out of the widget again', async () => {
    for (const locale of ['en-US', 'ar-AE']) {
      const element = await mount(templateOf([PHOTO, CAPTION, GLAZE, SIZE]), { locale });
      element.style.width = '320px';
      await choose(element, 'photo', await photoFile(1200, 900));
      await typeInto(element, 'caption', 'Anna');
      between(element);
      const stops: Stop[] = [];
      for (let presses = 0; presses < 60; presses++) {
        await strike('Tab');
        const stop = await lookAtFocus();
        if (!stop) break;
        stops.push(stop);
      }
      expect(document.activeElement?.textContent, `${locale} leaves`).to.equal('after');
      expect(stops.length, locale).to.be.within(12, 50);
      expect(
        stops.filter(({ seen, isOutOfOrder }) => seen === 0 || isOutOfOrder),
        locale,
      ).to.deep.equal([]);
      element.parentElement?.remove();
    }
  });

  for (const [opener, dialog] of [
    ['pc-main', 'pc-review'],
    ['pc-full', 'pc-full-dialog'],
  ] as const) {
    it(`Escape leaves ${dialog}, and leads back to what opened it`, async () => {
      const element = await mount(templateOf([{ ...CAPTION, required: false }, GLAZE]));
      part(element, opener).focus();
      await strike('Enter');
      while (!element.shadowRoot?.querySelector(`#${dialog}[open]`)) await new Promise(requestAnimationFrame);
      const opened = part<HTMLDialogElement>(element, dialog);
      await strike('Escape');
      while (opened.open) await new Promise(requestAnimationFrame);
      await element.updateComplete;
      expect(active(element)?.id).to.equal(opener);
    });
  }
});

describe('a column of 320 px', () => {
  const CHANGES: Readonly<Record<string, () => string[]>> = {
    'wider spacing': clipped,
    'letters twice as large': () => {
      enlargeText(2);
      return cutWords();
    },
  };
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`cuts no word for ${name}, filled and wrong`, async () => {
      for (const isFilled of [true, false]) {
        const element = await mount(templateOf([PHOTO, CAPTION, GLAZE, SIZE]), { locale: 'de-DE' });
        element.style.width = '320px';
        if (isFilled) {
          await choose(element, 'photo', await photoFile(1200, 900));
          await typeInto(element, 'caption', 'Anna');
        } else await press(element, part(element, 'pc-main'));
        expect(smallTargets()).to.deep.equal([]);
        expect(change(), isFilled ? 'filled' : 'wrong').to.deep.equal([]);
        element.parentElement?.remove();
      }
    });
  }
});
