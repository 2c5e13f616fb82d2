import { pointerTo } from '../../shared/json-pointer.ts';
import type { RuleCheck } from '../problem.ts';
import type { Template, Tint } from '../schema.ts';
import { addressRefusal } from './addresses.ts';

/** Every tint of a template, and where it stands. */
function tintsOf({ surfaces, fields }: Template): { readonly tint: Tint | undefined; readonly pointer: string }[] {
  const own = surfaces.map(({ tint }, index) => ({ tint, pointer: pointerTo('/surfaces', index, 'tint') }));
  const chosen = fields.flatMap((field, index) =>
    (field.type === 'option' ? field.choices : []).flatMap(({ sets }, place) =>
      Object.entries(sets?.surfaces ?? {}).map(([surface, { tint }]) => ({
        tint,
        pointer: pointerTo('/fields', index, 'choices', place, 'sets', 'surfaces', surface, 'tint'),
      })),
    ),
  );
  return [...own, ...chosen];
}

/** Rule T28: the address of a tint's mask is harmless. */
export const checkTints: RuleCheck = (template, report) => {
  for (const { tint, pointer } of tintsOf(template)) {
    const reason = tint?.mask === undefined ? null : addressRefusal(tint.mask, true);
    if (reason) report('url.not-allowed', `${pointer}/mask`, { reason });
  }
};
