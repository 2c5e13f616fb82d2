/** The engines of this run, in the order in which they were asked for. */
const ENGINES = import.meta.env['ENGINES'] as unknown as readonly string[];
const { userAgent } = navigator;
const engine = /Firefox\//.test(userAgent) ? 'firefox' : /Chrome\//.test(userAgent) ? 'chromium' : 'webkit';

/** Of a long list of random cases each engine takes a part, so that a run takes all; alone, an engine takes all. */
export function shareOf<T>(cases: readonly T[]): readonly T[] {
  const at = Math.max(0, ENGINES.indexOf(engine));
  return cases.filter((_, i) => i % ENGINES.length === at);
}

/** Whole numbers from 0. */
export const countTo = (end: number): readonly number[] => Array.from({ length: end }, (_, i) => i);
