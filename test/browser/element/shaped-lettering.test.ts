import { expect } from '@open-wc/testing';
import type { Payload, TextItem } from '../../../src/payload/payload-schema.ts';
import { CAPTION, codes, mount, next, part, templateOf, typeInto } from './scaffold.ts';

const INITIALS = {
  id: 'initials',
  type: 'monogram',
  style: 'three',
  label: 'Initials',
  area: 'print',
  boxMm: [0, 0, 50, 30],
};

describe('shaped lettering', () => {
  it('is laid out, described and ordered: an arc and a monogram', async () => {
    const element = await mount(templateOf([{ ...CAPTION, curve: { above: 120 } }, INITIALS]));
    await typeInto(element, 'caption', 'Anna');
    await typeInto(element, 'initials', 'a s m');
    const text = element.shadowRoot?.getElementById('pc-description')?.textContent;
    expect(text).to.contain('is set in an arch.');
    expect(text).to.contain('The middle letter of “Initials” is larger.');
    const { payload } = (await element.getPayload()) as { payload: Payload };
    const [caption, initials] = payload.areas[0]?.items as TextItem[];
    expect(caption?.runs?.map((run) => run.text)).to.deep.equal(['A', 'n', 'n', 'a']);
    expect(initials?.runs?.map((run) => run.text)).to.deep.equal(['a', 's', 'm']);
    expect(payload.answers[1]).to.deep.include({ type: 'monogram', text: 'asm' });
  });

  it('says in its hint whose initial stands in the middle, and that three are the most', async () => {
    const element = await mount(templateOf([INITIALS]));
    const input = part<HTMLInputElement>(element, 'pc-control-initials');
    const hint = element.shadowRoot?.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.contain('the initial of the surname stands in the middle');
    await typeInto(element, 'initials', 'ASMB');
    expect(codes(element.issues)).to.deep.equal(['text.too-long']);
    expect(input.value).to.equal('ASMB');
  });

  it('is refused to the seller where one part of a field silences another', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    element.template = templateOf([{ ...CAPTION, curve: { above: 120 }, vertical: true }]);
    const failure = next<{ problems: { code: string; pointer: string }[] }>(element, 'pc-failure');
    document.body.append(element);
    const { problems } = (await failure).detail;
    element.remove();
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).to.deep.equal([
      'field.without-effect /fields/0/curve',
    ]);
  });

  it('looks for other lettering of a text on an arc that does not fit, as for any', async () => {
    const fonts = ['serif', 'monospace'].map((fallback) => ({ id: fallback, family: fallback, fallback }));
    const caption = {
      ...CAPTION,
      curve: { above: 120 },
      fonts: fonts.map(({ id }) => id),
      minSizeMm: 9,
      maxSizeMm: 10,
      maxGraphemes: 30,
    };
    const element = await mount(templateOf([caption], { fonts }));
    await typeInto(element, 'caption', 'ANna and Tom');
    // The slip is told by what also looks for other lettering.
    const told = (): readonly string[] => codes(element.issues);
    while (!told().includes('text.check-spelling')) await new Promise(requestAnimationFrame);
    expect(told()).to.include('text.does-not-fit');
    await typeInto(element, 'caption', 'ANna and Tom M');
    expect(told()).to.include('text.does-not-fit');
  });
});
