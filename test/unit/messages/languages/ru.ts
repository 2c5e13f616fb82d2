import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /недопустим|недействительн|некорректн|неверн|неправильн|запрещ|ошибк|пожалуйста|извините|простите|к сожалению|(?<!\p{L})(увы|упс|ой)(?!\p{L})/iu,
  quotes: ['«', '»'],
  foreign: /["'“”„]/,
  fullStop: /\.$/,
  wrong: {
    'leaves a word of one letter at the end of a line': /(?<![\p{L}\p{N}])[авикосуя] /iu,
    'lets a dash begin a line, or has a hyphen for one': / —|[\s\u00a0]-[\s\u00a0]/,
    'addresses the buyer as a friend, or with a capital':
      /(?<!\p{L})([Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]во\p{L}+|Вы|Вас|Вам|Ваш\p{L}*|можешь|[Вв]ыбери|[Дд]обавь|[Вв]веди|[Зз]аполни|[Уу]кажи|[Ии]змени|[Сс]охрани|[Оо]ткрой|[Пп]роверь)(?!\p{L})/u,
    'says whether the buyer is a man or a woman': /\((а|ая|на)\)|(?<!\p{L})я[\s\u00a0]\p{L}+л(?!\p{L})/iu,
    'writes е where ё belongs':
      /(?<!\p{L})(еще|ее|все равно|нечетк\p{L}*|четк\p{L}*|четче|темн(ый|ое|ая|ые|ого|ом)|мое|трех|съемк\p{L}*|поврежден|сохранен|остается|определенн\p{L}*|своем)(?!\p{L})/iu,
    'puts a duration after a word that asks for another case':
      /(?<!\p{L})(в|до|от|с|около|более|менее|больше|меньше|течение|после)[\s\u00a0]\{\{\w*([dD]ays|[hH]ours)\}\}/u,
  },
};
export default rules;
