import spanish from './es.ts';
import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  ...spanish,
  quotes: ['“', '”'],
  foreign: /["'«»„’]/,
  wrong: {
    ...spanish.wrong,
    'has a space inside quotation marks or before a mark': /“\s|\s”|\s[,.;:?]/,
    'takes a word of other countries':
      /(?<!\p{L})(cesta|añad\p{L}*|añád\p{L}*|ordenador\p{L}*|laborables|ppp|ha|han)(?!\p{L})/iu,
  },
};
export default rules;
