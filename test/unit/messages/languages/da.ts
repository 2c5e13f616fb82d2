import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /ugyldig|forbudt|\bvenligst\b|desværre|beklager|\bundskyld\b|\bups\b|mislyk|(?<!\p{L})fejl|(?<!\p{L})forkert/iu,
  quotes: ['”', '”'],
  foreign: /["'«»„“]/,
  fullStop: /\.$/,
  wrong: {
    'opens a quotation without closing it': /^[^”]*”[^”]*(”[^”]*”[^”]*)*$/,
    'addresses the buyer formally, or with a capital':
      /(?<!\p{L})(De|Dem|Deres)(?!\p{L}) (?=kan|skal|har|vil)|[\p{L},] (Du|Din|Dit|Dine)\b/u,
    'leaves out the comma before "at", "hvor" or "så snart"': /(?<=\p{L}) (at du|hvor (?!meget)|så snart)/u,
    'has a space before a mark': /\s[,.;:?]/,
    'parts a compound after an abbreviation': /\b(HEIC|JPEG|PNG|WebP|Unicode) (foto|billede|fil|navn)/,
    'is Swedish or Norwegian': /[äöÄÖ]|(?<!\p{L})(ikkje|inte|också|eller hur|bilde|bilder|av)(?!\p{L})/u,
  },
};
export default rules;
