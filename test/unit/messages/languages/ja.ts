import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /無効|不正|違反|禁止|エラー|失敗|申し訳|すみません|ごめん|恐れ入り|あなた|君/,
  quotes: ['「', '」'],
  foreign: /["'“”‘’«»„]/,
  fullStop: /。$/,
  wrong: {
    'has a mark of half width': /[,;:?!()<>]|\.(?!\w)|[｡-ﾟ]/,
    'has a letter or a digit of full width': /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
    'has a space beside Japanese writing':
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー、。「」（）：；？～] | [\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」（）：；？～]/u,
    'ends a sentence in the plain form': /(?:だ|である|しろ|せよ|下さい|(?<![まで])した)(?:。|$)/,
  },
};
export default rules;
