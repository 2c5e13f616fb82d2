import { expect } from '@open-wc/testing';
import {
  all,
  CAPTION,
  codes,
  GLAZE,
  mount,
  next,
  part,
  PICTURE,
  press,
  shownCodes,
  templateOf,
  typeInto,
} from './scaffold.ts';

describe('filling the form', () => {
  it('keeps a text that is too long whole, says at once how much to remove, and stops when it fits', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'Anna and Tom 👩‍👩‍👧');
    expect(shownCodes(element, 'caption')).to.deep.equal(['text.too-long']);
    const input = part<HTMLInputElement>(element, 'pc-control-caption');
    expect(input.value).to.equal('Anna and Tom 👩‍👩‍👧');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(all(element, '.counter')[0]?.textContent).to.equal('14/12');
    expect(all(element, '[data-code="text.too-long"] b')[0]?.textContent).to.contain('2');
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => element.shadowRoot?.getElementById(id)?.className)).to.deep.equal(['issues', 'hint']);
    await typeInto(element, 'caption', 'Anna 👩‍👩‍👧');
    expect(shownCodes(element, 'caption')).to.deep.equal([]);
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('asks for what is missing only when the main button is pressed, and leads to it', async () => {
    const element = await mount(templateOf([CAPTION, { ...GLAZE, required: true }]));
    part(element, 'pc-control-caption').focus();
    part(element, 'pc-control-caption').blur();
    await element.updateComplete;
    expect(all(element, '[data-code]')).to.deep.equal([]);
    await press(element, part(element, 'pc-main'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-summary');
    const links = all(element, '#pc-summary a');
    expect(links.map((link) => link.textContent.trim())).to.deep.equal(
      all(element, '[data-field] [data-code] b').map((title) => title.textContent.trim()),
    );
    await press(element, links[0] as HTMLElement);
    expect(element.shadowRoot?.activeElement?.id).to.equal('pc-control-caption');
    await typeInto(element, 'caption', 'Tom');
    expect(all(element, '#pc-summary a')).to.have.length(1);
  });

  it('undoes a run of typing in one step, and brings everything back after starting over', async () => {
    const element = await mount(templateOf([CAPTION, GLAZE]));
    const input = part<HTMLInputElement>(element, 'pc-control-caption');
    for (const text of ['T', 'To', 'Tom']) await typeInto(element, 'caption', text);
    await press(element, all(element, 'input[name="option-glaze"][value="sage"]')[0] as HTMLElement);
    expect(all(element, '.price b')[0]?.textContent).to.equal('$20.00');
    expect(all(element, '.price span')[0]?.textContent).to.equal('Includes $2.00 for the glaze');
    await press(element, part(element, 'pc-undo'));
    expect(all(element, '.price b')[0]?.textContent).to.equal('$18.00');
    await press(element, part(element, 'pc-undo'));
    expect(input.value).to.equal('');
    expect(part(element, 'pc-undo').getAttribute('aria-disabled')).to.equal('true');
    await press(element, part(element, 'pc-redo'));
    expect(input.value).to.equal('Tom');
    await press(element, part(element, 'pc-reset'));
    expect(input.value).to.equal('');
    await press(element, all(element, '.between .hint .link')[0] as HTMLElement);
    expect(input.value).to.equal('Tom');
  });

  it('reveals a field when its condition holds, and neither asks nor carries it otherwise', async () => {
    const note = {
      id: 'note',
      type: 'text',
      data: true,
      label: 'Note',
      required: true,
      showWhen: { field: 'glaze', is: 'sage' },
    };
    const element = await mount(templateOf([GLAZE, note]));
    expect(all(element, '[data-field="note"]')).to.deep.equal([]);
    expect(codes(element.issues)).to.deep.equal([]);
    await press(element, all(element, 'input[name="option-glaze"][value="sage"]')[0] as HTMLElement);
    expect(all(element, '[data-field="note"]')).to.have.length(1);
    expect(codes(element.issues)).to.deep.equal(['field.required-text']);
    const soldOut = all<HTMLInputElement>(element, 'input[name="option-glaze"][value="gone"]')[0];
    expect(soldOut?.disabled).to.equal(true);
    expect(soldOut?.getAttribute('aria-label')).to.equal('Gone · Sold out');
  });

  it('offers every display of an option, and numbers and dates with their limits', async () => {
    const choices = [
      { id: 'a', label: 'A', thumbnail: PICTURE },
      { id: 'b', label: 'B', addOn: 150 },
    ];
    const element = await mount(
      templateOf([
        { id: 'drop', type: 'option', display: 'dropdown', label: 'Drop', choices },
        { id: 'thumb', type: 'option', display: 'thumbnail', label: 'Thumb', choices },
        { id: 'radio', type: 'option', display: 'radio', label: 'Radio', choices },
        { id: 'count', type: 'number', data: true, label: 'Count', min: 1, max: 9 },
        { id: 'day', type: 'date', data: true, label: 'Day', min: '2026-01-01', max: '2026-12-31' },
      ]),
    );
    const select = part<HTMLSelectElement>(element, 'pc-control-drop');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['None', 'A', 'B · +$1.50']);
    select.value = 'b';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    await press(element, all(element, 'input[name="option-thumb"][value="a"]')[0] as HTMLElement);
    await press(element, all(element, 'input[name="option-radio"][value="b"]')[0] as HTMLElement);
    await typeInto(element, 'count', '12');
    part(element, 'pc-control-count').blur();
    await typeInto(element, 'day', '2027-01-01');
    part(element, 'pc-control-day').blur();
    await element.updateComplete;
    expect(element.values).to.deep.equal({
      drop: { choice: 'b' },
      thumb: { choice: 'a' },
      radio: { choice: 'b' },
      count: { text: '12' },
      day: { text: '2027-01-01' },
    });
    expect(codes(element.issues)).to.deep.equal(['number.too-large', 'date.too-late']);
    expect(all(element, '.price b')[0]?.textContent).to.equal('$21.00');
  });

  it('tells the host of every act, and of nothing that the host did itself', async () => {
    const element = await mount(templateOf([CAPTION]));
    const heard: string[] = [];
    for (const type of ['pc-change', 'pc-first-edit', 'pc-issues'])
      element.addEventListener(type, () => heard.push(type));
    await element.setValue('caption', 'Host');
    element.values = { caption: { text: 'Host again' } };
    element.undo();
    await element.updateComplete;
    expect(heard).to.deep.equal([]);
    const change = next<{ values: unknown }>(element, 'pc-change');
    await typeInto(element, 'caption', 'Buyer');
    expect((await change).detail.values).to.deep.equal({ caption: { text: 'Buyer' } });
    expect(heard).to.deep.equal(['pc-first-edit', 'pc-change', 'pc-issues']);
  });

  it('shows what a template or buyer wrote as text, never as markup', async () => {
    const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
    const element = await mount(
      templateOf([{ ...CAPTION, label: evil, hint: evil, sample: evil, maxGraphemes: 200 }], {
        name: evil,
        subtitle: evil,
      }),
    );
    await typeInto(element, 'caption', evil);
    expect(element.shadowRoot?.querySelector('img, script')).to.equal(null);
    expect(part(element, 'pc-title').textContent).to.equal(evil);
    expect('pwned' in window).to.equal(false);
  });
});
