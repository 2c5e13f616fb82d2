import { pointerTo } from '../../shared/json-pointer.ts';
import type { Report } from '../problem.ts';
import type { Field, Template } from '../schema.ts';
import { testsOf } from './show-when.ts';

/** Rule T5: every id that is referred to exists. */
export function checkReferences(template: Template, report: Report): void {
  const known = {
    area: idsOf(template.surfaces.flatMap((surface) => surface.areas)),
    font: idsOf(template.fonts),
    color: idsOf(template.colors),
    field: idsOf(template.fields),
    surface: idsOf(template.surfaces),
  };
  const expect = (kind: keyof typeof known, id: string, pointer: string): void => {
    if (!known[kind].has(id)) report('reference.unknown', pointer, { kind, id });
  };
  template.fields.forEach((field, index) => {
    const pointer = pointerTo('/fields', index);
    if (field.area !== undefined) expect('area', field.area, `${pointer}/area`);
    for (const { test, pointer: place } of testsOf(field, pointer)) expect('field', test.field, `${place}/field`);
    if ('fonts' in field) field.fonts.forEach((id, at) => expect('font', id, pointerTo(pointer, 'fonts', at)));
    if ('colors' in field) field.colors.forEach((id, at) => expect('color', id, pointerTo(pointer, 'colors', at)));
    for (const { surface, place } of setSurfaces(field, pointer)) expect('surface', surface, place);
  });
}

function idsOf(things: readonly { readonly id: string }[] = []): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}

function setSurfaces(field: Field, pointer: string): { surface: string; place: string }[] {
  if (field.type !== 'option') return [];
  return field.choices.flatMap((choice, index) =>
    Object.keys(choice.sets?.surfaces ?? {}).map((surface) => ({
      surface,
      place: pointerTo(pointer, 'choices', index, 'sets', 'surfaces', surface),
    })),
  );
}
