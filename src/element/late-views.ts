import type { CSSResult } from 'lit';
import type { Template } from '../template/schema.ts';
import type { Crossfade } from './crossfade.ts';
import type { RequestDesk } from './request/request-desk.ts';
import type { Sides } from './sides/sides.ts';
import type { renderChoices } from './views/choices.ts';
import type { RareField, renderRareField } from './views/rare-fields.ts';

/** Views that only some templates need, as far as this one does. */
export interface LateViews {
  readonly styles: readonly CSSResult[];
  /** Where the picture of the product can change. */
  readonly Crossfade: typeof Crossfade | null;
  readonly sides: typeof Sides | null;
  readonly renderChoices: typeof renderChoices | null;
  readonly renderRareField: typeof renderRareField | null;
  /** Where the buyer may ask for a custom order. */
  readonly RequestDesk: typeof RequestDesk | null;
}

export function isRare(field: Template['fields'][number]): field is RareField {
  return field.type === 'number' || field.type === 'date' || field.type === 'monogram';
}

/** Loads what a template needs beyond one picture, photos, texts and swatches. */
export async function loadViews({ surfaces, fields, customOrder }: Template): Promise<LateViews> {
  const changes = fields.some((field) => field.type === 'option' && field.choices.some(({ sets }) => sets));
  const [crossfade, sides, choices, rare, request] = await Promise.all([
    changes || surfaces.length > 1 ? import('./crossfade.ts') : null,
    surfaces.length > 1 ? import('./sides/sides.ts') : null,
    fields.some((field) => field.type === 'option' && field.display !== 'swatch') ? import('./views/choices.ts') : null,
    fields.some(isRare) ? import('./views/rare-fields.ts') : null,
    customOrder ? import('./request/request-desk.ts') : null,
  ]);
  return {
    styles: [sides?.sideStyles ?? [], choices?.choiceListStyles ?? [], request?.inviteStyles ?? []].flat(),
    Crossfade: crossfade && crossfade.Crossfade,
    sides: sides && sides.Sides,
    renderChoices: choices && choices.renderChoices,
    renderRareField: rare && rare.renderRareField,
    RequestDesk: request && request.RequestDesk,
  };
}
