import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /nieprawidłow|niepoprawn|niedozwolon|zabronion|błąd|błęd|\bprosz|przepraszam|przykro|niestety|ups(?!\p{L})|(?<!\p{L})(pan|pani|pana|państw\p{L}*)(?!\p{L})/iu,
  quotes: ['„', '”'],
  foreign: /["'«»“]/,
  fullStop: /\.$/,
  wrong: {
    'leaves a word of one letter at the end of a line': /(?<![\p{L}\p{N}])[aiouwz] /iu,
    'writes a pronoun for the buyer': /(?<!\p{L})(ty|ciebie|tobie|cię|ci|twój|twoj\p{L}*|twym|twego)(?!\p{L})/iu,
    'says whether the buyer is a man or a woman': /\p{L}(łem|łam|łeś|łaś)(?!\p{L})/u,
    'puts a duration after a word that asks for another case':
      /(?<!\p{L})(po|przed|od|do|w|z|ponad|około|co najmniej)[\s\u00a0]\{\{\w*([dD]ays|[hH]ours)\}\}/u,
    'has a hyphen for a dash': / - /,
  },
};
export default rules;
