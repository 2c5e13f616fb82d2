import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /неприпустим|недопустим|недійсн|некоректн|невірн|неправильн|заборон|помилк|помилив|будь ласка|вибачте|перепрошуємо|на жаль|(?<!\p{L})(прикро|упс|ой)(?!\p{L})/iu,
  quotes: ['«', '»'],
  foreign: /["'“”„]/,
  fullStop: /\.$/,
  wrong: {
    'leaves a word of one letter at the end of a line': /(?<![\p{L}\p{N}])[аеєзвійуоя] /iu,
    'lets a dash begin a line, or has a hyphen for one': / —|[\s\u00a0]-[\s\u00a0]/,
    'addresses the buyer as a friend, or with a capital':
      /(?<!\p{L})([Тт]и|[Тт]ебе|[Тт]обі|[Тт]в(ій|оє|оя|ого|оїм|оєму|оєї)|Ви|Вас|Вам|Ваш\p{L}*|можеш|[Вв]ибери|[Дд]одай|[Вв]веди|[Зз]аповни|[Вв]кажи|[Зз]міни|[Зз]бережи|[Вв]ідкрий|[Пп]еревір)(?!\p{L})/u,
    'says whether the buyer is a man or a woman': /\((ла|а)\)|(?<!\p{L})я[\s\u00a0]\p{L}+(в|ла)(?!\p{L})/iu,
    'uses a Russian letter or word':
      /[ыэъё]|(?<!\p{L})(слідуюч\p{L}*|приймати участь|співпада\p{L}*|получ\p{L}*)(?!\p{L})/iu,
    'has another sign than ’ within a word': /\p{L}[‘`ʼ´]\p{L}/u,
    'puts a duration after a word that asks for another case':
      /(?<!\p{L})(в|у|до|від|з|близько|більше|менше|протягом|після|упродовж)[\s\u00a0]\{\{\w*([dD]ays|[hH]ours)\}\}/u,
  },
};
export default rules;
