import { finding, type Finding } from '../issue.ts';
import type { LetteringCheck } from '../lettering-check.ts';

/** Rules C23 and C25: what the host's own check, the picture and the fonts tell of a text. */
export const checkReports: LetteringCheck = (field, text, value, facts) => {
  const found: Finding[] = [];
  const verdict = facts.hostVerdicts?.[field.id];
  // An answer to an earlier text says nothing of this one.
  if (verdict?.text === text) {
    if (verdict.status === 'refused') {
      found.push(finding('text.refused', verdict.message ? { message: verdict.message } : {}));
    } else found.push(finding(verdict.status === 'checking' ? 'text.checking' : 'text.unchecked'));
  }
  const contrast = facts.contrasts?.[field.id];
  if (contrast && contrast.actualContrast < contrast.minContrast) {
    const { actualContrast, minContrast, betterColors } = contrast;
    const fixes = betterColors.map((color) => ({ kind: 'color', color }) as const);
    found.push(finding('text.low-contrast', { actualContrast, minContrast }, fixes));
  }
  const font = value.font ?? field.fonts?.[0];
  if (font !== undefined && facts.failedFonts?.includes(font)) {
    const others = field.fonts?.filter((one) => one !== font && !facts.failedFonts?.includes(one)) ?? [];
    const fixes = others.slice(0, 2).map((one) => ({ kind: 'font', font: one }) as const);
    found.push(finding('text.font-not-loaded', { font }, [{ kind: 'retry' }, ...fixes]));
  }
  return found;
};
