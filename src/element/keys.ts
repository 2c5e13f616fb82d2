import { placementForKey } from '../stage/nudge.ts';
import type { CustomizerApp } from './customizer-app.ts';
import { stagePhoto } from './stage-photos.ts';

/** Ctrl/⌘ Z and Y where no text field has its own; the nudge buttons' arrows. */
export function onKeyDown(app: CustomizerApp, event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  const nudging =
    target instanceof Element ? target.closest<HTMLElement>('.nudges')?.closest<HTMLElement>('[data-field]') : null;
  const field = nudging?.dataset['field'] ? app.session.field(nudging.dataset['field']) : undefined;
  const photo = field?.type === 'image' ? stagePhoto(app, field) : null;
  const placement = photo ? placementForKey(photo, event) : null;
  if (field && placement) {
    event.preventDefault();
    app.acts.placeByHand(field.id, placement, 'done');
    return;
  }
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
