/** Fonts of the project's own, so that the same letters are painted on every machine; see test/fixtures/fonts. */
const FACES: readonly (readonly [family: string, file: string, range: string])[] = [
  ['pc-all', 'latin', 'U+0020-00FF'],
  ['pc-all', 'latin-ext', 'U+0100-024F'],
  ['pc-all', 'arabic', 'U+0600-06FF'],
  ['pc-all', 'hebrew', 'U+0590-05FF'],
  ['pc-all', 'devanagari', 'U+0900-097F'],
  ['pc-all', 'thai', 'U+0E00-0E7F'],
  ['pc-all', 'korean', 'U+AC00-D7A3'],
  ['pc-all', 'emoji', 'U+200D, U+FE0F, U+1F300-1FAFF'],
  ['pc-jp', 'latin', 'U+0020-00FF'],
  ['pc-jp', 'japanese', 'U+3000-9FFF, U+FF00-FFEF'],
  ['pc-sc', 'latin', 'U+0020-00FF'],
  ['pc-sc', 'chinese', 'U+3000-9FFF, U+FF00-FFEF'],
];

export type TestFont = 'all' | 'jp' | 'sc';

export const FAMILIES: Readonly<Record<TestFont, string>> = {
  all: '"pc-all"',
  jp: '"pc-jp"',
  sc: '"pc-sc"',
};

export async function loadTestFonts(): Promise<void> {
  const faces = FACES.map(
    ([family, file, unicodeRange]) =>
      new FontFace(family, `url("/test/fixtures/fonts/${file}.woff2")`, { unicodeRange }),
  );
  for (const face of await Promise.all(faces.map((face) => face.load()))) document.fonts.add(face);
}

export interface Script {
  readonly name: string;
  readonly text: string;
  readonly font: TestFont;
}

/** What every picture of lettering is painted of. */
export const SCRIPTS: readonly Script[] = [
  { name: 'Latin', text: 'Anna & Tom', font: 'all' },
  { name: 'German', text: 'Donaudampfschifffahrt', font: 'all' },
  { name: 'Turkish', text: 'İğneli Çiğdem', font: 'all' },
  { name: 'Arabic', text: 'محبّة عائلتي', font: 'all' },
  { name: 'Hebrew', text: 'שלום משפחה', font: 'all' },
  { name: 'Hindi', text: 'नमस्ते प्रिय', font: 'all' },
  { name: 'Thai', text: 'สุขสันต์วันเกิด', font: 'all' },
  { name: 'Japanese', text: '誕生日おめでとう、ゆっちゃん。', font: 'jp' },
  { name: 'Korean', text: '생일 축하해요', font: 'all' },
  { name: 'Chinese', text: '生日快乐，我的朋友。', font: 'sc' },
  { name: 'emoji', text: '👨‍👩‍👧‍👦 🎂 👩🏽‍🚀', font: 'all' },
  { name: 'mixed', text: 'Anna سلام 2026', font: 'all' },
];
