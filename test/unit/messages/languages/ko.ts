import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /유효하지|무효|잘못|오류|에러|실패|죄송|미안|금지|불법|부디|제발|당신|귀하|당장/,
  quotes: ['“', '”'],
  foreign: /["'‘’«»„「」]/,
  fullStop: /\.$/,
  wrong: {
    'attaches a particle whose form depends on the word before it':
      /(?:[x”])(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라|이며|며)(?![\uac00-\ud7a3])/,
    'leaves the choice of a particle to the reader':
      /[을은이과]\((?:를|는|가|와)\)|[를는가와]\((?:을|은|이|과)\)|\(으\)로/,
    'ends a sentence in another form than 합니다 and 해 주세요':
      /(?<!니)다(?:\.|$)|(?:하라|해라|하시오|하십시오)(?:\.|$)/,
    'has a mark of full width': /[，。：；？！（）、～]/,
  },
};
export default rules;
