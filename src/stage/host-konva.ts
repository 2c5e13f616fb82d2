/**
 * Konva, when its first module runs, puts itself on the global object as `Konva`, and complains on the console if
 * something of that name is there. A shop may have a Konva of its own, older or newer, and scripts that rely on it. So
 * this module runs before Konva's and sets the host's aside; `giveBack`, called after them, puts everything as it was.
 * All of it happens in one turn of one module graph: no script of the host can run in between.
 */
const NAME = 'Konva';
const before = Object.getOwnPropertyDescriptor(globalThis, NAME);
/** A `var` of the host can be neither deleted nor redefined, only written. */
const isFixed = before?.configurable === false;

// An own property hides `<div id="Konva">` too, which browsers show as a global variable.
if (isFixed) Reflect.set(globalThis, NAME, undefined);
else Object.defineProperty(globalThis, NAME, { value: undefined, writable: true, configurable: true });

/** Leaves the global object as it was before Konva's modules ran. */
export function giveBack(): void {
  if (before && isFixed) Reflect.set(globalThis, NAME, before.value);
  else if (before) Object.defineProperty(globalThis, NAME, before);
  else Reflect.deleteProperty(globalThis, NAME);
}
