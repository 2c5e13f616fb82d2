import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /שגיאה|שגוי|נכשל|לא חוקי|לא תקין|אינו תקין|אינה תקינה|אסור|בבקשה|סליחה|מצטער|לצערנו|אופס|(?<!\p{L})(אנא|נא|אתה)(?!\p{L})/u,
  quotes: ['״', '״'],
  foreign: /["'“”„«»]/,
  fullStop: /\.$/,
  wrong: {
    'has a hyphen for a maqaf': /\p{L}-(?=[\p{L}{])|\p{Script=Hebrew}-/u,
    'has a quotation mark without its other half':
      /^(?:(?:[^״]|(?<=[א-ת])״(?=[א-ת]))*(?:(?<![א-ת])״|״(?![א-ת]))(?:[^״]|(?<=[א-ת])״(?=[א-ת]))*(?:(?<![א-ת])״|״(?![א-ת])))*(?:[^״]|(?<=[א-ת])״(?=[א-ת]))*(?:(?<![א-ת])״|״(?![א-ת]))(?:[^״]|(?<=[א-ת])״(?=[א-ת]))*$/,
    'joins a word to a quotation, which then reads as an abbreviation': /[א-ת]״(?=[x{])/,
    'has a sign of direction': /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/,
    'asks a man or a woman to do something':
      /(?<!\p{L})(בחר|בחרי|הוסף|הוסיפי|מלאי|הזן|הזיני|הסר|הסירי|מחק|מחקי|כתבי|שמור את|שמרי|פתח|פתחי|שנה את|שני את|נסה|נסי|בדוק|בדקי|השתמש|השתמשי|אשר את|אשרי|שלך)(?!\p{L})/u,
    'has a space before a mark': /[\s\u00a0][,;:.?]/,
  },
};
export default rules;
