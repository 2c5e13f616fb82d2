import { noChange } from 'lit';
import { Directive, directive, type AttributePart, type DirectiveResult } from 'lit/directive.js';

/** Values by the names of CSS; the names of one place never change. */
export type Declarations = Readonly<Record<string, string>>;

class Declare extends Directive {
  override render(): typeof noChange {
    return noChange;
  }

  override update({ element }: AttributePart, [declarations]: [Declarations]): typeof noChange {
    const { style } = element;
    for (const [name, value] of Object.entries(declarations)) style.setProperty(name, value);
    return noChange;
  }
}

/** What stands in `style=`, set by the style object: Lit's `styleMap` writes an attribute first, which policies forbid. */
export const declare = directive(Declare) as (declarations: Declarations) => DirectiveResult;
