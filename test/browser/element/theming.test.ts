import { expect } from '@open-wc/testing';
import manifest from '../../../custom-elements.json';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import {
  all,
  CAPTION,
  choose,
  GLAZE,
  mount,
  part,
  photoFile,
  PHOTO,
  PICTURE,
  press,
  templateOf,
  typeInto,
} from './scaffold.ts';

const declaration = manifest.modules[0]?.declarations?.[0];
const FONT = '/demo/fonts/inter-latin.woff2';
const TEAL = 'rgb(1, 128, 129)';

/** Where a token is seen: what it is set to, and what is then read where. */
interface Seen {
  readonly set: string;
  readonly at: string;
  readonly property: string;
  readonly reads: string;
  /** Needs the keyboard to be there. */
  readonly focused?: true;
}

const color = (at: string, property = 'color'): Seen => ({ set: TEAL, at, property, reads: TEAL });
const length = (at: string, property: string, set = '7px', reads = set): Seen => ({ set, at, property, reads });
const INPUT = '[part=input]';
const STAGE = '[part=stage] > *';
const TOKENS: Readonly<Record<string, Seen>> = {
  '--pc-accent': color('[part=action]', 'background-color'),
  '--pc-button-radius': length('[part=action]', 'border-top-left-radius'),
  '--pc-color-scheme': { set: 'dark', at: '[part=label]', property: 'color-scheme', reads: 'dark' },
  '--pc-control-h': length(INPUT, 'min-height', '61px'),
  '--pc-danger': color('[data-field=caption] [part=error]'),
  '--pc-danger-bg': color('[part=summary]', 'background-color'),
  '--pc-focus': { ...color(INPUT, 'outline-color'), focused: true },
  '--pc-font': { set: 'monospace', at: '[part=label]', property: 'font-family', reads: 'monospace' },
  '--pc-font-size': length(INPUT, 'font-size', '19px'),
  '--pc-gap': length('[part=panel] > *', 'row-gap', '40px'),
  '--pc-ink': color('[part=label]'),
  '--pc-ink-2': color('[part=hint]'),
  '--pc-line': color('[part=bar]', 'border-top-color'),
  '--pc-line-strong': color('select[part=input]', 'border-top-color'),
  '--pc-ok': color('[data-field=sharp] [part=meter] > *'),
  '--pc-on-accent': color('[part=action]'),
  '--pc-radius': length(INPUT, 'border-top-left-radius'),
  '--pc-radius-full': length('[part=tools] > *', 'border-top-left-radius'),
  '--pc-radius-s': { ...length('#pc-reset', 'border-top-left-radius'), focused: true },
  '--pc-speed': length(STAGE, 'transition-duration', '0.9s'),
  '--pc-stage': { ...color(STAGE, 'background-image'), reads: `${TEAL} 55%` },
  '--pc-stage-2': { ...color(STAGE, 'background-image'), reads: `${TEAL} 100%` },
  '--pc-sticky-top': length('[part=stage]', 'top', '33px'),
  '--pc-surface': color('[part=bar]', 'background-color'),
  '--pc-surface-2': color('[data-field=empty] [part=upload]', 'background-color'),
  '--pc-warn': color('[data-field=soft] [part=meter] > *'),
};

function read(element: ProductCustomizer, { at, property, focused }: Seen): string {
  const found = all(element, at)[0] as HTMLElement;
  if (focused) found.focus();
  return getComputedStyle(found).getPropertyValue(property);
}

const SHARED = [
  ['--pc-radius', '--pc-button-radius'],
  ['--pc-stage', '--pc-stage-2'],
];
const defaultOf = (token: string): string =>
  declaration?.cssProperties.find(({ name }) => name === token)?.default ?? '';

/** A form in which every token and part is to be seen: a sharp and a soft photo, none, and a text that is missing. */
async function mountRich(): Promise<ProductCustomizer> {
  const size = { id: 'size', type: 'option', display: 'dropdown', label: 'Size', choices: [{ id: 's', label: 'S' }] };
  const element = await mount(
    templateOf(
      [
        CAPTION,
        { ...PHOTO, id: 'sharp' },
        { ...PHOTO, id: 'soft' },
        { ...PHOTO, id: 'empty' },
        GLAZE,
        size,
        { ...CAPTION, id: 'name', required: false, fonts: ['a', 'b'] },
      ],
      {
        fonts: ['a', 'b'].map((id) => ({ id, family: id, src: FONT, covers: 'U+20-7E' })),
        surfaces: ['front', 'back'].map((id) => ({
          id,
          name: id,
          image: { src: PICTURE, widthPx: 400, heightPx: 400 },
          areas: id === 'front' ? (templateOf([]) as { surfaces: [{ areas: unknown }] }).surfaces[0].areas : [],
        })),
        customOrder: { invite: 'Ask', averageDays: 7, replyHours: 24 },
      },
    ),
  );
  element.style.width = '400px';
  // Light, whatever the machine prefers.
  (element.parentElement as HTMLElement).style.setProperty('--pc-color-scheme', 'light');
  await choose(element, 'sharp', await photoFile(1200, 900));
  await choose(element, 'soft', await photoFile(420, 300));
  await press(element, part(element, 'pc-main'));
  return element;
}

