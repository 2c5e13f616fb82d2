import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /non valid|invalid|vietat|proibit|illegal|per favore|per cortesia|spiacent|ci dispiace|scusa|(?<!\p{L})(errore|errori|ops|fallit[oa]|lei|vostr[oaie]|inserisca|scelga|aggiunga)(?!\p{L})/iu,
  quotes: ['“', '”'],
  foreign: /["'«»„]/,
  fullStop: /\.$/,
  wrong: {
    'has a space inside quotation marks or before a mark': /“\s|\s”|\s[,.;:?]/,
    'has a space after an elision': /(?<!\p{L})(l|un|dell|all|dall|nell|sull|c|com|quest|quell)’\s/iu,
    'puts an article or a preposition with one before a number, whose first sound decides its form':
      /(?<!\p{L})(il|al|del|dal|nel|sul|l’|all’|dell’|dall’)\s*\{\{\w*(Share|[zZ]oom|Date)\}\}/u,
    'writes an accent as an apostrophe or turned the wrong way':
      /(?<!\p{L})(e’|perche’|piu’|puo’|perchè|nè)(?!\p{L})|pò/iu,
  },
};
export default rules;
