import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /inválid|proibid|ilegal|por favor|por gentileza|lamentamos|desculp|(?<!\p{L})(erro|erros|ops|falhou|falha|tu|teus?|tuas?|ti|contigo)(?!\p{L})/iu,
  quotes: ['“', '”'],
  foreign: /["'«»„’]/,
  fullStop: /\.$/,
  wrong: {
    'has a space inside quotation marks or before a mark': /“\s|\s”|\s[,.;:?]/,
    'uses a familiar imperative': /(?<!\p{L})(escolhe|adiciona|preenche|confere|retira|podes|queres|tens)(?!\p{L})/iu,
    'takes a word of Portugal':
      /(?<!\p{L})(ficheiros?|ecrã|telemóvel|guarde|partilh\p{L}*|utilizador|rato|caráter|carácter)(?!\p{L})/iu,
    'is spelled as before the reform': /ü|(?<!\p{L})(idéia|pára|vôo)(?!\p{L})/iu,
  },
};
export default rules;
