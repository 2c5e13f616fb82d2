import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  banned: /कृपया|क्षमा|माफ़|खेद|अफ़सोस|अमान्य|अवैध|ग़?लत|त्रुटि|विफल|असफल|वर्जित|निषिद्ध|सॉरी|एरर/,
  quotes: ['“', '”'],
  foreign: /["'‘’«»„]/,
  fullStop: /।$/,
  wrong: {
    'has the full stop of Latin writing, or a space before a danda':
      /[\p{Script=Devanagari}\p{M}”)x]\.(?:\s|$)|\s।|\|/u,
    'speaks to the buyer as to a friend':
      /(?<![\p{L}\p{M}])(?:तू|तुम|तुम्हें|तुम्हारा|तुम्हारे|तुम्हारी|तेरा|तेरी|तेरे|करो|चुनो|लिखो|जोड़ो|बदलो|हटाओ|देखो|करिए|कीजिए)(?![\p{L}\p{M}])/u,
    'gives the buyer a gender':
      /(?<![\p{L}\p{M}])(?:आप|मैं)(?![\p{L}\p{M}])[^।]*(?:ते|ती|ता|गे|गी|गा|रहे|रही|रहा)(?![\p{L}\p{M}])/u,
    'leaves out a dot or a chandrabindu':
      /फोटो|फाइल|फॉन्ट|फॉर्म|फील्ड|जूम|ज्यादा|जरूर|साफ(?!़)|सिर्फ(?!़)|खत्म|खाली|आखिर|बढ़ाएं|हटाएं|जाएं|लाएं|घुमाएं|यहां|वहां|जांच|धुंध/,
    'has a digit of Devanagari': /[०-९]/,
  },
};
export default rules;
