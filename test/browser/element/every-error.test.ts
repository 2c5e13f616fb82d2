import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { adoptStyles, html, render } from 'lit';
import type { CustomizerApp } from '../../../src/element/customizer-app.ts';
import { hostStyles } from '../../../src/element/host-styles.ts';
import { renderIssue } from '../../../src/element/views/field-frame.ts';
import { styles } from '../../../src/element/views/styles.ts';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { loadLocale } from '../../../src/messages/load-locale.ts';
import { LOCALES, type Locale } from '../../../src/messages/match-locale.ts';
import type { Fix, Issue, IssueCode } from '../../../src/validation/issue.ts';
import { ISSUE_SAMPLES } from '../../unit/messages/samples.ts';
import { all, CAPTION, GLAZE, mount, part, PHOTO, templateOf } from './scaffold.ts';

/** The narrowest phone. */
const WIDTH_PX = 320;
const TOLERANCE_PX = 0.6;
const LABEL = 'Wunschtext unter dem Bild';
const FIXES: readonly Fix[] = [
  { kind: 'zoom', zoom: 1.15 },
  { kind: 'replace' },
  { kind: 'font', font: 'Playfair Display SC' },
  { kind: 'color', color: 'Anthracite' },
  { kind: 'text', text: 'Anna Magdalena' },
  { kind: 'retry' },
];
const ISSUES: readonly Issue[] = Object.entries(ISSUE_SAMPLES).flatMap(([code, samples]) =>
  samples.map((params) => ({ code: code as IssueCode, severity: 'error', field: 'field', params, fixes: FIXES })),
);

/** Text that is drawn outside of what holds it, by its words. */
function spilled(root: ParentNode, box: DOMRect): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim() || node.parentElement?.closest('.vh, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const isOut = ({ left, right }: DOMRect): boolean =>
      left < box.left - TOLERANCE_PX || right > box.right + TOLERANCE_PX;
    if (rects.some(isOut)) found.push(node.textContent.trim());
  }
  return found;
}

/** Boxes that hide part of their own words. */
function cut(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('button, label, p, b, span, h2, h3, legend, li')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
    .filter((one) => one.clientWidth > 1 && !one.closest('.vh'))
    .map((one) => `${one.className}: ${one.textContent.trim()}`);
}

/** Every issue with every remedy, as a field shows it. */
async function showAll(locale: Locale, issues = ISSUES): Promise<{ host: HTMLElement; root: ShadowRoot }> {
  const loaded = await loadLocale(locale);
  const messages = createMessages(loaded.resources, { locale, market: locale.slice(3) });
  const template = { fields: [{ id: 'field', type: 'text', label: LABEL }] };
  const app = { template, messages, locale } as unknown as CustomizerApp;
  const host = document.createElement('div');
  host.style.width = `${String(WIDTH_PX)}px`;
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [hostStyles, ...styles]);
  document.body.append(host);
  render(
    html`<div class="own">
      <div class="root" lang=${messages.lang} dir=${messages.dir}>
        <div class="layout">
          <div class="panel">
            <div class="field">
              <div class="issues">${issues.map((issue) => renderIssue(app, issue))}</div>
            </div>
          </div>
        </div>
      </div>
    </div>`,
    root,
  );
  return { host, root };
}

describe('axe', () => {
  for (const severity of ['error', 'warning', 'info'] as const) {
    it(`finds nothing in any issue as ${severity}, in light and dark, at 320, 768 and 1200 px`, async () => {
      const { host, root } = await showAll(
        'en-US',
        ISSUES.map((issue) => ({ ...issue, severity })),
      );
      expect(
        new Set([...root.querySelectorAll<HTMLElement>('.issue')].map(({ dataset }) => dataset['code'])).size,
      ).to.equal(Object.keys(ISSUE_SAMPLES).length);
      for (const [scheme, width] of [
        ['light', 320],
        ['light', 768],
        ['light', 1200],
        ['dark', 320],
      ] as const) {
        host.style.setProperty('--pc-color-scheme', scheme);
        host.style.width = `${String(width)}px`;
        // Wider, only places differ; dark, only colours.
        const values = width > 320 ? ['target-size'] : scheme === 'dark' ? ['color-contrast'] : null;
        const runOnly = values ?? ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
        const { violations } = await axe.run(host, {
          runOnly: { type: values ? 'rule' : 'tag', values: runOnly },
          resultTypes: ['violations'],
        });
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
        );
        expect(found, `${scheme}, ${String(width)} px`).to.deep.equal([]);
      }
      host.remove();
    });
  }
});

describe('in 320 px', () => {
  it('a text that is too wide is found: the check can fail', () => {
    const host = document.createElement('div');
    host.style.cssText = `width: ${WIDTH_PX}px; font: 16px sans-serif`;
    const [wide, hidden] = ['', 'overflow: hidden; white-space: nowrap'].map((style) => {
      const line = document.createElement('p');
      line.style.cssText = style;
      line.textContent = style ? 'many words '.repeat(20) : 'Unteilbar'.repeat(20);
      host.append(line);
      return line.textContent.trim();
    });
    document.body.append(host);
    expect(spilled(host, host.getBoundingClientRect())).to.include(wide);
    expect(cut(host)).to.deep.equal([`: ${String(hidden)}`]);
    host.remove();
  });

  for (const locale of LOCALES) {
    it(`every issue in ${locale} is read whole`, async () => {
      const { host, root } = await showAll(locale);
      await document.fonts.ready;
      const shown = [...root.querySelectorAll<HTMLElement>('.issue')];
      expect(shown.length).to.equal(ISSUES.length);
      const outside = shown.flatMap((issue) => spilled(issue, issue.getBoundingClientRect()));
      const inButtons = [...root.querySelectorAll('button')].flatMap((one) =>
        spilled(one, one.getBoundingClientRect()),
      );
      expect([...outside, ...inButtons, ...cut(root)]).to.deep.equal([]);
      expect(
        shown.every((issue) => issue.getBoundingClientRect().right <= host.getBoundingClientRect().right),
      ).to.equal(true);
      host.remove();
    });
  }

  it('the whole form, with what is wrong in it, is read in every locale', async () => {
    const element = await mount(templateOf([PHOTO, CAPTION, GLAZE]));
    element.style.width = `${String(WIDTH_PX)}px`;
    part(element, 'pc-main').click();
    const root = element.shadowRoot as ShadowRoot;
    const wrong: Record<string, readonly string[]> = {};
    for (const locale of LOCALES) {
      element.locale = locale;
      while (root.querySelector('.root')?.getAttribute('lang') !== locale) await new Promise(requestAnimationFrame);
      await element.updateComplete;
      expect(all(element, '.issue').length, locale).to.be.greaterThan(1);
      const found = [...spilled(root, element.getBoundingClientRect()), ...cut(root)];
      if (found.length > 0) wrong[locale] = found;
    }
    expect(wrong).to.deep.equal({});
  });
});
