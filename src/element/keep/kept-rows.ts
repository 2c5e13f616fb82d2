/** One thing that is kept. */
export interface Row {
  /** Of answers the place itself, of a photo the place and its SHA-256. */
  readonly key: string;
  /** Where one widget of one tab keeps one design. */
  readonly place: string;
  /** Milliseconds since 1970; of answers only. */
  readonly at?: number;
  readonly values?: unknown;
  readonly file?: unknown;
}

/** Everything that is kept under a place. */
export const rowsAt = (place: string): IDBKeyRange => IDBKeyRange.bound(place, `${place}g`);

/** Settles with a request or a transaction. */
export const settled = (asked: IDBRequest | IDBTransaction): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const handlers = { onsuccess: resolve, oncomplete: resolve, onerror: reject, onabort: reject };
    Object.assign(asked, handlers);
  });

/**
 * Opens the database for one piece of work and closes it again: an open one would keep the page out of the
 * back/forward cache.
 *
 * @throws Whatever a device has against it: forbidden, full, another version's.
 */
export async function inStore<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open('product-customizer');
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept', { keyPath: 'key' });
  await settled(opening);
  const database = opening.result;
  try {
    const transaction = database.transaction('kept', 'readwrite');
    const [result] = await Promise.all([work(transaction.objectStore('kept')), settled(transaction)]);
    return result;
  } finally {
    database.close();
  }
}

/** Every row of a store, or of a part of it. */
export async function rowsOf(store: IDBObjectStore, range?: IDBKeyRange): Promise<readonly Row[]> {
  const request = store.getAll(range) as IDBRequest<Row[]>;
  await settled(request);
  return request.result;
}
