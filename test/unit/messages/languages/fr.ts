import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /invalide|interdit|s.il vous pla[iî]t|\bveuillez\b|désolé|oups|échou|\b(tu|toi|ton|tes)\b/i,
  quotes: ['«', '»'],
  foreign: /["'“”„]/,
  fullStop: /\.$/,
  wrong: { 'has a guillemet or a colon without its no-break space': /«(?!\u00a0)|(?<!\u00a0)»|(?<![\u00a0\d]):/ },
};
export default rules;
