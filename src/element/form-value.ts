import type { ShopifyAdapter } from '../adapters/shopify/shopify-adapter.ts';
import type { CustomizerApp } from './customizer-app.ts';
import type { Submission } from './make-payload.ts';

/** What a form that holds an open widget gets: value, state and validity follow the answers. */
export function settleForm(
  internals: ElementInternals,
  app: CustomizerApp,
  name: string,
  shop: ShopifyAdapter | null,
): void {
  const state = app.json(app.session.plainValues());
  const message = app.blockingMessage;
  const confirmed = message === null ? app.payload : null;
  const data =
    confirmed && (shop ? shop.formData(confirmed, name, app.pictureName) : formData(confirmed, name, app.json));
  internals.setFormValue(app.requests?.handed ?? data, state);
  const anchor = app.host.root.getElementById('pc-main') ?? undefined;
  if (message === null) internals.setValidity({});
  else internals.setValidity({ customError: true }, message, anchor);
}

/** Before it is open. A widget that could not open blocks no order: that is the host's choice. */
export function settleClosed(internals: ElementInternals, isOpening: boolean): void {
  internals.setFormValue(null);
  if (isOpening) internals.setValidity({ customError: true }, '…');
  else internals.setValidity({});
}

/** `NAME` holds the payload, `NAME-file-FIELD` each file, untouched. */
function formData({ payload, files }: Submission, name: string, json: CustomizerApp['json']): FormData {
  const data = new FormData();
  data.append(name, json(payload));
  for (const { field, file } of files) data.append(`${name}-file-${field}`, file, file.name);
  return data;
}
