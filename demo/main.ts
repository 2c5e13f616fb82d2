import '../src/define.ts';
import { ProductCustomizer } from '../src/element/product-customizer.ts';
import type { RequestSubmission } from '../src/element/request/send-request.ts';
import type { CustomRequest } from '../src/payload/schema/request.ts';
import type { Issue } from '../src/validation/issue.ts';
import { LOCALES, type Locale } from '../src/messages/match-locale.ts';
import { listingToken, makeListing } from './make-listing.ts';
import type { Words } from './words.ts';
import { loadWords } from './words.ts';

interface Product {
  readonly id: string;
  readonly picture: string;
}

const MUG: Product = { id: 'photo-mug', picture: './products/mug/front-sage.webp' };
const PRODUCTS: readonly Product[] = [
  MUG,
  { id: 'engraved-pendant', picture: './products/pendant/front-gold.webp' },
  { id: 'phone-case', picture: './products/case/back-ink.webp' },
  { id: 'pet-tag', picture: './products/pet-tag/front-steel.webp' },
  { id: 't-shirt', picture: './products/t-shirt/front-white.webp' },
  { id: 'tumbler', picture: './products/tumbler/front-navy.webp' },
  { id: 'wood-sign', picture: './products/wood-sign/front-maple.webp' },
];
const MARKETS = ['US', 'CA', 'GB', 'DE'] as const;
/** Three shops beside ours, each a style sheet of tokens and parts in `themes/`; names are not translated. */
const SHOPS = {
  'fern-and-clay': 'Fern & Clay',
  'maison-noord': 'Maison Noord',
  'pip-and-poppy': 'Pip & Poppy',
  werkbank: 'Werkbank 27',
} as const;
type Shop = keyof typeof SHOPS;
const SHOP_IDS = Object.keys(SHOPS) as readonly Shop[];
const OWN_SHOP: Shop = 'fern-and-clay';
const SAMPLE_PHOTO = './photos/lake-morning.jpg';

/** The demo keeps its choices in the address, so that a link shows the same thing to somebody else. */
const choices = new URLSearchParams(location.search);

function element<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`demo: #${id} is missing`);
  return found;
}

const customizer = element('customizer', ProductCustomizer);
const gallery = element('gallery', HTMLElement);
const output = element('payload', HTMLPreElement);
const note = element('payload-note', HTMLParagraphElement);
const state = element('payload-state', HTMLSpanElement);
const listing = element('listing', HTMLButtonElement);
const templateLink = element('template-link', HTMLAnchorElement);
const pageLink = element('page-link', HTMLAnchorElement);
const shopName = element('shop-name', HTMLElement);
const shopStyles = element('shop-styles', HTMLLinkElement);
const selects = {
  shop: element('shop', HTMLSelectElement),
  locale: element('locale', HTMLSelectElement),
  market: element('market', HTMLSelectElement),
  theme: element('theme', HTMLSelectElement),
};

const known = <T extends string>(wanted: string | null, all: readonly T[], otherwise: T): T =>
  all.find((each) => each === wanted) ?? otherwise;
let locale: Locale = known(choices.get('locale'), LOCALES, 'en-US');
let market = known(choices.get('market'), MARKETS, 'US');
let theme = known(choices.get('theme'), ['auto', 'light', 'dark'], 'auto');
let shop = known(choices.get('shop'), SHOP_IDS, OWN_SHOP);
let product = PRODUCTS.find(({ id }) => id === choices.get('product')) ?? MUG;
let words: Words = await loadWords(locale);
/** The request that came in last, until another product is chosen. */
let request: CustomRequest | null = null;
/** Where the private listing's page would be, while one is shown. */
let listingPage: string | null = null;
/** Newest answer wins: payloads are made while the buyer goes on typing. */
let showing = 0;

function remember(): void {
  const query = new URLSearchParams({ product: product.id, locale, market, theme, shop });
  history.replaceState(null, '', `?${query}`);
}

function fillSelect(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
): void {
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

function showWords(): void {
  document.documentElement.lang = locale;
  document.title = words.title;
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    place.textContent = words[place.dataset['word'] as keyof Words];
  }
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const themes = [
    ['auto', words['theme-auto']],
    ['light', words['theme-light']],
    ['dark', words['theme-dark']],
  ] as const;
  fillSelect(
    selects.locale,
    LOCALES.map((tag) => [tag, languages.of(tag) ?? tag]),
    locale,
  );
  fillSelect(
    selects.market,
    MARKETS.map((code) => [code, regions.of(code) ?? code]),
    market,
  );
  fillSelect(selects.theme, themes, theme);
  fillSelect(
    selects.shop,
    SHOP_IDS.map((id) => [id, SHOPS[id]]),
    shop,
  );
  gallery.setAttribute('aria-label', words.products);
}

