import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /กรุณา|โปรด(?!ัก)|ขออภัย|ขอโทษ|เสียใจ|ไม่ถูกต้อง|ผิดพลาด|ล้มเหลว|ต้องห้าม|ผิดกฎหมาย|อุ๊ย/,
  quotes: ['“', '”'],
  foreign: /["'‘’«»„「」]/,
  fullStop: null,
  wrong: {
    'has a comma, a semicolon or a question mark, which Thai leaves to a space': /[,;?]/,
    'joins Thai writing to Latin, to a parameter or to a quotation mark':
      /[\u0e01-\u0e5b][A-Za-z“]|[A-Za-z”][\u0e01-\u0e5b]/,
    'ends with a particle that tells whether a man or a woman speaks':
      /ครับ|ค่ะ|คะ(?![\u0e01-\u0e4e])|ผม(?![\u0e01-\u0e4e])|ดิฉัน/,
    'speaks to the buyer as to a friend': /เธอ|มึง|แก(?=\s|$)|นาย(?=\s|$)/,
    'has no space before or after ๆ': /\Sๆ|ๆ[^\s”)]/,
    'has a digit of Thai': /[๐-๙]/,
  },
};
export default rules;
