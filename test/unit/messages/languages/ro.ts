import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /invalid|nevalid|interzis|ilegal|vă rugăm|ne pare rău|scuze|eșuat|(?<!\p{L})(eroare|erori|ups|tu|tău|ta|tale|tine|îți|ți-\p{L}+|poți|vrei|dvs(?!\.))(?!\p{L})/iu,
  quotes: ['„', '”'],
  foreign: /["'«»“’]/,
  fullStop: /\.$/,
  wrong: {
    'has a cedilla where a comma belongs': /[şţŞŢ]/,
    'has a space inside quotation marks or before a mark': /„\s|\s”|\s[,.;:?]/,
    'writes î inside a word': /\p{L}î\p{L}/iu,
    'leaves out the diacritics':
      /(?<!\p{L})(si|sa|in|fisier\p{L}*|imagina|pana|daca|numar\p{L}*|optiun\p{L}*|fara)(?!\p{L})/iu,
  },
};
export default rules;
