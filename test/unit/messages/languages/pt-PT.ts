import portuguese from './pt.ts';
import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: portuguese.banned,
  quotes: ['«', '»'],
  foreign: /["'“”„’]/,
  fullStop: portuguese.fullStop,
  wrong: {
    'has a space inside quotation marks or before a mark': /«\s|\s»|\s[,.;:?]/,
    'uses a familiar imperative':
      /(?<!\p{L})(escolhe|adiciona|preenche|confirma|retira|guarda|verifica|podes|queres|tens)(?!\p{L})/iu,
    'takes a word of Brazil':
      /(?<!\p{L})(você|arquivos?|telas?|celular|salv[ae]r?|usuário|senha|caractere|pixels?|em um|em uma|aplicativos?|baixar|gráfica)(?!\p{L})/iu,
    'says what goes on as in Brazil, with a gerund': /(?<!\p{L})(está|estão)\s\p{L}+ndo(?!\p{L})/iu,
    'is spelled as before the reform':
      /(?<!\p{L})(exact\p{L}*|objectos?|óptim\p{L}*|correcç\p{L}*|direcç\p{L}*|carácter)(?!\p{L})/iu,
  },
};
export default rules;
