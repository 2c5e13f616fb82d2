import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import { splitGraphemes } from '../../../src/shared/graphemes.ts';
import { differenceOf, paintSheet, SHEETS, type Difference, type GoldenSheet } from './golden-sheets.ts';
import { loadTestFonts } from './lettering.ts';

/** `npm run goldens` paints them anew; whoever runs it looks at every one. */
const IS_UPDATE = import.meta.env['GOLDENS'] === 'update';
const FOLDER = 'test/fixtures/goldens';
const ENGINE = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/**
 * What another rasteriser may do: the engines' pictures of one sheet are at most so far from each other. Letters that
 * come apart or stand in reversed order are at least twice as far; each run holds that, too.
 */
const MOST: Difference = { whole: 0.25, worst: 0.18 };

/**
 * WebKitGTK 2.50 draws words whose dots are glyphs of their own up to 0.15 em too low or too high, whatever the canvas
 * is told, and tells the ink of others. There, Arabic with dots is held by the pieces of ink in lettering.test.ts alone.
 */
const SHOWN = SHEETS.filter(({ name }) => ENGINE !== 'webkit' || name !== 'Arabic');
/** Joiners are part of what is written, or letters join by themselves. */
const JOINED = ['Arabic', 'Arabic without dots', 'Hindi', 'mixed', 'emoji'];

const fileOf = ({ name }: GoldenSheet): string => `${FOLDER}/${ENGINE}/${name.toLowerCase().replaceAll(' ', '-')}.png`;

async function golden(sheet: GoldenSheet): Promise<ImageBitmap> {
  const response = await fetch(`/${fileOf(sheet)}`);
  if (!response.ok) throw new Error(`no ${fileOf(sheet)}: run \`npm run goldens\``);
  return createImageBitmap(await response.blob());
}

function expectApart(sheet: GoldenSheet, difference: Difference): void {
  const why = `${sheet.name} ${JSON.stringify(difference)}`;
  expect(difference.whole, why).to.be.greaterThan(2 * MOST.whole);
  expect(difference.worst, why).to.be.greaterThan(1.5 * MOST.worst);
}

describe('golden pictures', () => {
  before(loadTestFonts);

  for (const sheet of SHOWN) {
    const { name, text } = sheet;
    if (IS_UPDATE) {
      it(`are painted anew: ${name}`, async () => {
        const content = paintSheet(sheet, text).toDataURL('image/png').split(',')[1] ?? '';
        await writeFile({ path: `../../../${fileOf(sheet)}`, content, encoding: 'base64' });
      });
      continue;
    }
    it(`are what is painted: ${name}`, async () => {
      const difference = differenceOf(await golden(sheet), paintSheet(sheet, text));
      expect(difference.whole, JSON.stringify(difference)).to.be.at.most(MOST.whole);
      expect(difference.worst, JSON.stringify(difference)).to.be.at.most(MOST.worst);
    });
    it(`would tell reversed order: ${name}`, async () => {
      const reversed = splitGraphemes(text).reverse().join('');
      expectApart(sheet, differenceOf(await golden(sheet), paintSheet(sheet, reversed)));
    });
    if (!JOINED.includes(name)) continue;
    it(`would tell letters that come apart: ${name}`, async () => {
      const apart = Array.from(text.replaceAll('\u200d', '')).join('\u200c');
      expectApart(sheet, differenceOf(await golden(sheet), paintSheet(sheet, apart)));
    });
  }
});
