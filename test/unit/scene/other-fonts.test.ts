import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/scene/lay-out.ts';
import { withOtherFonts } from '../../../src/scene/other-fonts.ts';
import type { Measure } from '../../../src/scene/scene.ts';
import { richTemplate } from '../../fixtures/templates/parsed.ts';
import { fieldPointer } from '../../fixtures/templates/change.ts';
import { RICH_TEMPLATE } from '../../fixtures/templates/rich-template.ts';

/** Half a font size a letter; twice that in the font `wide`. */
const measure: Measure = (text, font) => {
  const advance = text.length * (font === 'wide' ? 1 : 0.5);
  return { advance, inkLeft: 0, inkRight: advance, ascent: 0.7, descent: 0.2 };
};
const FONTS = [
  { id: 'script', family: 'Script', src: 's.woff2', covers: 'U+0020-007E' },
  { id: 'wide', family: 'Wide' },
  {
    id: 'sans',
    family: 'Sans',
    src: 'a.woff2',
    covers: 'U+0020-007E',
    faces: [{ src: 'b.woff2', covers: 'U+0100-024F' }],
  },
  { id: 'plain', family: 'Plain' },
];
const template = richTemplate({
  '/fonts': FONTS,
  [`${fieldPointer(RICH_TEMPLATE, 'caption')}/fonts`]: ['script', 'wide', 'sans', 'plain'],
  [`${fieldPointer(RICH_TEMPLATE, 'caption')}/maxLines`]: 1,
  [`${fieldPointer(RICH_TEMPLATE, 'caption')}/showWhen`]: { field: 'number', is: 7 },
});

function offered(text: string, font = 'script'): readonly string[] | undefined {
  const values = { caption: { text, font }, number: { text: '7' } };
  const { texts } = layOut(template, values, { measure, locale: 'en' });
  return withOtherFonts(template, values, texts, { measure, locale: 'en' }, layOut)['caption']?.otherFonts;
}

describe('[C14] [C13] other fonts', () => {
  it('are offered where they have every character, those of their further files included', () => {
    expect(offered('Łukasz')).toEqual(['wide', 'sans', 'plain']);
    expect(offered('Анна')).toEqual(['wide', 'plain']);
    expect(offered('Łukasz', 'sans')).toBeUndefined();
  });

  it('are offered where the text fits in them', () => {
    // 69 mm hold 34 letters of 2 mm in the wide font, 69 in the others.
    expect(offered('x'.repeat(40), 'wide')).toEqual(['script', 'sans', 'plain']);
    expect(offered('x'.repeat(80), 'wide')).toEqual([]);
  });

  it('are not looked for where nothing is wrong', () => {
    expect(offered('Anna')).toBeUndefined();
  });
});
