import type { Page } from 'playwright-core';

/** Within the page: elements of the widget that reach beyond its sides, and the page itself where it scrolls sideways. */
export function widerThanPage(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`page: ${scrollWidth} of ${clientWidth} px`] : [];
}

/** Within the page: controls that are seen and smaller than 24 × 24 px; a label counts with its control. */
export function smallTargets(): string[] {
  const root = document.querySelector('product-customizer')?.shadowRoot;
  const controls = [...(root?.querySelectorAll<HTMLElement>('button, select, textarea, input, summary, a') ?? [])];
  return controls
    .filter((control) => control.checkVisibility() && !(control as HTMLInputElement).hidden)
    .filter((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((control) => control.outerHTML.slice(0, 90));
}

/** Within the page: lays the text spacing of WCAG 1.4.12 over the widget and names what no longer holds its words. */
export function clipped(): string[] {
  const root = document.querySelector('product-customizer')?.shadowRoot as ShadowRoot;
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
  const words = [...root.querySelectorAll<HTMLElement>('button, label, p, b, span, legend, h2, h3, small, a, dt, dd')];
  return words
    .filter((each) => each.checkVisibility() && !each.closest('.vh') && !each.matches('.sample'))
    .filter((each) => {
      const isCut = getComputedStyle(each).overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1;
      const isOver =
        each.tagName === 'BUTTON' &&
        (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2);
      return isCut || isOver;
    })
    .map((each) => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 30)}`);
}

/**
 * Within the page: controls whose name lacks the words that are seen on them, so that saying these would not press them
 * (WCAG 2.5.3). What a font's card shows is a sample of it, no word of its own.
 */
export function misnamed(): string[] {
  const root = document.querySelector('product-customizer')?.shadowRoot;
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim();
  return [...(root?.querySelectorAll<HTMLElement>('[aria-label]') ?? [])]
    .filter((each) => each.matches('button, a, summary, input') && each.checkVisibility())
    .flatMap((each) => {
      const seen = ((each.matches('input') && each.closest('label')) || each).cloneNode(true) as HTMLElement;
      for (const hidden of seen.querySelectorAll('.vh, .sample, svg')) hidden.remove();
      const name = plain(each.getAttribute('aria-label') ?? '');
      const words = plain(seen.textContent);
      return name.includes(words) ? [] : [`“${words}” is seen, “${name}” is said`];
    });
}

/** Within the page: takes the margins away that keep focus from behind the sticky picture and bar. */
export function hideNothing(): void {
  const root = document.querySelector('product-customizer')?.shadowRoot as ShadowRoot;
  const none = new CSSStyleSheet();
  none.replaceSync('* { scroll-margin-block: 0 !important }');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, none];
}

/** Within the page: makes the widget's words so many times as large and nothing else, as Firefox's zoom of text does. */
export function enlargeText(times: number): void {
  const root = document.querySelector('product-customizer')?.shadowRoot as ShadowRoot;
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => !each.dataset['enlarged']);
  const sizes = all.map((each) => {
    const { fontSize, lineHeight } = getComputedStyle(each);
    return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)] as const;
  });
  all.forEach((each, at) => {
    const [fontSize = 0, lineHeight = Number.NaN] = sizes[at] ?? [];
    each.dataset['enlarged'] = 'yes';
    each.style.fontSize = `${fontSize * times}px`;
    if (!Number.isNaN(lineHeight)) each.style.lineHeight = `${lineHeight * times}px`;
  });
}

/** Within the page: words that stand beyond what holds and hides them, or outside of the widget. */
export function cutWords(): string[] {
  const element = document.querySelector('product-customizer') as Element;
  const root = element.shadowRoot as ShadowRoot;
  const outer = element.getBoundingClientRect();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.textContent?.trim() || !holder?.checkVisibility() || holder.closest('.vh, style, .sample, dialog'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const isOut = rect.left < outer.left - 1 || rect.right > outer.right + 1;
      let isCut = false;
      for (let box: Element | null = holder; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const isButton = box.tagName === 'BUTTON';
        if ((overflowX !== 'visible' || isButton) && (rect.left < left - 1 || rect.right > right + 1)) isCut = true;
        if ((overflowY === 'hidden' || isButton) && (rect.top < top - 3 || rect.bottom > bottom + 3)) isCut = true;
      }
      if (isOut || isCut) found.push(`${holder.tagName}.${holder.className}: ${node.textContent.trim().slice(0, 40)}`);
    }
  }
  return [...new Set(found)];
}

/** A place where Tab stops. */
export interface Stop {
  readonly name: string;
  /** Of five points of the control, how many nothing covers. */
  readonly seen: number;
  /** It lies above the stop before it, or before it in the same row, as the form is read. */
  readonly isOutOfOrder: boolean;
}

/** Tabs once through the widget's form. */
export async function focusStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    document.querySelector('product-customizer')?.shadowRoot?.getElementById('pc-full')?.focus();
  });
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    // Scrolling to what has the focus is over with the next frame.
    const stop = await page.evaluate(lookAtFocus);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not leave the widget');
}

/** Within the page: what has the keyboard, once scrolling to it is over. */
export async function lookAtFocus(): Promise<Stop | null> {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const root = document.querySelector('product-customizer')?.shadowRoot;
  const active = root?.activeElement;
  if (!root || !active) return null;
  const target = (active instanceof HTMLInputElement && active.closest('label')) || active;
  const memory = globalThis as { stopBefore?: { element: Element } };
  const { left, top, width, height } = target.getBoundingClientRect();
  const points = [
    [0.5, 0.5],
    [0.1, 0.2],
    [0.9, 0.2],
    [0.1, 0.8],
    [0.9, 0.8],
  ] as const;
  const seen = points.filter(([x, y]) => {
    const hit = root.elementFromPoint(left + width * x, top + height * y);
    return hit !== null && (target.contains(hit) || hit.contains(active));
  }).length;
  const before = memory.stopBefore?.element.getBoundingClientRect();
  memory.stopBefore = { element: target };
  const isRtl = getComputedStyle(target).direction === 'rtl';
  const isAbove = before !== undefined && top + height <= before.top + 1;
  const isBeside = before !== undefined && top < before.bottom - 1 && top + height > before.top + 1;
  const isBefore = before !== undefined && (isRtl ? left > before.left + 1 : left < before.left - 1);
  const isOutOfOrder = target.closest('.fields') !== null && (isAbove || (isBeside && isBefore));
  const name = active.id || active.getAttribute('aria-label') || target.textContent.trim().slice(0, 30);
  return { name, seen, isOutOfOrder };
}
