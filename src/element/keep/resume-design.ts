import type { Values } from '../../values/values.ts';
import type { CustomizerApp } from '../customizer-app.ts';
import type * as Rows from './kept-rows.ts';
import { sortKept } from './sort-kept.ts';

export interface ResumeRequest {
  readonly app: CustomizerApp;
  /** The places to look at: this tab's own after a reload, else the newest that begins like this widget's. */
  readonly starts: readonly string[];
  /** The answers as the widget began. */
  readonly before: Values;
  /** Lent, so that they come with what every buyer loads. */
  readonly rows: Pick<typeof Rows, 'inStore' | 'rowsOf'>;
  readonly isOver: () => boolean;
  readonly flag: (isKept: boolean) => void;
  readonly resumed: (place: string) => void;
}

/**
 * Brings back what was kept, unless answers were given since it was asked for; lets go of what is too old. No act of
 * the buyer, so it fires no such event.
 *
 * @throws Whatever the device has against it.
 */
export async function resumeDesign(request: ResumeRequest): Promise<void> {
  const { app, before, isOver } = request;
  const { session, host } = app;
  const rows = await findRows(request);
  const head = rows.find(({ key, place }) => key === place);
  // A photo that is being looked at is no answer yet, and goes before as well.
  const isBegun = session.values !== before || session.template.fields.some(({ id }) => session.uploadState(id));
  if (!head || isOver() || isBegun) return;
  session.setValues(head.values, true);
  request.resumed(head.place);
  host.emit('pc-resume', {});
  for (const field of session.template.fields) {
    if (field.type !== 'image') continue;
    const { file } = app.imageValue(field.id);
    const blob = file?.sha256 && rows.find(({ key }) => key === `${head.place}${file.sha256}`)?.file;
    if (!file || !(blob instanceof Blob)) continue;
    // Into memory: what the browser clears away later is still there to be ordered.
    const bytes = await blob.arrayBuffer();
    // Another one that the buyer chose meanwhile may still be on its way.
    const isWaitedFor = !isOver() && app.imageValue(field.id).file === file && !session.uploadState(field.id);
    if (isWaitedFor) void session.uploads.add(field, new File([bytes], file.name, { type: blob.type }));
  }
}

function findRows({ starts, rows, flag }: ResumeRequest): Promise<readonly Rows.Row[]> {
  return rows.inStore(async (store) => {
    const all = await rows.rowsOf(store);
    const { kept, gone } = sortKept(all, Date.now());
    for (const { key } of gone) store.delete(key);
    if (kept.length === 0) flag(false);
    const heads = starts.flatMap((start) => kept.filter(({ place }) => place.startsWith(start)));
    return all.filter(({ place }) => place === heads[0]?.place);
  });
}
