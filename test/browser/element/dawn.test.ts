import { expect } from '@open-wc/testing';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import { all, CAPTION, choose, mount, part, photoFile, PHOTO, press, templateOf } from './scaffold.ts';

const SHEET = '/integrations/shopify/extensions/product-customizer/assets/product-customizer-dawn.css';
/** What Dawn 15 writes for a colour scheme, by its presets; a shop's own is the last. */
const SCHEMES = {
  'scheme 1': ['18,18,18', '255,255,255', '18,18,18', '255,255,255'],
  'scheme 2': ['18,18,18', '243,243,243', '18,18,18', '243,243,243'],
  'scheme 3, dark': ['255,255,255', '36,40,51', '255,255,255', '0,0,0'],
  'scheme 5': ['255,255,255', '51,79,180', '255,255,255', '51,79,180'],
  'a warm shop': ['46,42,57', '251,246,238', '154,52,18', '255,255,255'],
} as const;
let sheet: HTMLLinkElement;
let base: HTMLStyleElement;

before(async () => {
  sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: SHEET });
  base = document.createElement('style');
  // What of Dawn's reaches into a shadow tree.
  base.textContent = `html { font-size: 62.5% }
    body { letter-spacing: 0.06rem; line-height: 1.8; color: rgba(var(--color-foreground), 0.75) }`;
  const loaded = new Promise((done) => sheet.addEventListener('load', done));
  document.head.append(sheet, base);
  await loaded;
});
after(() => [sheet, base].forEach((each) => each.remove()));

/** A page of Dawn's, with errors of every kind of colour in the form. */
async function mountIn(variables: Readonly<Record<string, string>>): Promise<ProductCustomizer> {
  const fields = [CAPTION, { ...PHOTO, id: 'sharp' }, { ...PHOTO, id: 'soft' }];
  const element = await mount(templateOf(fields, { production: { minDays: 2, maxDays: 3 } }));
  const around = element.parentElement as HTMLElement;
  for (const [name, value] of Object.entries(variables)) around.style.setProperty(name, value);
  await choose(element, 'sharp', await photoFile(1200, 900));
  await choose(element, 'soft', await photoFile(420, 300));
  await press(element, part(element, 'pc-main'));
  return element;
}

const style = (element: ProductCustomizer, at: string): CSSStyleDeclaration =>
  getComputedStyle(all(element, at)[0] as HTMLElement);
const triple = (value: string): string => `rgb(${value.replaceAll(',', ', ')})`;

/** What a colour is on the screen; engines write mixed ones in their own ways. */
function luminance(color: string): number {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((level) => {
    const c = level / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('on a page of Dawn’s', () => {
  for (const [name, [foreground, background, button, label]] of Object.entries(SCHEMES)) {
    it(`takes ${name}, and every word and edge has its contrast`, async () => {
      const element = await mountIn({
        '--color-foreground': foreground,
        '--color-background': background,
        '--color-button': button,
        '--color-button-text': label,
        '--font-body-family': 'Assistant, sans-serif',
        '--inputs-radius': '3px',
        '--buttons-radius': '40px',
      });
      const [labelStyle, bar, action, input] = ['[part=label]', '[part=bar]', '[part=action]', '[part=input]'].map(
        (at) => style(element, at),
      );
      expect(labelStyle?.color).to.equal(triple(foreground));
      expect(bar?.backgroundColor).to.equal(triple(background));
      expect([action?.backgroundColor, action?.color]).to.deep.equal([triple(button), triple(label)]);
      expect([input?.borderTopLeftRadius, action?.borderTopLeftRadius]).to.deep.equal(['3px', '40px']);
      expect(labelStyle?.fontFamily).to.equal('Assistant, sans-serif');
      expect([labelStyle?.fontSize, labelStyle?.letterSpacing]).to.deep.equal(['15px', 'normal']);
      const ground = triple(background);
      for (const at of ['.hint', '.note-row', '[part=error]', '.meter.good .words', '.meter.fair .words'])
        expect(contrast(style(element, at).color, ground), at).to.be.at.least(4.5);
      const summary = style(element, '[part=summary]').backgroundColor;
      expect(contrast(style(element, '.summary a').color, summary), 'summary').to.be.at.least(4.5);
      expect(contrast(style(element, 'select, .range, .button:not(.primary)').borderTopColor, ground)).to.be.at.least(
        3,
      );
      // Opaque, since the form scrolls by below it.
      expect(style(element, '.stage-box').backgroundImage).to.not.match(/rgba\(|\/ 0\.\d+\)|transparent/);
    });
  }

  it('has its own look where the page has none of the variables', async () => {
    const element = await mountIn({});
    expect(style(element, '[part=label]').color).to.equal('rgb(27, 27, 31)');
    expect(style(element, '[part=bar]').backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(style(element, '[part=input]').borderTopLeftRadius).to.equal('12px');
  });

  it('stays below the header while that sticks', async () => {
    const element = await mountIn({ '--header-height': '64px' });
    const header = document.createElement('div');
    header.className = 'shopify-section-header-sticky';
    document.body.prepend(header);
    expect(style(element, '.stage').top).to.equal('64px');
    header.classList.add('shopify-section-header-hidden');
    expect(style(element, '.stage').top).to.equal('0px');
    header.remove();
    expect(style(element, '.stage').top).to.equal('0px');
  });
});
