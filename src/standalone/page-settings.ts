import type { PageSettings } from './page-address.ts';

export interface ShopSettings extends PageSettings {
  /** Where the form is posted to; `null` where the buyer sends the design themselves. */
  readonly order: string | null;
}

/** Reads the `<meta>`s `pc-templates`, `pc-listings` and `pc-order`; empty and missing are the same. */
export function settingsOf(page: Document): ShopSettings {
  const read = (name: string): string =>
    page.querySelector<HTMLMetaElement>(`meta[name="pc-${name}"]`)?.content.trim() ?? '';
  return {
    templateOrigins: read('templates').split(/\s+/).filter(Boolean),
    listings: read('listings') || './listings/',
    order: read('order') || null,
  };
}
