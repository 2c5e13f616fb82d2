import { describe, expect, it } from 'vitest';
import { linkTo, readPageAddress, sharedIn } from '../../../src/standalone/page-address.ts';

const PAGE = 'https://brand.example/make/page.html';
const SETTINGS = { templateOrigins: ['https://cdn.example'], listings: './listings/' };
const TOKEN = 'Zk3v_0rT-9aQwErTyUiOpA';
const read = (query: string) => readPageAddress(`${PAGE}${query}`, SETTINGS);

describe('the address of the page', () => {
  it('names a template of the page’s own site, or of one the shop lists', () => {
    const mug = { isPrivate: false, locale: null, market: null };
    expect(read('?template=mug.json')).toEqual({
      ok: true,
      value: { ...mug, templateUrl: 'https://brand.example/make/mug.json' },
    });
    expect(read('?template=https%3A%2F%2Fcdn.example%2Fmug.json&locale=de&market=DE')).toEqual({
      ok: true,
      value: { templateUrl: 'https://cdn.example/mug.json', isPrivate: false, locale: 'de', market: 'DE' },
    });
  });

  it.each([
    'https://evil.example/mug.json',
    '//evil.example/mug.json',
    'https://cdn.example.evil.example/mug.json',
    'http://cdn.example/mug.json',
    'https://cdn.example:8443/mug.json',
    'https://brand.example@evil.example/mug.json',
    'data:application/json,{}',
    'blob:https://evil.example/1',
    'javascript:1',
    'https://',
    '\\\\evil.example\\mug.json',
  ])('shows no template of %s', (address) => {
    expect(read(`?template=${encodeURIComponent(address)}`)).toEqual({ ok: false, error: 'page.template-refused' });
  });

  it('that names none has a code of its own', () => {
    expect(read('')).toEqual({ ok: false, error: 'page.no-template' });
    expect(read('?template=')).toEqual({ ok: false, error: 'page.no-template' });
  });

  it('of a private listing leads into its folder and nowhere else', () => {
    expect(read(`?listing=${TOKEN}`)).toEqual({
      ok: true,
      value: {
        templateUrl: `https://brand.example/make/listings/${TOKEN}.json`,
        isPrivate: true,
        locale: null,
        market: null,
      },
    });
    const elsewhere = readPageAddress(`${PAGE}?listing=${TOKEN}`, {
      ...SETTINGS,
      listings: 'https://cdn.example/private/',
    });
    expect(elsewhere).toMatchObject({ value: { templateUrl: `https://cdn.example/private/${TOKEN}.json` } });
  });

  it.each(['', 'mug', TOKEN.slice(1), `../${TOKEN}`, `${TOKEN}/..`, `${TOKEN}.json`, `${TOKEN}%2e`, 'A'.repeat(129)])(
    'takes %s for no listing: it could be guessed, or leads astray',
    (token) => {
      expect(read(`?listing=${token}`)).toEqual({ ok: false, error: 'page.listing-unknown' });
    },
  );
});

describe('a link to a design', () => {
  it('keeps product and market, leaves the language to whoever opens it, and carries the design behind #', () => {
    const link = linkTo(`${PAGE}?template=mug.json&locale=de&market=DE#old`, 'abc_-');
    expect(link).toBe(`${PAGE}?template=mug.json&market=DE#design=abc_-`);
    expect(sharedIn(new URL(link).hash)).toBe('abc_-');
  });

  it('is told from any other fragment', () => {
    for (const hash of ['', '#', '#top', '#design', '#designs=abc']) expect(sharedIn(hash)).toBeNull();
  });
});