describe('tokens', () => {
  it('are each tested', () => {
    expect(declaration?.cssProperties.map(({ name }) => name)).to.deep.equal(Object.keys(TOKENS));
  });

  it('each changes what it names, from the element and from around it, and the element has the last word', async () => {
    const element = await mountRich();
    const around = element.parentElement as HTMLElement;
    for (const [token, seen] of Object.entries(TOKENS)) {
      const [before, was] = [read(element, seen), around.style.getPropertyValue(token)];
      expect(before, token).to.not.contain(seen.reads);
      around.style.setProperty(token, seen.set);
      expect(read(element, seen), `${token} around it`).to.contain(seen.reads);
      element.style.setProperty(token, token === '--pc-font' ? before : was || defaultOf(token));
      expect(read(element, seen), `${token} around it, and its default on it`).to.equal(before);
      around.style.setProperty(token, was);
      element.style.setProperty(token, seen.set);
      expect(read(element, seen), `${token} on it`).to.contain(seen.reads);
      element.style.removeProperty(token);
      expect(read(element, seen), `${token} taken away`).to.equal(before);
    }
  });

  it('that mean nothing leave the others as they are, and the form in order', async () => {
    const element = await mountRich();
    const others = (token: string): string[] =>
      Object.entries(TOKENS)
        .filter(([name, { focused }]) => name !== token && !focused)
        // The button's corners are the others' unless they are given; the stage is one gradient.
        .filter(([name]) => !SHARED.some((pair) => pair.includes(token) && pair.includes(name)))
        .map(([name, seen]) => `${name} ${read(element, seen)}`);
    for (const token of Object.keys(TOKENS)) {
      const before = others(token);
      for (const nonsense of ['url(nothing) 3 -', '0', ' ']) {
        element.style.setProperty(token, nonsense);
        // A scheme that is none is that of the page.
        if (token !== '--pc-color-scheme') expect(others(token), `${token}: ${nonsense}`).to.deep.equal(before);
        const [button, stage, input] = ['[part=action]', '[part=stage]', INPUT].map((at) =>
          (all(element, at)[0] as HTMLElement).getBoundingClientRect(),
        );
        for (const box of [button, stage, input]) expect(box?.width, `${token}: ${nonsense}`).to.be.greaterThan(100);
        for (const box of [button, stage, input]) expect(box?.height, `${token}: ${nonsense}`).to.be.at.least(24);
        expect((all(element, '.layout')[0] as HTMLElement).scrollWidth).to.be.at.most(400);
      }
      element.style.removeProperty(token);
    }
    await typeInto(element, 'caption', 'Anna');
    expect(element.issues.map(({ code }) => code)).to.not.include('field.required-text');
  });

  it('of the page by our own names are none: what is within stays within', async () => {
    const element = await mountRich();
    const before = Object.values(TOKENS).map((seen) => read(element, seen));
    const around = element.parentElement as HTMLElement;
    for (const name of ['--ink', '--_ink', '--_surface', '--_radius', '--_at', '--_quality'])
      around.style.setProperty(name, 'red');
    expect(Object.values(TOKENS).map((seen) => read(element, seen))).to.deep.equal(before);
  });
});

describe('parts', () => {
  it('are each there, and take the styles of the page', async () => {
    const element = await mountRich();
    await press(element, part(element, 'pc-request-open'));
    await new Promise<void>((done) => {
      const look = (): void => (all(element, '[part~=sheet]').length > 1 ? done() : void requestAnimationFrame(look));
      look();
    });
    const names = declaration?.cssParts.map(({ name }) => name) ?? [];
    // These come with photos that are engraved, fields that are reordered, and lines of law; all have tests of their own.
    const shown = names.filter((name) => !['tones', 'stacking', 'legal'].includes(name));
    const sheet = document.createElement('style');
    sheet.textContent = shown.map((name) => `product-customizer::part(${name}) { scroll-margin-top: 77px }`).join('\n');
    document.head.append(sheet);
    for (const name of shown) {
      const found = all(element, `[part~=${name}]`);
      expect(found.length, name).to.be.greaterThan(0);
      for (const one of found) expect(getComputedStyle(one).scrollMarginTop, name).to.equal('77px');
    }
    sheet.remove();
  });
});
