import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /\b(invalid|illegal|forbidden|please|sorry|oops|whoops|error|failed)\b/i,
  quotes: ['“', '”'],
  foreign: /["'«»„]/,
  fullStop: /\.$/,
};
export default rules;
