import type { CustomizerApp } from '../customizer-app.ts';

const MARK = 'pc-tab';
let tab = '';
/** Places of the widgets that stand on the page now: two never write to the same. */
export const taken = new Set<string>();

/**
 * The place of a widget's design: template, version, which widget of the page; without the tab. After a reload the
 * same again.
 */
export function placeOf({ host: { root }, template: { id, version } }: CustomizerApp): string {
  let widget = [...document.querySelectorAll(root.host.localName)].indexOf(root.host);
  const named = (): string => `${JSON.stringify([id, version, widget])}/`;
  while (taken.has(named())) widget += 99;
  taken.add(named());
  return named();
}

/**
 * What the places of this tab end in. Its mark stands in the tab's storage only from one page to the next: a tab that
 * is duplicated would have it, too.
 */
export function ownTab(): string {
  try {
    tab ||= sessionStorage.getItem(MARK) ?? '';
    sessionStorage.removeItem(MARK);
  } catch {
    // As in a new tab.
  }
  return (tab ||= `${Date.now()}${Math.random()}/`);
}

/** Leaves the mark for the tab's next page. */
export function markTab(): void {
  try {
    sessionStorage.setItem(MARK, tab);
  } catch {
    // The next page takes the newest design for its own.
  }
}
