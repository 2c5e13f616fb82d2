import type { FieldOf } from '../template/field-defaults.ts';
import type { TextValue } from '../values/values.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './issue.ts';

/** Fields whose answer is written. */
export type LetteredField = FieldOf<'text' | 'number' | 'date' | 'monogram'>;

/** A check of one filled field that only some templates need; `text` is what `shownText` gives. */
export type LetteringCheck = (field: LetteredField, text: string, value: TextValue, facts: Facts) => readonly Finding[];
