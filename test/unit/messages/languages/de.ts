import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /ungültig|unzulässig|verboten|\bbitte\b|leider|hoppla|entschuldig|fehlgeschlagen|\b(du|dein\w*|dir|dich)\b/i,
  quotes: ['„', '“'],
  foreign: /["'«»”]|“(?=x|\p{L})/u,
  fullStop: /\.$/,
  wrong: {
    'puts a duration after a word that asks for another case':
      /\b(in|nach|bei|mit|von|vor|seit|innerhalb|binnen|während)\s+\{\{\w*([dD]ays|[hH]ours)\}\}/,
  },
};
export default rules;
