import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Template } from '../schema.ts';

/** The schema lets only lower case through; of what objects inherit, these two are lower case. */
const RESERVED: readonly string[] = ['constructor', 'prototype'];

/** Rules T3 and T4: no id is reserved, and none names two things of a kind. */
export function checkIds(template: Template, report: Report): void {
  const areas = template.surfaces.flatMap((surface, index) =>
    surface.areas.map(({ id }, place) => ({ id, pointer: pointerTo('/surfaces', index, 'areas', place) })),
  );
  const listed = (name: 'surfaces' | 'fonts' | 'colors' | 'fields') =>
    (template[name] ?? []).map(({ id }, index) => ({ id, pointer: pointerTo(`/${name}`, index) }));
  for (const kind of [listed('surfaces'), areas, listed('fonts'), listed('colors'), listed('fields')]) {
    checkKind(kind, report);
  }
  template.fields.forEach((field, index) => {
    if (field.type !== 'option') return;
    checkKind(
      field.choices.map(({ id }, place) => ({ id, pointer: pointerTo('/fields', index, 'choices', place) })),
      report,
    );
  });
}

function checkKind(things: readonly { readonly id: string; readonly pointer: string }[], report: Report): void {
  const firstById = new Map<string, string>();
  for (const { id, pointer } of things) {
    const first = firstById.get(id);
    if (RESERVED.includes(id)) report('id.reserved', `${pointer}/id`, { id });
    if (first === undefined) firstById.set(id, `${pointer}/id`);
    else report('id.duplicate', `${pointer}/id`, { id, first });
  }
}
