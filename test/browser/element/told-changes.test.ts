import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, choose, GLAZE, mount, part, photoFile, PHOTO, press, templateOf, typeInto } from './scaffold.ts';

/** Nothing more is to be said when nothing was for so long: the widget waits a second for changes to settle. */
const SILENCE_MS = 2500;

/** What the live regions said, in their order, until nothing more was to be said. */
async function heard(element: ProductCustomizer, act: () => Promise<void> | void): Promise<string[]> {
  const said: string[] = [];
  const regions = all(element, '[role="status"], [aria-live]');
  expect(regions.length, 'one live region').to.equal(1);
  const observer = new MutationObserver(() =>
    said.push(regions.map(({ textContent }) => textContent.trim()).join('|')),
  );
  for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
  await act();
  for (let known = -1; known < said.length;) {
    known = said.length;
    await new Promise((resolve) => setTimeout(resolve, SILENCE_MS));
  }
  observer.disconnect();
  return said
    .filter((text) => text !== '')
    .map((text) => text.replace(/[\u2068\u2069\u00a0]/g, ' ').replace(/ +/g, ' '));
}

describe('what is said of changes', () => {
  it('says once how many characters are left when typing stops, and the price only when it changed', async () => {
    const element = await mount(templateOf([CAPTION, GLAZE]));
    const typing = async (): Promise<void> => {
      for (const text of ['A', 'An', 'Ann', 'Anna']) await typeInto(element, 'caption', text);
    };
    expect(await heard(element, typing)).to.deep.equal(['8 characters left']);
    const sage = all(element, 'input[value="sage"]')[0] as HTMLElement;
    expect(await heard(element, () => press(element, sage))).to.deep.equal(['Price: $20.00']);
  });

  it('says a photo’s size and sharpness once a settle, as often as it is zoomed', async () => {
    const element = await mount(templateOf([PHOTO]));
    await choose(element, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    const slider = all<HTMLInputElement>(element, 'input[type="range"]')[0] as HTMLInputElement;
    const zoom = (): void => {
      for (const value of ['1.2', '1.4', '1.6', '2']) {
        slider.value = value;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await heard(element, () => undefined);
    const said = await heard(element, zoom);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Photo: photo lake\.jpg , printed at .+, 304 dpi, sharp\.$/);
  });

  it('says what undo took back and redo brought again, field by field', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    await typeInto(element, 'caption', 'Anna');
    await heard(element, () => undefined);
    expect(await heard(element, () => press(element, part(element, 'pc-undo')))).to.deep.equal([
      'Caption: Left empty.',
    ]);
    const [again] = await heard(element, () => press(element, part(element, 'pc-redo')));
    expect(again).to.match(/^Caption: “ ?Anna ?”\. Letter size: 0\.\d+ in\.$/);
  });

  it('leaves what is to be mended to the summary, which takes the focus', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION]));
    expect(await heard(element, () => press(element, part(element, 'pc-main')))).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-summary');
  });

  it('reads a text out in its own language and direction', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'נועה');
    for (let tries = 0; tries < 200 && all(element, '#pc-description bdi').length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const [name] = all(element, '#pc-description bdi');
    expect([name?.textContent, name?.lang]).to.deep.equal(['נועה', 'he']);
  });
});
