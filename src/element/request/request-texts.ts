import type { CustomizerApp } from '../customizer-app.ts';

/** How long the seller keeps the pictures of a request; empty where the template does not say. */
export function keepText({ template, messages: { t } }: CustomizerApp): string {
  const deleteAfter = template.privacy?.deleteAfter;
  if (!deleteAfter) return '';
  return deleteAfter === 'fulfilment'
    ? t('ui.request.keep-fulfilment')
    : t('ui.request.keep-days', { days: deleteAfter.days });
}
