import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /ongeldig|verboden|illegaal|alstublieft|alsjeblieft|gelieve|\bsorry\b|helaas|oeps|mislukt|\b(u|uw|fout\w*)\b/i,
  quotes: ['“', '”'],
  foreign: /["'«»„‘]/,
  fullStop: /\.$/,
  wrong: {
    'forms a plural after a vowel without its apostrophe': /\b(foto|emoji|logo|extra|menu|demo)s\b/i,
    'begins a sentence with a small letter': /(?<!\b(in|ex)cl)[.?]\s\p{Ll}/u,
    'has a space before a mark': /\s[,.;:?]/,
    'writes Ij for IJ': /\bIj/,
    'parts an abbreviation from its noun with a space': /\b(HEIC|JPEG|PNG|WebP|Unicode) (foto|afbeelding|bestand|naam)/,
  },
};
export default rules;
