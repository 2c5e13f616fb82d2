import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /inválid|no válid|prohibid|ilegal|por favor|lo sentimos|disculp|(?<!\p{L})(error|ups|vaya|falló|fallad[oa]|tú|tus?|te|ti|tuy[oa]s?|contigo|vosotros|vuestr[oa]s?)(?!\p{L})/iu,
  quotes: ['«', '»'],
  foreign: /["'“”„’]/,
  fullStop: /\.$/,
  wrong: {
    'asks without opening the question': /^[^¿]*\?/,
    'opens a question without closing it': /¿[^?]*$/,
    'has a space inside quotation marks or before a mark': /«\s|\s»|\s[,.;:?]/,
    'uses a familiar imperative':
      /(?<!\p{L})(elige|añade|escribe|rellena|confirma|quita|prueba|revisa|guarda|puedes|quieres)(?!\p{L})/iu,
    'takes a word of other countries': /(?<!\p{L})(carrito|agreg\p{L}*|computador\p{L}*)(?!\p{L})/iu,
    'writes solo with an accent': /(?<!\p{L})(sólo|éste|ésta|ése|ésa)(?!\p{L})/iu,
  },
};
export default rules;
