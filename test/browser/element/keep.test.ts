import { expect } from '@open-wc/testing';
import type { Submission } from '../../../src/element/make-payload.ts';
import type { Row } from '../../../src/element/keep/kept-rows.ts';
import type { ProductCustomizer } from '../../../src/element/product-customizer.ts';
import type { FileReference, Values } from '../../../src/values/values.ts';
import {
  all,
  CAPTION,
  choose,
  codes,
  keepDesigns,
  mount,
  next,
  order,
  part,
  photoFile,
  PHOTO,
  press,
  templateOf,
  typeInto,
} from './scaffold.ts';

keepDesigns();

const DATABASE = 'product-customizer';
const SAVED = 'Saved on this device';

/** Resolves in the frame in which it has become true. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

const isSaved = (element: ProductCustomizer): boolean =>
  all(element, '.between .hint').some(({ textContent }) => textContent === SAVED);
const captionOf = (element: ProductCustomizer): string => part<HTMLInputElement>(element, 'pc-control-caption').value;

/** The answers' row of a widget, the first of its page. */
const rowOf = (id: string, tab: string, at: number, values?: unknown): Row => {
  const place = `${JSON.stringify([id, '1', 0])}/${tab}/`;
  return { key: place, place, at, ...(values === undefined ? {} : { values }) };
};
const fileOf = ({ photo }: Values): FileReference | null => (photo && 'file' in photo ? photo.file : null);

/** As a reload does: the old widget goes, a new one stands in its place. */
async function reopen(element: ProductCustomizer, template: unknown): Promise<ProductCustomizer> {
  element.remove();
  await Promise.resolve();
  return mount(template);
}