async function showGallery(): Promise<void> {
  const buttons = await Promise.all(
    PRODUCTS.map(async (each) => {
      const template = (await (await fetch(`./templates/${each.id}.json`)).json()) as { name: Record<string, string> };
      const button = document.createElement('button');
      const picture = new Image(40, 40);
      picture.src = each.picture;
      picture.alt = '';
      button.type = 'button';
      button.dataset['product'] = each.id;
      button.append(
        picture,
        template.name[locale] ?? template.name[locale.slice(0, 2)] ?? template.name['en'] ?? each.id,
      );
      button.addEventListener('click', () => choose(each));
      return button;
    }),
  );
  gallery.replaceChildren(...buttons);
  markChosen();
}

function markChosen(): void {
  for (const button of gallery.querySelectorAll('button')) {
    button.setAttribute('aria-current', String(button.dataset['product'] === product.id));
  }
}

/** The page follows too: its own colours are the tokens', where there are any. */
function dress(): void {
  shopName.textContent = SHOPS[shop];
  if (shop === OWN_SHOP) shopStyles.removeAttribute('href');
  else shopStyles.href = `./themes/${shop}.css`;
}

function choose(next: Product): void {
  product = next;
  markChosen();
  show();
}

function show(): void {
  remember();
  request = null;
  listingPage = null;
  listing.hidden = true;
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  customizer.style.setProperty('--pc-color-scheme', theme === 'auto' ? 'light dark' : theme);
  customizer.locale = locale;
  customizer.market = market;
  customizer.template = `./templates/${product.id}.json`;
  templateLink.href = `./templates/${product.id}.json`;
  templateLink.removeAttribute('download');
  const page = new URLSearchParams({ template: `demo/templates/${product.id}.json`, locale, market });
  pageLink.href = `../page.html?${page}`;
  void showPayload();
}

/** What the maker would get, or what still blocks it: made anew after every act, without showing errors to the buyer. */
async function showPayload(): Promise<void> {
  const run = ++showing;
  const blocking: readonly Issue[] = customizer.issues.filter(({ severity }) => severity === 'error');
  if (blocking.length > 0 || !customizer.isReady) {
    state.textContent = words['payload-issues'];
    state.classList.remove('ready');
    note.textContent = words['payload-empty'];
    output.textContent = blocking.map(({ field, code }) => `${field ?? '–'}: ${code}`).join('\n');
    return;
  }
  const { payload } = await customizer.getPayload();
  if (run !== showing) return;
  state.textContent = words['payload-ready'];
  state.classList.add('ready');
  note.textContent = listingPage === null ? '' : `${words['listing-made']} ${listingPage}`;
  output.textContent = JSON.stringify(payload, null, 2);
}

for (const event of ['pc-ready', 'pc-change', 'pc-issues'])
  customizer.addEventListener(event, () => void showPayload());
customizer.addEventListener('pc-submit', () => {
  note.textContent = words.added;
});

customizer.addEventListener('pc-request', (event) => {
  showing++;
  request = (event as CustomEvent<RequestSubmission>).detail.payload;
  listing.hidden = false;
  note.textContent = words['request-received'];
  output.textContent = JSON.stringify(request, null, 2);
});
listing.addEventListener('click', () => {
  if (!request) return;
  void makeListing(request, `./templates/${product.id}.json`).then((template) => {
    listing.hidden = true;
    const token = listingToken();
    // The seller puts the file into the folder `listings` beside the page, and sends the buyer the link.
    listingPage = `page.html?listing=${token}`;
    templateLink.href = URL.createObjectURL(new Blob([JSON.stringify(template)], { type: 'application/json' }));
    templateLink.download = `${token}.json`;
    customizer.template = template;
  });
});

selects.locale.addEventListener('change', () => {
  locale = known(selects.locale.value, LOCALES, locale);
  void loadWords(locale).then((loaded) => {
    words = loaded;
    showWords();
    void showGallery();
    show();
  });
});
selects.market.addEventListener('change', () => {
  market = known(selects.market.value, MARKETS, market);
  show();
});
selects.shop.addEventListener('change', () => {
  shop = known(selects.shop.value, SHOP_IDS, shop);
  remember();
  dress();
});
selects.theme.addEventListener('change', () => {
  theme = known(selects.theme.value, ['auto', 'light', 'dark'], theme);
  show();
});
element('copy', HTMLButtonElement).addEventListener('click', (event) => {
  void navigator.clipboard.writeText(output.textContent);
  (event.currentTarget as HTMLButtonElement).textContent = words.copied;
});
element('sample', HTMLButtonElement).addEventListener('click', () => {
  void fetch(SAMPLE_PHOTO)
    .then((response) => response.blob())
    .then(async (blob) => {
      const fields = (await (await fetch(`./templates/${product.id}.json`)).json()) as {
        fields: { id: string; type: string }[];
      };
      const field = fields.fields.find(({ type }) => type === 'image');
      const file = new File([blob], 'lake-morning.jpg', { type: 'image/jpeg' });
      if (field) await customizer.addFile(field.id, file);
      await showPayload();
    });
});

dress();
showWords();
void showGallery();
show();
