import { ARROWS, placementForKey } from '../stage/nudge.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { stagePhoto } from './stage-photos.ts';

/** What a key does to the view while one of the tools on the picture has the keyboard. @returns Whether it did. */
function look(app: CustomizerApp, key: string): boolean {
  const { fullPreview, preview: inPanel } = app.pictures;
  const preview = fullPreview ?? inPanel;
  if (!preview) return false;
  const [x, y] = ARROWS[key] ?? [];
  if (key === '+' || key === '=') app.looks.zoomView(1, preview);
  else if (key === '-') app.looks.zoomView(-1, preview);
  else if (key === '0') preview.setViewZoom(1);
  else if (x !== undefined && y !== undefined && preview.viewZoom > 1) app.looks.pan(preview, x, y);
  else return false;
  return true;
}

/** Ctrl/⌘ Z and Y where no text field has its own; the nudge buttons' arrows; the view's keys on the picture's tools. */
export function onKeyDown(app: CustomizerApp, event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  const nudging =
    target instanceof Element
      ? target.closest<HTMLElement>('.nudges, .adjust button')?.closest<HTMLElement>('[data-field]')
      : null;
  const field = nudging?.dataset['field'] ? app.session.field(nudging.dataset['field']) : undefined;
  const photo = field?.type === 'image' ? stagePhoto(app, field) : null;
  const placement = photo ? placementForKey(photo, event) : null;
  if (field && placement) {
    event.preventDefault();
    app.acts.placeByHand(field.id, placement, 'done');
    return;
  }
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
  if (isPlain && target instanceof Element && target.closest('.tools') && look(app, event.key)) event.preventDefault();
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const typing =
    target instanceof HTMLInputElement &&
    target.type !== 'range' &&
    target.type !== 'radio' &&
    target.type !== 'checkbox';
  if (typing || target instanceof HTMLTextAreaElement) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) app.acts.undo();
  else if (key === 'y' || (key === 'z' && event.shiftKey)) app.acts.redo();
  else return;
  event.preventDefault();
}
