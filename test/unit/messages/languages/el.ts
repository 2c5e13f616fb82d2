import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /μη έγκυρ|άκυρ|απαγορευ|παράνομ|παρακαλ|συγγνώμη|λυπούμαστε|λυπάμαι|σφάλμα|λάθος|αποτυχ|απέτυχ|(?<!\p{L})(ουπς|εσύ|εσένα|σου|κάνε|διάλεξε|επίλεξε|πρόσθεσε|γράψε|δοκίμασε)(?!\p{L})/iu,
  quotes: ['«', '»'],
  foreign: /["'“”„’]/,
  fullStop: /\.$/,
  wrong: {
    'asks with the question mark of Latin script': /\?/,
    'has a Greek question mark within a sentence, where the raised dot belongs': /;(?!$|\s\p{Lu})/u,
    'has the look-alike of a semicolon or a raised dot (U+037E, U+0387)': /[\u037e\u0387]/,
    'has a space inside quotation marks or before a mark': /«\s|\s»|\s[,.;:·]/,
    'ends with a length, whose unit has a full stop of its own': /\{\{\w*Mm\}\}\./,
    'mixes Greek and Latin letters in a word': /\p{Script=Greek}[A-Za-z]|[A-Za-wyz]\p{Script=Greek}/u,
    'leaves out the accent of a common word':
      /(?<!\p{L})(ειναι|εχει|πρεπει|μπορειτε|φωτογραφια|κειμενο|σχεδιο|επιλεξτε|απο|εως)(?!\p{L})/iu,
  },
};
export default rules;
