/** The script of `page.html`: one product on a page of its own, links to its designs, and the way to the shop. */
import type { Submission } from '../element/make-payload.ts';
import type { ProductCustomizer } from '../element/product-customizer.ts';
import { matchLocale } from '../messages/match-locale.ts';
import { localize } from '../template/localize.ts';
import type { Template } from '../template/schema.ts';
import { openSharedDesign, shareDesign } from '../values/shared-design.ts';
import { linkTo, readPageAddress, sharedIn, type PageProblem } from './page-address.ts';
import { loadPageWords, type PageWords } from './page-words.ts';
import { settingsOf } from './page-settings.ts';

const within = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const widget = document.querySelector('product-customizer') as ProductCustomizer;
const form = document.querySelector('form') as HTMLFormElement;
const settings = settingsOf(document);
const address = readPageAddress(location.href, settings);
const language = matchLocale((address.ok && address.value.locale) || navigator.language);
const words = loadPageWords(language);
/** As the widget has parsed it without a problem by the time it is used. */
let template: Pick<Template, 'id' | 'fields' | 'name' | 'title' | 'fromRequest'> | null = null;

document.documentElement.lang = language;
document.documentElement.dir = /^(ar|he)/.test(language) ? 'rtl' : 'ltr';
void words.then(showWords);
if (!address.ok) void tell(address.error);
else {
  const { templateUrl, isPrivate, locale, market } = address.value;
  if (isPrivate) forbidIndex();
  widget.locale = locale ?? navigator.language;
  widget.market = market;
  widget.addEventListener('pc-ready', () => void begin(templateUrl), { once: true });
  widget.addEventListener('pc-change', forgetShared);
  widget.addEventListener('pc-submit', (event) => {
    if (settings.order !== null) return;
    // Nothing was added to any cart, which the widget would say.
    event.preventDefault();
    finish(event as CustomEvent<Submission>);
  });
  addEventListener('hashchange', () => void showShared());
  within('share').addEventListener('click', () => void share());
  if (settings.order !== null) form.action = settings.order;
  else form.addEventListener('submit', (event) => event.preventDefault());
  widget.template = templateUrl;
}

async function begin(templateUrl: string): Promise<void> {
  // What the widget has just read, once more from the browser's cache.
  template = (await (await fetch(templateUrl)).json()) as NonNullable<typeof template>;
  if (template.fromRequest) forbidIndex();
  document.title = localize(template.title ?? template.name, language);
  within('title').textContent = document.title;
  await showShared();
  within('tools').hidden = false;
}

function forbidIndex(): void {
  if (document.querySelector('meta[name="robots"]')) return;
  const meta = document.createElement('meta');
  meta.name = 'robots';
  meta.content = 'noindex, nofollow';
  document.head.append(meta);
}

async function tell(code: PageProblem): Promise<void> {
  widget.remove();
  const { 'no-product': title } = await words;
  within('problem-title').textContent = title;
  within('problem-code').textContent = code;
  within('problem').hidden = false;
}

/** Takes up the design that the link carries. */
async function showShared(): Promise<void> {
  const text = sharedIn(location.hash);
  if (text === null || !template) return;
  const opened = openSharedDesign(template, text);
  if (opened.ok) widget.values = opened.value;
  const said = await words;
  within('shared').textContent = said[opened.ok ? 'shared-opened' : 'shared-failed'];
  within('shared').hidden = false;
}

/** From the first change on it is the buyer's own: a reload brings theirs back, not what they were sent. */
function forgetShared(): void {
  within('finished').hidden = true;
  if (sharedIn(location.hash) === null) return;
  history.replaceState(null, '', location.pathname + location.search);
  within('shared').hidden = true;
}

async function share(): Promise<void> {
  if (!template) return;
  const said = await words;
  const url = linkTo(location.href, shareDesign(template, widget.values));
  const status = within('share-status');
  const byHand = within('share-link') as HTMLInputElement;
  try {
    // A phone knows whom the buyer writes to; elsewhere a sheet is in the way.
    if (matchMedia('(pointer: coarse)').matches && 'share' in navigator)
      await navigator.share({ title: document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      status.textContent = said['share-copied'];
    }
    within('share-by-hand').hidden = true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    status.textContent = '';
    within('share-by-hand').hidden = false;
    byHand.value = url;
    byHand.select();
  }
}

/** Where the page knows of no shop to send it to, the design is the buyer's to send. */
function finish(event: CustomEvent<Submission>): void {
  event.preventDefault();
  const { payload, files } = event.detail;
  void words.then((said) => {
    const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(files.map(({ file }) => file.name));
    within('finished-photos').textContent =
      files.length > 0 ? said['finished-photos'].replace('{names}', () => names) : '';
    within('save').onclick = () => save(`${payload.template.id}.json`, JSON.stringify(payload));
    within('finished').hidden = false;
    within('finished').focus();
  });
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function showWords(said: PageWords): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]'))
    place.textContent = said[place.dataset['word'] as keyof PageWords];
}
