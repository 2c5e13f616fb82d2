/** What `locale-style.test.ts` holds the sentences of one language to, beyond what holds for all. */
export interface LanguageRules {
  /** Words that blame, beg or excuse; the word for "invalid", which says nothing of the remedy; the familiar "you". */
  readonly banned: RegExp;
  /** The quotation marks of the language: opening and closing. */
  readonly quotes: readonly [open: string, close: string];
  /** Marks of other languages' typography; parameters are left out of the text. */
  readonly foreign: RegExp;
  /** How a whole sentence ends; `null` where the language puts no mark there. */
  readonly fullStop: RegExp | null;
  /** Further rules, by name: what a wrong sentence matches. Each parameter stands in the text as one `x`. */
  readonly wrong?: Readonly<Record<string, RegExp>>;
  /** Keys of sentences that may read as in English, beyond short words. */
  readonly sameAsEnglish?: readonly string[];
}
