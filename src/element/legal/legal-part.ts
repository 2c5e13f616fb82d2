import { html, nothing, type TemplateResult } from 'lit';
import type { Consent } from '../../payload/payload-schema.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import { icon } from '../views/icons.ts';
import { legalLines, ownWords, type LegalSpeaker } from './legal-lines.ts';

/** What the buyer is told before the tick of the review step. */
function render(app: CustomizerApp): TemplateResult | typeof nothing {
  const lines = legalLines(app);
  if (lines.length === 0) return nothing;
  return html`<div class="notes" part="legal" role="group" aria-labelledby="pc-legal-title">
    <h3 class="group-title" id="pc-legal-title">${app.messages.t('ui.legal.title')}</h3>
    ${lines.map(
      ({ kind, title, sentences }) =>
        html`<div class="note-row" data-legal=${kind}>
          ${icon(kind === 'production' ? 'clock' : 'info')}
          <div>
            ${title === null ? nothing : html`<p><b>${title}</b></p>`}
            ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
          </div>
        </div>`,
    )}
  </div>`;
}

/** Keeps the lines as they were shown beside the tick under them. */
function add(app: CustomizerApp, consents: Consent[]): void {
  const { reviewedAt } = app.review;
  if (reviewedAt === null) return;
  for (const { kind, title, sentences } of legalLines(app)) {
    consents.push({ kind, text: [...(title === null ? [] : [title]), ...sentences].join('\n'), givenAt: reviewedAt });
  }
}

/** The seller's words on keeping photos, then what `privacy` says. */
function retention(speaker: LegalSpeaker, standard: string): string {
  const own = ownWords(speaker, 'retention');
  const { standard: isShown = true } = speaker.template.legal?.retention ?? {};
  return speaker.messages.format.sentences([own, isShown ? standard : null].filter((text) => text !== null));
}

/** What lines of law need; loaded for templates that have such. */
export const legal = { render, add, retention };
export type LegalPart = typeof legal;
export { checkLegal as checkTemplate } from '../../template/rules/legal.ts';
