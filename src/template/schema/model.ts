import { Type, type Static } from 'typebox';
import { strict, Id, Url } from './basics.ts';

/**
 * What a material of a model shows. With `area` that area's artwork, whose top left corner is at the texture
 * coordinates 0, 0 and whose bottom right is at 1, 1: ink darkens an opaque material and lies on one that blends. With
 * `field` the colour of the choice made in that option field.
 */
export const ModelMaterial = Type.Object(
  {
    /** As the model's file has it. */
    name: Type.String({ minLength: 1, maxLength: 100 }),
    area: Type.Optional(Id),
    field: Type.Optional(Id),
  },
  strict,
);

/** The product in three dimensions: a glTF 2.0 file in metres, best a binary one (`.glb`), its front towards +z. */
export const Model = Type.Object(
  { src: Url, materials: Type.Array(ModelMaterial, { minItems: 1, maxItems: 50 }) },
  strict,
);

export type Model = Static<typeof Model>;
