import { Type, type Static } from 'typebox';
import { Id } from '../../template/schema.ts';
import { strict, IsoDate, Label, FileName } from './basics.ts';

const answer = {
  field: Id,
  /** The field's label as the buyer read it. */
  label: Label,
};

const lettered = {
  /** Id of the font the buyer chose. */
  font: Type.Optional(Id),
  /** Id of the colour the buyer chose. */
  color: Type.Optional(Id),
};

/** What the buyer wrote; edges trimmed, runs of spaces collapsed, NFC: exactly what is drawn. */
export const TextAnswer = Type.Object(
  { ...answer, type: Type.Literal('text'), text: Type.String({ minLength: 1, maxLength: 20_000 }), ...lettered },
  strict,
);

/** Up to three initials, in the order in which they are read. */
export const MonogramAnswer = Type.Object(
  { ...answer, type: Type.Literal('monogram'), text: Type.String({ minLength: 1, maxLength: 200 }), ...lettered },
  strict,
);

export const NumberAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('number'),
    number: Type.Number(),
    /** As typed, as drawn. */
    text: Type.String({ minLength: 1, maxLength: 100 }),
    ...lettered,
  },
  strict,
);

export const DateAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('date'),
    date: IsoDate,
    /** As drawn. */
    text: Type.String({ minLength: 1, maxLength: 200 }),
    ...lettered,
  },
  strict,
);

export const OptionAnswer = Type.Object(
  {
    ...answer,
    type: Type.Literal('option'),
    choice: Id,
    /** The choice's label as the buyer read it. */
    choiceLabel: Label,
  },
  strict,
);

export const ImageAnswer = Type.Object({ ...answer, type: Type.Literal('image'), fileName: FileName }, strict);

/** What the buyer answered in one field that was visible and filled. */
export const Answer = Type.Union([TextAnswer, NumberAnswer, DateAnswer, OptionAnswer, ImageAnswer, MonogramAnswer]);

export type Answer = Static<typeof Answer>;
