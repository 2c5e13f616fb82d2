import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /\b(tidak valid|tidak sah|ilegal|dilarang|terlarang|silakan|silahkan|mohon|tolong|harap|maaf|gagal|ups|waduh|error|galat|kesalahan|salah(?! satu)|kamu|kau|engkau|lo|lu|elo)\b/i,
  quotes: ['“', '”'],
  foreign: /["'‘’«»„]/,
  fullStop: /\.$/,
  wrong: {
    'writes Anda with a small letter': /\banda\b/,
    'calls the buyer by a suffix': /\b(?:foto|desain|teks|pesanan|produk|perangkat)mu\b/i,
    'spells otherwise than the dictionary':
      /\b(?:merubah|dirubah|ijin|resiko|praktek|kwalitas|pixel|megapixel|photo|design|(?<!\{\{)text|template|update|klick|di(?:cetak|buat) kan)\b/i,
    'writes a prefix apart from its verb, or a preposition joined to its noun':
      /\bdi (?:cetak|buat|pilih|hapus|grafir|ubah|periksa|simpan|pakai|terima)\b|\b(?:disini|disitu|diluar|diatas|dibawah|ditengah|kekiri|kekanan|keatas|kebawah|kekeranjang)\b/i,
    'leaves out the comma before the last of several': /\b[\p{L}]+, [\p{L}]+ (?:dan|atau) [\p{L}]+/u,
  },
};
export default rules;
