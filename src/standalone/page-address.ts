import type { Result } from '../shared/result.ts';

/** What the shop wrote into the page's `<meta>`s. */
export interface PageSettings {
  /** Exact origins, beside the page's own, whose templates may be shown. */
  readonly templateOrigins: readonly string[];
  /** Folder of the private listings' templates, relative to the page. */
  readonly listings: string;
}

export interface PageAddress {
  readonly templateUrl: string;
  /** Found by an unguessable link only: no search engine may list it. */
  readonly isPrivate: boolean;
  readonly locale: string | null;
  readonly market: string | null;
}

/** Why an address shows no product: it names none, one of a site the shop does not know, or a listing that cannot be. */
export type PageProblem = 'page.no-template' | 'page.template-refused' | 'page.listing-unknown';

/** 22 letters of base64url hold 128 random bits; what is shorter could be guessed, and is no listing. */
const LISTING = /^[\w-]{22,128}$/;
const SHARED = '#design=';

/**
 * Reads `?template=ADDRESS` or `?listing=TOKEN`, with `locale` and `market`. A link may be made by anybody: it shows no
 * template but the shop's own, or its words would be a stranger's under the shop's name.
 */
export function readPageAddress(
  href: string,
  { templateOrigins, listings }: PageSettings,
): Result<PageAddress, PageProblem> {
  const page = new URL(href);
  const asked = page.searchParams;
  const listing = asked.get('listing');
  const template = asked.get('template');
  const rest = { locale: asked.get('locale'), market: asked.get('market') };
  if (listing !== null) {
    if (!LISTING.test(listing)) return { ok: false, error: 'page.listing-unknown' };
    const { href: templateUrl } = new URL(`${listing}.json`, new URL(listings, page));
    return { ok: true, value: { templateUrl, isPrivate: true, ...rest } };
  }
  if (!template) return { ok: false, error: 'page.no-template' };
  const url = URL.canParse(template, page.href) ? new URL(template, page) : null;
  if (!url || ![page.origin, ...templateOrigins].includes(url.origin))
    return { ok: false, error: 'page.template-refused' };
  return { ok: true, value: { templateUrl: url.href, isPrivate: false, ...rest } };
}

/** The design that the link carries, or `null`. It stands behind `#`, which no server is told. */
export function sharedIn(hash: string): string | null {
  return hash.startsWith(SHARED) ? hash.slice(SHARED.length) : null;
}

/** The link to a design: the same product and market, in the language of whoever opens it. */
export function linkTo(href: string, design: string): string {
  const link = new URL(href);
  link.searchParams.delete('locale');
  link.hash = `${SHARED}${design}`;
  return link.href;
}
