import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /無效|非法|禁止|抱歉|對不起|糟糕|失敗|錯誤|你/,
  quotes: ['「', '」'],
  foreign: /["'“”‘’«»„]/,
  fullStop: /。$/,
  wrong: {
    'has a mark of half width': /[,;:?!()]|\.(?!\w)|…(?!…)/,
    'has a space beside a mark of full width': /\s[，。：；？！（）「」、]|[，。：；？！（）「」、]\s/,
    'has a Chinese character beside a Latin letter without a space':
      /\p{Script=Han}(?!x)[A-Za-z]|(?!x)[A-Za-z]\p{Script=Han}/u,
    'uses a word of the mainland':
      /文件|默認|信息|屏幕|質量|打印|網絡|字符|對象|加載|保存|模板|數據|支持|重試|撤銷|添加|副本|應用|設備|照片應用|列表|字段|嵌套|上傳到|郵箱|鏈接|批准/,
    'has a simplified character':
      /[请为选择输计设确认这张样项从图标识单开关闭处档还页顺电颜宽边缘转换发载网线级绘结层总额货币应当过对时间说话让给买卖实际显录将与会个们无数据错误视签]/,
  },
};
export default rules;
