import type { ImageField } from '../template/schema.ts';
import type { CustomizerApp } from './customizer-app.ts';

/** A file is pasted anywhere in the widget; text that is pasted into a text field stays text. */
export function onPaste(app: CustomizerApp, event: ClipboardEvent): void {
  const data = event.clipboardData;
  const [target] = event.composedPath();
  // Word processors put a picture of the text beside it.
  const isWriting = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
  if (isWriting && data?.types.includes('text/plain')) return;
  take(app, event, data?.files[0]);
}

/** Anywhere in the widget, so that a drop beside the mark does not lead away from the page. */
export function onDragOver(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** A file is dropped on a field, on the picture, or beside them. */
export function onDrop(app: CustomizerApp, event: DragEvent): void {
  take(app, event, event.dataTransfer?.files[0]);
}

function take(app: CustomizerApp, event: Event, file: File | undefined): void {
  const field = file && targetOf(app, event);
  if (!field) return;
  event.preventDefault();
  app.acts.addFile(field.id, file);
}

/** The field that it was given to; else the one in hand, the first empty one on view, the first on view, the first. */
function targetOf(app: CustomizerApp, event: Event): ImageField | undefined {
  const fields = app.session.derived.visible.filter((field) => field.type === 'image');
  const within = event
    .composedPath()
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.dataset['field'] !== undefined);
  const surface = app.template.surfaces.find(({ id }) => id === app.surfaceId);
  const onView = fields.filter(({ area }) => surface?.areas.some(({ id }) => id === area));
  return (
    fields.find(({ id }) => id === within?.dataset['field']) ??
    fields.find(({ id }) => id === app.selected) ??
    onView.find(({ id }) => app.imageValue(id).file === null) ??
    onView[0] ??
    fields[0]
  );
}
