import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /无效|無效|非法|禁止|抱歉|对不起|對不起|糟糕|失败|失敗|你/,
  quotes: ['“', '”'],
  foreign: /["'«»„]/,
  fullStop: /。$/,
  wrong: {
    'has a mark of half width': /[,;:?!()]|\.(?!\w)|…(?!…)/,
    'has a space beside a mark of full width': /\s[，。：；？！（）“”「」、]|[，。：；？！（）“”「」、]\s/,
  },
};
export default rules;
