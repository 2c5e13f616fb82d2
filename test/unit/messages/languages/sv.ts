import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /ogiltig|förbjud|otillåten|vänligen|\bsnälla\b|tyvärr|\bhoppsan\b|ursäkta|misslyck|\b(fel|felaktig\w*)\b/i,
  quotes: ['”', '”'],
  foreign: /["'«»„“]/,
  fullStop: /\.$/,
  wrong: {
    'opens a quotation without closing it': /^[^”]*”[^”]*(”[^”]*”[^”]*)*$/,
    'addresses the buyer formally':
      /(?<!\p{L})([Nn]i|[Ee]r|[Ee]rt|[Ee]ra)(?!\p{L})|[\p{L},] (Du|Din|Ditt|Dina)(?!\p{L})/u,
    'begins a sentence with a small letter': /(?<!\b(in|ex)kl)[.?]\s\p{Ll}/u,
    'has a space before a mark': /\s[,.;:?]/,
    'parts a compound after an abbreviation': /\b(HEIC|JPEG|PNG|WebP|Unicode) (foto|bild|fil|namn)/,
  },
};
export default rules;
