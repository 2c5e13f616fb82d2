import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /érvénytelen|tilos|tiltott|\bkérjük\b|\bkérem\b|sajnos|sajnál|elnézést|bocsánat|\bhopp|hiba|hibás|sikertelen/i,
  quotes: ['„', '”'],
  foreign: /["'«»“]/,
  fullStop: /\.$/,
  wrong: {
    'puts an article, whose form depends on the next sound, before a parameter': /(?<!\p{L})az? „?\{\{/iu,
    'hangs an ending on a parameter': /\}\}”?-?\p{L}/u,
    'addresses the buyer as "te"':
      /(?<!\p{L})(te|neked|téged|tied|válassz|írj|adj|add|töröld|mentsd|próbáld|nézd)(?!\p{L})/iu,
    'begins the polite pronoun with a small letter': /(?<!\p{L})ön(é|nek|t|nél|höz|ök)?(?!\p{L})/u,
    'leaves out the comma before "hogy", "amely" or "mint"': /[^,\s(] (hogy|amely|amelyet|amelyeket|mint)(?!\p{L})/u,
    'has a space before a mark': /\s[,.;:?]/,
  },
};
export default rules;
