import type { TemplateProblem } from '../template/problem.ts';
import type { Formats } from './formats.ts';
import type { MessageKey, MessageParams, Voice } from './message-key.ts';

/** Parameters whose value, not their being there, chooses the sentence. */
const TELLING = ['reason', 'kind'];

/**
 * Says a template's mistake to its seller, in one line that begins with the place. Where a code's words depend on its
 * parameters, it has one sentence for each: named as the parameter (at least so many `minItems`), or as the value of
 * `reason` or `kind`.
 */
export function formatProblem({ code, pointer, params }: TemplateProblem, voice: Voice, format: Formats): string {
  const place = pointer === '' ? voice.t('problem.whole') : pointer;
  const variants = Object.entries(params).map(([name, value]) => (TELLING.includes(name) ? String(value) : name));
  const keys = [...variants.map((variant) => `problem.${code}.${variant}`), `problem.${code}`];
  const key = keys.find((name): name is MessageKey => voice.has(name));
  // A server may send problems of a newer template reader than these sentences know.
  if (key === undefined) return voice.t('problem.unknown', { pointer: place, code });
  return voice.t(key, { ...asWritten(params, format), pointer: place });
}

/** Templates are written in millimetres, and a seller looks for the number that stands there, whatever the market. */
function asWritten(params: MessageParams, format: Formats): MessageParams {
  const inMm = ([name, value]: readonly [string, MessageParams[string]]) =>
    typeof value === 'number' && name.endsWith('Mm') ? format.millimetres(value) : value;
  return Object.fromEntries(Object.entries(params).map((entry) => [entry[0], inMm(entry)]));
}
