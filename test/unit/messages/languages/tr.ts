import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /geçersiz|yasak|lütfen|maalesef|ne yazık|üzgün|özür|\bpardon\b|başarısız|(?<!\p{L})hata/iu,
  quotes: ['“', '”'],
  foreign: /["'«»„]/,
  fullStop: /\.$/,
  wrong: {
    'hangs an ending on a parameter': /\}\}”?[’-]?\p{L}/u,
    'addresses the buyer as "sen"': /(?<!\p{L})(sen|senin|sana|seni|sende|seninki)(?!\p{L})/iu,
    'asks in a sentence with the button form': /\p{L} (seç|ekle|sil|yaz|gir|değiştir|kullan|dene)\.(?!\p{L})/u,
    'writes as one, or as two, what is the other':
      /(?<!\p{L})(yada|bir kaç|her hangi|herşey|birşey|hiç bir|bir çok|herkez)(?!\p{L})/iu,
    'begins a word of front vowels with a dotless I': /(?<!\p{L})I\p{Ll}{0,2}[eiöü]/u,
    'has a space before a mark': /\s[,.;:?]/,
  },
};
export default rules;
