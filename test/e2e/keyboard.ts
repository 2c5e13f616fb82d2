import type { Page } from 'playwright-core';

/** What has the keyboard, seen through the widget's shadow root. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  /** Id of the template's field it belongs to. */
  readonly field: string;
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const input = active instanceof HTMLInputElement ? active : null;
    return {
      tag: active?.tagName.toLowerCase() ?? '',
      type: active?.getAttribute('type') ?? '',
      id: active?.id ?? '',
      field: active?.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? '',
      name: active?.getAttribute('name') ?? '',
      value: active && 'value' in active ? String(active.value) : '',
      text: active?.textContent.trim() ?? '',
      checked: input?.checked ?? false,
    };
  });
}

/** Tabs on until something wanted has the keyboard; fails, naming the way it went, after `most` stops. */
export async function tabTo(page: Page, wanted: (stop: Focused) => boolean, most = 80): Promise<Focused> {
  const way: string[] = [];
  for (let stops = 0; stops < most; stops++) {
    const stop = await focused(page);
    if (wanted(stop)) return stop;
    way.push(`${stop.tag}#${stop.id || stop.name || stop.text.slice(0, 20)}`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${way.join(' → ')}`);
}

/** Chooses in the radio group that has the keyboard, by arrow keys. */
export async function arrowTo(page: Page, value: string): Promise<void> {
  if (!(await focused(page)).checked) await page.keyboard.press('Space');
  for (let presses = 0; presses < 20 && (await focused(page)).value !== value; presses++) {
    await page.keyboard.press('ArrowRight');
  }
  const { value: reached } = await focused(page);
  if (reached !== value) throw new Error(`arrow keys reach ${reached}, not ${value}`);
}
