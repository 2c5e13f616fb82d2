import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned:
    /vui lòng|làm ơn|xin lỗi|rất tiếc|không hợp lệ|thất bại|(?<!\p{L})(?:xin|lỗi|sai|cấm|ôi|ối)(?!\p{L})|quý khách|(?<!\p{L})(?:mày|cậu|em|anh|chị)(?!\p{L})/iu,
  quotes: ['“', '”'],
  foreign: /["'‘’«»„「」]/,
  fullStop: /\.$/,
  wrong: {
    'has a space before a mark, or none after it': /\s[,.;:?)”]|[,;?][^\s”)]|“\s/,
    'has an accent apart from its letter': /[\u0300-\u036f]/,
    'sets the tone mark as some do and others do not': /(?:xoá|hoá|khoá|toả|huỷ|thuỷ|tuỳ|hoà)(?!\p{L})/iu,
    'leaves out the marks of Vietnamese':
      /(?<![\p{L}“])(?:anh nay|thiet ke|gio hang|khong|nguoi|duoc|chon|xoa|them|sua)(?!\p{L})/iu,
  },
};
export default rules;
