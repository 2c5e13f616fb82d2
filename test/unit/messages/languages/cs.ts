import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /neplatn|nesprávn|chybn|nepovolen|zakázán|(?<!\p{L})(chyb(a|u|ě|y|ou)|pros[ií]m\p{L}*|promiňte|omlouvám\p{L}*|bohužel|jejda|selhal\p{L}*)(?!\p{L})/iu,
  quotes: ['„', '“'],
  foreign: /["'«»”]|“(?=x|\p{L})/u,
  fullStop: /\.$/,
  wrong: {
    'leaves a word of one letter at the end of a line': /(?<![\p{L}\p{N}])[aiouksvz] /iu,
    'addresses the buyer as a friend':
      /(?<!\p{L})(ty|tě|tobě|tv(ůj|oje|oji|á|ého|ému|ém|ým|ou)|můžeš|máš|chceš|vyplň|vyber|přidej|zadej|zkrať|odstraň|smaž|ulož|otevři|zkus|změň|uprav|zkontroluj|potvrď|použij)(?!\p{L})/iu,
    'says whether the buyer is a man or a woman': /(l|la) jsem(?!\p{L})|jste \p{L}+la?(?!\p{L})/u,
    'puts a duration after a word that asks for another case':
      /(?<!\p{L})(do|od|po|před|během|při|v|s|kolem|více než|méně než)[\s\u00a0]\{\{\w*([dD]ays|[hH]ours)\}\}/u,
    'has a hyphen for a dash': / - /,
  },
};
export default rules;
