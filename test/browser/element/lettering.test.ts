import { expect } from '@open-wc/testing';
import type { TextCheckRequest } from '../../../src/element/host-checks.ts';
import type { Submission } from '../../../src/element/make-payload.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, codes, mount, next, order, part, press, shownCodes, templateOf, typeInto } from './scaffold.ts';

const FONT = '/demo/fonts/dancing-script-latin.woff2';
const COVERS = 'U+0020-007E,U+00A0-00FF';

/** Resolves once the widget says something of a field that fulfils a condition. */
async function until(element: ProductCustomizer, holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
  await element.updateComplete;
}

const leave = async (element: ProductCustomizer, fieldId: string): Promise<void> => {
  part(element, `pc-control-${fieldId}`).blur();
  await element.updateComplete;
};

describe('lettering', () => {
  it('holds texts to characters, pattern and blocked words, each loaded for such templates alone', async () => {
    const fields = [
      { ...CAPTION, id: 'a', characters: { scripts: ['Latin'] } },
      { ...CAPTION, id: 'b', pattern: '[A-Z]{2}-[0-9]{2}', patternExample: 'AB-12' },
    ];
    const element = await mount(templateOf(fields, { blockedWords: { und: ['kitty'], de: ['Müll'] } }));
    await typeInto(element, 'a', 'Müll Я');
    await leave(element, 'a');
    expect(shownCodes(element, 'a')).to.deep.equal(['text.character-not-allowed']);
    await typeInto(element, 'a', 'my k1ttyyy');
    await leave(element, 'a');
    // Once the advice on spelling has come, it tells of the letters that stand three times as well.
    const refused = shownCodes(element, 'a').filter((code) => code !== 'text.check-spelling');
    expect(refused).to.deep.equal(['text.blocked-word']);
    await typeInto(element, 'b', 'ab-12');
    await leave(element, 'b');
    expect(all(element, '[data-code="text.pattern"] b')[0]?.textContent).to.contain('AB-12');
    await typeInto(element, 'b', 'AB-34');
    expect(shownCodes(element, 'b')).to.deep.equal([]);
  });

  it('refuses a template whose pattern is not of the language, with its place', async () => {
    const element = document.createElement('product-customizer');
    element.toggleAttribute('no-save', true);
    element.locale = 'en-US';
    element.template = templateOf([{ ...CAPTION, pattern: '(?=a)' }]);
    const failure = next<{ code: string; problems: { code: string; pointer: string }[] }>(element, 'pc-failure');
    document.body.append(element);
    const { code, problems } = (await failure).detail;
    element.remove();
    expect(code).to.equal('template.broken');
    expect(problems.map((problem) => `${problem.code} ${problem.pointer}`)).to.deep.equal([
      'pattern.not-readable /fields/0/pattern',
    ]);
  });

  it('turns a text into capitals at one press, by the language’s rules, and back with undo', async () => {
    const element = await mount(templateOf([{ ...CAPTION, capitals: true }]));
    expect(all(element, '[data-act="capitals"]')).to.deep.equal([]);
    await typeInto(element, 'caption', 'Straße');
    await press(element, all(element, '[data-act="capitals"]')[0] as HTMLElement);
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('STRASSE');
    expect(all(element, '[data-act="capitals"]')).to.deep.equal([]);
    await press(element, part(element, 'pc-undo'));
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Straße');
  });

  it('asks gently of a likely slip, mends it at one press, and never blocks', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'ANna & Tom');
    await leave(element, 'caption');
    await until(element, () => shownCodes(element, 'caption').length > 0);
    expect(shownCodes(element, 'caption')).to.deep.equal(['text.check-spelling']);
    expect(part(element, 'pc-control-caption').hasAttribute('aria-invalid')).to.equal(false);
    expect(element.issues.map(({ severity }) => severity)).to.deep.equal(['info']);
    await press(element, all(element, '[data-fix="text"]')[0] as HTMLElement);
    expect(element.values).to.deep.equal({ caption: { text: 'Anna & Tom' } });
  });

  it('warns of lettering that is hard to see on the painted product, and offers a colour that is not', async () => {
    const colors = [
      { id: 'snow', name: 'Snow', value: '#f4f4f4' },
      { id: 'ink', name: 'Ink', value: '#1b1b1f' },
    ];
    const element = await mount(templateOf([{ ...CAPTION, colors: ['snow', 'ink'] }], { colors }));
    await typeInto(element, 'caption', 'Anna');
    await until(element, () => shownCodes(element, 'caption').length > 0);
    const [issue] = element.issues;
    expect(issue?.code).to.equal('text.low-contrast');
    expect(issue?.params['actualContrast']).to.be.within(1, 1.2);
    await press(element, all(element, '[data-fix="color"]')[0] as HTMLElement);
    expect(element.values).to.deep.equal({ caption: { text: 'Anna', color: 'ink' } });
    expect(codes(element.issues)).to.deep.equal([]);
  });

  it('offers the fonts that have what is missing, and draws with a font’s further files', async () => {
    const fonts = [
      { id: 'plain', family: 'Plain', src: FONT, covers: COVERS },
      {
        id: 'wide',
        family: 'Wide',
        src: FONT,
        covers: COVERS,
        faces: [{ src: '/demo/fonts/dancing-script-latin-ext.woff2', covers: 'U+0141-0142' }],
      },
    ];
    const element = await mount(templateOf([{ ...CAPTION, fonts: ['plain', 'wide'] }], { fonts }));
    await typeInto(element, 'caption', 'Łukasz');
    await leave(element, 'caption');
    await until(element, () => all(element, '[data-fix="font"]').length > 0);
    expect(shownCodes(element, 'caption')).to.deep.equal(['text.glyph-missing']);
    expect(all(element, '[data-fix="font"]').map((button) => button.textContent.trim())).to.deep.equal([
      'Change lettering to Wide',
    ]);
    const samples = all(element, '.card .sample');
    expect(samples.map(({ textContent }) => textContent)).to.deep.equal(['Łukasz', 'Łukasz']);
    await until(element, () => /-wide"?, "?pc-[^,]*-wide-1/.test(samples[1]?.style.fontFamily ?? ''));
    await press(element, all(element, '[data-fix="font"]')[0] as HTMLElement);
    expect(codes(element.issues)).to.deep.equal([]);
  });

  it('keeps what was typed while a font is none, shows a similar one, and warns until it is accepted', async () => {
    const fonts = [{ id: 'page', name: 'Page', family: 'Page', src: '/index.html', fallback: 'serif' }];
    const element = await mount(templateOf([{ ...CAPTION, fonts: ['page'] }], { fonts }));
    const failure = next<{ code: string; font: string; reason: string }>(element, 'pc-failure');
    await typeInto(element, 'caption', 'Anna');
    expect((await failure).detail).to.include({ code: 'asset.failed', font: 'page', reason: 'font.unreadable' });
    await until(element, () => shownCodes(element, 'caption').includes('text.font-not-loaded'));
    expect(part<HTMLInputElement>(element, 'pc-control-caption').value).to.equal('Anna');
    expect(
      all(element, '[data-code="text.font-not-loaded"] [data-fix]').map(({ dataset }) => dataset['fix']),
    ).to.deep.equal(['retry']);
    const { payload } = await order<Submission>(element);
    expect(payload.acknowledgedWarnings.map(({ code }) => code)).to.deep.equal(['text.font-not-loaded']);
  });

  it('asks the host’s own check of the text that rests, and orders only what it has answered', async () => {
    const asked: TextCheckRequest[] = [];
    let answer: (value: { accepted: boolean; message?: string }) => void = () => undefined;
    const element = await mount(templateOf([CAPTION]));
    element.checks = {
      text: (request) => {
        asked.push(request);
        return new Promise((resolve) => (answer = resolve));
      },
    };
    await typeInto(element, 'caption', 'Ann');
    await until(element, () => codes(element.issues).includes('text.checking'));
    await typeInto(element, 'caption', 'Anna  ');
    await until(element, () => asked.some(({ text }) => text === 'Anna'));
    const [last] = asked.slice(-1);
    expect([last?.fieldId, last?.text, last?.locale]).to.deep.equal(['caption', 'Anna', 'en-US']);
    // On a slow machine the earlier text rested long enough to be asked about; its answer is no longer wanted.
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal(asked.map((one) => one !== last));
    await press(element, part(element, 'pc-main'));
    expect(shownCodes(element, 'caption')).to.deep.equal(['text.checking']);
    answer({ accepted: false, message: 'Not this <b>name</b>' });
    await until(element, () => codes(element.issues).includes('text.refused'));
    expect(all(element, '[data-code="text.refused"]')[0]?.textContent).to.contain('Not this <b>name</b>');
    await typeInto(element, 'caption', 'Tom');
    await until(element, () => asked.some(({ text }) => text === 'Tom'));
    answer({ accepted: true });
    await until(element, () => codes(element.issues).length === 0);
  });

  it('blocks nothing when the host’s check fails, and tells buyer and host', async () => {
    const element = await mount(templateOf([CAPTION]));
    element.checks = { text: () => Promise.reject(new Error('down')) };
    const failure = next<{ code: string; field: string }>(element, 'pc-failure');
    await typeInto(element, 'caption', 'Anna');
    expect((await failure).detail).to.include({ code: 'check.failed', field: 'caption' });
    await until(element, () => codes(element.issues).includes('text.unchecked'));
    expect(element.issues.map(({ severity }) => severity)).to.deep.equal(['info']);
    await order<Submission>(element);
  });

  it('spells each text back in plain letters, at least 20 px high', async () => {
    const element = await mount(templateOf([CAPTION]));
    await typeInto(element, 'caption', 'Łukasz');
    await press(element, part(element, 'pc-main'));
    const [spelled] = all(element, '#pc-review .spelled');
    expect(spelled?.textContent.replace(/[\u2068\u2069]/g, '')).to.equal('Spelled: Łukasz');
    expect(Number.parseFloat(getComputedStyle(spelled as Element).fontSize)).to.be.at.least(20);
  });
});
