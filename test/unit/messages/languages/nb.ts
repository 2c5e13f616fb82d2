import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /ugyldig|forbudt|\bvennligst\b|dessverre|beklager|\bunnskyld\b|\boi\b|mislyk|\b(feil|feilet|galt)\b/i,
  quotes: ['«', '»'],
  foreign: /["'“”„]/,
  fullStop: /\.$/,
  wrong: {
    'has a space inside its quotation marks': /«\s|\s»/,
    'addresses the buyer with a capital, or with "dere"':
      /(?<!\p{L})[dD]ere(s)?(?!\p{L})|[\p{L},] (Du|Din|Ditt|Dine)(?!\p{L})/u,
    'has a space before a mark': /\s[,.;:?]/,
    'parts a compound after an abbreviation': /\b(HEIC|JPEG|PNG|WebP|Unicode) (foto|bilde|fil|navn)/,
    'is Danish, Swedish or Nynorsk':
      /[äöÄÖ]|(?<!\p{L})(ikkje|ein|inte|tekstfarve|farve|billede\w*|af|mere|gem|sprog)(?!\p{L})/iu,
  },
};
export default rules;
