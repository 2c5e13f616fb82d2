import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /غير صالح|غير صحيح|ممنوع|محظور|فشل|خطأ|ي[ُ]?رجى|رجاء|من فضلك|عذر[ًا]|(?<!\p{L})آسف|نأسف|للأسف|(?<!\p{L})لطف[ًا]/u,
  quotes: ['«', '»'],
  foreign: /["'“”„]/,
  fullStop: /\.$/,
  wrong: {
    'has a Latin comma, semicolon or question mark': /[,;?]/,
    'has a space before a mark or none after it': /[\s\u00a0][،؛؟:.]|[،؛؟](?=[\p{L}{«])/u,
    'has Arabic digits of its own or a sign of direction':
      /[\u0660-\u0669\u06f0-\u06f9\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/,
    'asks a man or a woman to do something':
      /(?<![\p{L}\p{M}])(اختر|اختاري|أدخل|أدخلي|أضف|أضيفي|احذف|احذفي|اكتب|اكتبي|احفظ|احفظي|افتح|افتحي|استخدم|استخدمي|غي[ّ]ر|غي[ّ]?ري|عد[ّ]?ل|أعد|راجع|تأكد|تأكدي|صغ[ّ]?ر|قم|أنت|تريد|تريده|تريدها|تتوقع|تتوقعه|ترغب)(?![\p{L}\p{M}])/u,
    'puts a duration after a word that asks for another case':
      /(?<![\p{L}\p{M}])(بعد|خلال|قبل|منذ|في|من|إلى|حتى|مدة)\s\{\{\w*([dD]ays|[hH]ours)\}\}/u,
    'writes the ending of the accusative after its alif': /ا\u064b/,
  },
};
export default rules;
