import french from './fr.ts';
import type { LanguageRules } from './language-rules.ts';

const rules: LanguageRules = {
  ...french,
  wrong: {
    'has a guillemet or a colon without its no-break space': /«(?!\u00a0)|(?<!\u00a0)»|(?<!\u00a0):/,
    'has a semicolon or a question mark without its narrow no-break space': /(?<!\u202f)[;?]/,
    'has an ordinary space where a no-break space belongs': / [:;?»]|« /,
    'takes a word of Canada':
      /(?<!\p{L})(ppp|clavardage|courriel|magasiner|taxes comprises|plus taxes|jours ouvrables)(?!\p{L})/iu,
  },
};
export default rules;