/** Reads and writes the device's own store, as the widget never does. */
async function inDatabase<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(opening.error?.name));
  });
  const result = await new Promise<T>((resolve) => {
    const request = work(database.transaction('kept', 'readwrite').objectStore('kept'));
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return result;
}

/** What is kept of one template: an earlier test's widget may write its last edit only now. */
const keptRows = async (id: string): Promise<readonly Row[]> =>
  (await inDatabase((store) => store.getAll() as IDBRequest<Row[]>)).filter(({ place }) => place.includes(`"${id}"`));

// WebKitGTK under automation stops answering who opens a database: there is nothing to be kept in.
const isAnswered = !/AppleWebKit/.test(navigator.userAgent) || /Chrom/.test(navigator.userAgent);

(isAnswered ? describe : describe.skip)('a design kept on the device', () => {
  beforeEach(async () => {
    await inDatabase((store) => store.clear());
  });

  it('comes back after a reload: answers, photo and how it lies, inspected anew, by no act of the buyer', async () => {
    const template = templateOf([PHOTO, CAPTION], { id: 'kept-whole' });
    const first = await mount(template);
    expect(isSaved(first), 'nothing is said on arrival').to.equal(false);
    await choose(first, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    await typeInto(first, 'caption', 'Anna');
    await first.setValue('photo', { placement: { zoom: 1.5 } });
    await typeInto(first, 'caption', 'Anna & Tom');
    await until(() => isSaved(first));
    while (!JSON.stringify(await keptRows('kept-whole')).includes('Anna & Tom'))
      await new Promise(requestAnimationFrame);
    const before = first.values;

    const acts: string[] = [];
    for (const type of ['pc-change', 'pc-issues', 'pc-first-edit', 'pc-upload'])
      document.addEventListener(type, (event) => acts.push(event.type), { once: true });
    const resumed = next(document, 'pc-resume');
    const second = await reopen(first, template);
    await resumed;
    await until(() => codes(second.issues).every((code) => !/^file\.(missing|checking)$/.test(code)));
    expect(second.values).to.deep.equal(before);
    expect(captionOf(second)).to.equal('Anna & Tom');
    expect(codes(second.issues), 'the tick is asked for anew').to.deep.equal(['field.required-rights']);
    expect(acts).to.deep.equal([]);
    expect(isSaved(second)).to.equal(true);
    expect(part(second, 'pc-undo').getAttribute('aria-disabled'), 'nothing comes before it').to.equal('true');
    await press(second, part(second, 'pc-rights'));
    const { files } = await order<Submission>(second);
    expect(files.map(({ file }) => file.name)).to.deep.equal(['lake.jpg']);
    expect(files[0]?.sha256).to.equal(fileOf(before)?.sha256);
  });

  it('is there again at once where the shop writes the section anew around it, whatever was typed last', async () => {
    const template = templateOf([PHOTO, CAPTION], { id: 'kept-section' });
    const first = await mount(template);
    const section = first.parentElement as HTMLElement;
    await choose(first, 'photo', await photoFile(1200, 900, 'lake.jpg'));
    await typeInto(first, 'caption', 'Ann');
    await until(() => isSaved(first));
    await typeInto(first, 'caption', 'Anna');
    const before = first.values;
    const resumed = next(document, 'pc-resume');
    // As themes do for another variant, in the moment in which the last letter was typed.
    section.innerHTML = '<form><product-customizer locale="en-US"></product-customizer></form>';
    const second = section.querySelector('product-customizer') as ProductCustomizer;
    second.template = template;
    await resumed;
    await until(() => codes(second.issues).every((code) => !/^file\.(missing|checking)$/.test(code)));
    expect(second.values).to.deep.equal(before);
    expect(second.form, 'and belongs to the new form').to.equal(section.firstElementChild);
  });

  it('is deleted by Start over, and kept again when that is taken back', async () => {
    const template = templateOf([CAPTION], { id: 'kept-reset' });
    const element = await mount(template);
    await typeInto(element, 'caption', 'Tom');
    await until(() => isSaved(element));
    await press(element, part(element, 'pc-reset'));
    while ((await keptRows('kept-reset')).length > 0) await new Promise(requestAnimationFrame);
    await press(element, all(element, '.between .hint .link')[0] as HTMLElement);
    await until(() => isSaved(element));
    expect((await keptRows('kept-reset')).map(({ values }) => values)).to.deep.equal([{ caption: { text: 'Tom' } }]);
  });

  it('holds nothing of a request for a custom order, which is no design', async () => {
    const invited = { id: 'kept-request', customOrder: { invite: { en: 'Another size?' } } };
    const element = await mount(templateOf([CAPTION], invited));
    await press(element, part(element, 'pc-request-open'));
    await until(() => element.shadowRoot?.querySelector<HTMLDialogElement>('#pc-request')?.open ?? false);
    await typeInto(element, 'ask:wish', 'Bigger');
    part<HTMLDialogElement>(element, 'pc-request').close();
    // Written later, so that whatever was kept of the request would stand there by then.
    await typeInto(element, 'caption', 'Anna');
    await until(() => isSaved(element));
    const rows = await inDatabase((store) => store.getAll() as IDBRequest<Row[]>);
    expect(rows.map(({ values }) => values)).to.deep.equal([{ caption: { text: 'Anna' } }]);
  });

  it('never goes before what the host set', async () => {
    const template = templateOf([CAPTION], { id: 'kept-host' });
    const first = await mount(template);
    await typeInto(first, 'caption', 'Kept');
    await until(() => isSaved(first));
    first.remove();
    await Promise.resolve();
    const second = document.createElement('product-customizer');
    second.locale = 'en-US';
    second.values = { caption: { text: 'Host' } };
    second.template = template;
    const ready = next(second, 'pc-ready');
    document.body.append(second);
    await ready;
    // Whoever came to look for kept answers has looked once a third edit is kept.
    await second.updateComplete;
    await typeInto(second, 'caption', 'Host’s');
    await until(() => isSaved(second));
    expect(captionOf(second)).to.equal('Host’s');
    expect(second.values).to.deep.equal({ caption: { text: 'Host’s' } });
    second.remove();
  });

  it('is kept apart for each widget of the page, whichever was edited first', async () => {
    const template = templateOf([CAPTION], { id: 'kept-twice' });
    const [one, two] = [await mount(template), await mount(template)];
    await typeInto(two, 'caption', 'Second');
    await until(() => isSaved(two));
    await typeInto(one, 'caption', 'First');
    await until(() => isSaved(one));
    expect((await keptRows('kept-twice')).map(({ values }) => values)).to.have.deep.members([
      { caption: { text: 'First' } },
      { caption: { text: 'Second' } },
    ]);
    for (const each of [one, two]) each.remove();
    await Promise.resolve();
    const [first, second] = [await mount(template), await mount(template)];
    await until(() => isSaved(first) && isSaved(second));
    expect([captionOf(first), captionOf(second)]).to.deep.equal(['First', 'Second']);
  });

  it("leaves another tab's in its place, and begins with the newest", async () => {
    const template = templateOf([CAPTION], { id: 'kept-tabs' });
    const at = Date.now();
    for (const [tab, text, ageMs] of [
      ['older', 'Older', 5000],
      ['newer', 'Newer', 3000],
    ] as const) {
      const row = rowOf('kept-tabs', tab, at - ageMs, { caption: { text } });
      await inDatabase((store) => store.put(row));
    }
    localStorage.setItem('pc-kept', '1');
    const element = await mount(template);
    await until(() => isSaved(element));
    expect(captionOf(element)).to.equal('Newer');
    await typeInto(element, 'caption', 'Mine');
    while ((await keptRows('kept-tabs')).length < 3) await new Promise(requestAnimationFrame);
    expect((await keptRows('kept-tabs')).map(({ values }) => values)).to.have.deep.members(
      ['Older', 'Newer', 'Mine'].map((text) => ({ caption: { text } })),
    );
  });

  it('is not kept, nor looked for, where the host says no-save', async () => {
    const template = templateOf([CAPTION], { id: 'kept-off' });
    const row = rowOf('kept-off', 'tab', Date.now(), { caption: { text: 'Kept' } });
    await inDatabase((store) => store.put(row));
    localStorage.setItem('pc-kept', '1');
    const opened: string[] = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, ...rest) {
      opened.push(name);
      return open.call(this, name, ...rest);
    };
    try {
      const element = document.createElement('product-customizer');
      element.setAttribute('no-save', '');
      element.locale = 'en-US';
      element.template = template;
      const ready = next(element, 'pc-ready');
      document.body.append(element);
      await ready;
      await typeInto(element, 'caption', 'Tom');
      // A widget that does keep, written later, is kept by now.
      const other = await mount(templateOf([CAPTION], { id: 'kept-on' }));
      await typeInto(other, 'caption', 'Ann');
      await until(() => isSaved(other));
      expect(isSaved(element)).to.equal(false);
      expect(captionOf(element)).to.equal('Tom');
      element.remove();
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(opened).to.include(DATABASE);
    const rows = await keptRows('kept-off');
    expect(rows).to.deep.equal([row]);
  });

  const ODD = rowOf('kept-odd', 't', 1);
  const garbage: readonly (readonly [name: string, row: object])[] = [
    ['values of another shape', { ...ODD, values: [[[1]]] }],
    ['no values', ODD],
    ['values of fields that are gone', { ...ODD, values: { gone: { text: 'x' } } }],
    [
      'values that name a forbidden key',
      { ...ODD, values: JSON.parse('{"__proto__":{"text":"x"},"caption":7}') as unknown },
    ],
    ['a photo without answers', { key: `${ODD.place}${'a'.repeat(64)}`, place: ODD.place, file: new Blob(['x']) }],
    ['keys of another kind', { key: 7, values: {} }],
  ];
  for (const [name, row] of garbage)
    it(`opens and can be filled beside ${name}`, async () => {
      await inDatabase((store) => store.put({ ...row, ...('at' in row ? { at: Date.now() } : {}) }));
      localStorage.setItem('pc-kept', '1');
      const element = await mount(templateOf([CAPTION, PHOTO], { id: 'kept-odd' }));
      await typeInto(element, 'caption', 'Fine');
      await until(() => isSaved(element));
      expect(captionOf(element)).to.equal('Fine');
    });

  it('tells of a kept photo that no longer passes, and keeps the other answers', async () => {
    const sha256 = 'b'.repeat(64);
    const file = { name: 'bad.jpg', type: 'jpeg', sizeBytes: 13, widthPx: 900, heightPx: 900, sha256 };
    const placement = { zoom: 1, xMm: 0, yMm: 0, angleDeg: 0 };
    const row = rowOf('kept-bad', 't', Date.now(), { caption: { text: 'Tom' }, photo: { file, placement } });
    await inDatabase((store) => store.put(row));
    const { place } = row;
    await inDatabase((store) => store.put({ key: place + sha256, place, file: new Blob(['not a picture']) }));
    localStorage.setItem('pc-kept', '1');
    const element = await mount(templateOf([CAPTION, PHOTO], { id: 'kept-bad' }));
    await until(() => codes(element.issues).includes('file.mismatch'));
    expect(captionOf(element)).to.equal('Tom');
  });

  const harms: readonly (readonly [name: string, harm: () => () => void])[] = [
    [
      'throws',
      () =>
        stub(IDBFactory.prototype, 'open', () => {
          throw new DOMException('forbidden', 'SecurityError');
        }),
    ],
    ['hangs', () => stub(IDBFactory.prototype, 'open', () => new EventTarget())],
    [
      'is full',
      () =>
        stub(IDBObjectStore.prototype, 'put', () => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
    [
      "is another version's",
      () => {
        const { open } = IDBFactory.prototype;
        return stub(IDBFactory.prototype, 'open', function (this: IDBFactory) {
          return open.call(this, 'product-customizer-other');
        });
      },
    ],
    [
      'has no local storage',
      () =>
        stub(Storage.prototype, 'getItem', () => {
          throw new DOMException('forbidden', 'SecurityError');
        }),
    ],
    [
      'can write no flag',
      () =>
        stub(Storage.prototype, 'setItem', () => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
  ];
  for (const [name, harm] of harms)
    it(`harms nothing where storage ${name}`, async () => {
      const unhandled: unknown[] = [];
      const onUnhandled = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
      addEventListener('unhandledrejection', onUnhandled);
      localStorage.setItem('pc-kept', '1');
      const mend = harm();
      try {
        const element = await mount(templateOf([CAPTION], { id: 'kept-harm' }));
        await typeInto(element, 'caption', 'Tom');
        const payload = await element.getPayload();
        expect(payload.payload.answers).to.have.length(1);
      } finally {
        mend();
        removeEventListener('unhandledrejection', onUnhandled);
      }
      expect(unhandled).to.deep.equal([]);
    });
});

/** Stands in for one of the browser's own functions until it is mended. */
function stub(target: object, name: string, stand: (...args: never[]) => unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name)!;
  Object.defineProperty(target, name, { ...own, value: stand });
  return () => Object.defineProperty(target, name, own);
}
