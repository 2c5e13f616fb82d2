import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /virheell|\bvirhe|kielletty|ole hyv|olkaa hyv|\bkiitos\b|valitettavasti|pahoittel|anteeksi|\bhups|epäonnistu|laito[nt]/i,
  quotes: ['”', '”'],
  foreign: /["'«»„“]/,
  fullStop: /\.$/,
  wrong: {
    'opens a quotation without closing it': /^[^”]*”[^”]*(”[^”]*”[^”]*)*$/,
    'hangs an ending on a parameter': /\}\}”?:?\p{L}/u,
    'puts a duration before a word that asks for another case':
      /\{\{\w*([dD]ays|[hH]ours)\}\}\s(jälkeen|kuluttua|kuluessa|sisällä|päästä|aikana|ajan|sitten|toimituksen)/,
    'addresses the buyer as "te"':
      /(?<!\p{L})(te|teidän|teille|teitä|valitkaa|lisätkää|kirjoittakaa)(?!\p{L})|nne(?!\p{L})/iu,
    'leaves out the comma before "että", "jotta", "kunnes" or "jonka"':
      /[^,\s] (että|jotta|kunnes|joka|jonka|joita|jota)(?!\p{L})/u,
    'has a space before a mark': /\s[,.;:?]/,
    'parts a compound after an abbreviation': /\b(HEIC|JPEG|PNG|WebP|Unicode) (kuva|tiedosto|nime|muoto)/,
  },
};
export default rules;
