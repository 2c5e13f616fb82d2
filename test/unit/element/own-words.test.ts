import { describe, expect, it } from 'vitest';
import type { AppHost } from '../../../src/element/app-host.ts';
import { loadOwnWords } from '../../../src/element/own-words.ts';
import { createMessages } from '../../../src/messages/create-messages.ts';
import { loadLocale } from '../../../src/messages/load-locale.ts';

/** What a widget with such sentences says, and what its host is told. */
async function speak(own: unknown, requested: string) {
  const told: unknown[] = [];
  const host = { emit: (type: string, detail: unknown) => told.push([type, detail]) > 0 } as Partial<AppHost>;
  const loaded = await loadOwnWords(own, requested, loadLocale, host as AppHost);
  const { t, lang, dir } = createMessages(loaded.resources, { locale: loaded.locale, market: 'DE' });
  return { told, lang, dir, add: t('ui.action.add'), edit: t('ui.action.edit') };
}

describe('sentences of the host', () => {
  it('are of the language asked for, the most telling tag last', async () => {
    const own = {
      de: { 'ui.action.add': 'Kaufen', 'ui.action.edit': 'Bearbeiten!' },
      'de-DE': { 'ui.action.edit': 'Anpassen' },
      'fr-FR': { 'ui.action.add': 'Acheter' },
    };
    expect(await speak(own, 'de-DE')).toEqual({ told: [], lang: 'de-DE', dir: 'ltr', add: 'Kaufen', edit: 'Anpassen' });
    // The nearest file is German's, and so are its sentences.
    expect(await speak(own, 'de-CH')).toMatchObject({ lang: 'de-DE', add: 'Kaufen', edit: 'Anpassen' });
    expect(await speak(own, 'en-US')).toMatchObject({ told: [], add: 'Add to cart' });
  });

  it('may be a region’s own, with its numbers', async () => {
    expect(await speak({ de_at: { 'ui.action.add': 'In den Einkaufswagen' } }, 'de-AT')).toMatchObject({
      lang: 'de-AT',
      add: 'In den Einkaufswagen',
      edit: 'Ändern',
    });
  });

  it('may be a new locale: what is missing is said as in the nearest, or in the one it names', async () => {
    const basque = { 'ui.action.add': 'Saskira gehitu' };
    expect(await speak({ 'eu-ES': basque }, 'eu-ES')).toMatchObject({
      lang: 'eu-ES',
      add: 'Saskira gehitu',
      edit: 'Edit',
    });
    expect(await speak({ 'eu-ES': { meta: { base: 'es-ES' }, ...basque } }, 'eu')).toMatchObject({
      lang: 'eu-ES',
      add: 'Saskira gehitu',
      edit: 'Editar',
    });
    expect(await speak({ eu: basque, 'en-US': { 'ui.action.edit': 'Change' } }, 'eu-FR')).toMatchObject({
      lang: 'eu-FR',
      add: 'Saskira gehitu',
      edit: 'Change',
    });
    expect(await speak({ ckb: { 'ui.action.add': 'زیادکردن' } }, 'ckb-IQ')).toMatchObject({
      dir: 'rtl',
      add: 'زیادکردن',
    });
  });

  it('are told of where they cannot be said, and never stop the widget', async () => {
    const own = { 'de-DE': { 'ui.action.buy': 'x', 'ui.action.add': 'Kaufen' }, '***': {}, 'en-US': { nothing: 'x' } };
    const { told, add } = await speak(own, 'de-DE');
    expect(add).toBe('Kaufen');
    expect(told).toEqual([
      [
        'pc-failure',
        {
          code: 'messages.refused',
          recoverable: true,
          refused: [
            { locale: '***', key: '', reason: 'locale' },
            { locale: 'de-DE', key: 'ui.action.buy', reason: 'unknown' },
          ],
        },
      ],
    ]);
  });

  it.each([
    ['a function', { 'de-DE': { 'ui.action.add': () => 'x' } }, '/de-DE/ui.action.add'],
    ['a list', [], ''],
    ['a text', 'Kaufen', ''],
    ['a thrower', Object.defineProperty({}, 'de', { enumerable: true, get: () => { throw new Error('no'); } }), '/de'], // prettier-ignore
  ])('that are %s are unreadable', async (_name, own, key) => {
    const { told, add } = await speak(own, 'de-DE');
    expect(add).toBe('In den Warenkorb');
    expect(told).toMatchObject([['pc-failure', { refused: [{ locale: null, key, reason: 'unreadable' }] }]]);
  });

  it('are listed up to a hundred', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`x.${at}`, 'y']));
    const [event] = (await speak({ de: many }, 'de-DE')).told as [string, { refused: unknown[] }][];
    expect(event?.[1].refused).toHaveLength(100);
  });
});
