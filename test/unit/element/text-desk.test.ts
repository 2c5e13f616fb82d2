import { expect, it } from 'vitest';
import type { CustomizerApp } from '../../../src/element/customizer-app.ts';
import { TextDesk } from '../../../src/element/text-desk.ts';
import type { Layout } from '../../../src/scene/lay-out.ts';

it('leaves no text waiting for a host check whose chunk does not come, and tells the host', async () => {
  const told: unknown[] = [];
  const app = {
    session: {
      template: { fields: [{ id: 'caption', type: 'text', label: 'Caption' }] },
      values: { caption: { text: 'Anna' } },
      derived: { layout: { scene: { surfaces: [] } } },
    },
    assets: { measure: null, failedFonts: [] },
    locale: 'en-US',
    painter: {},
    ways: {},
    host: { textCheck: () => check, emit: (type: string, detail: unknown) => told.push([type, detail]) },
    reportChanged: () => undefined,
  } as unknown as CustomizerApp;
  const check = (): boolean => false;
  const layout = { scene: { surfaces: [] }, texts: {} } as unknown as Layout;
  const desk = new TextDesk(app, () => Promise.reject(new Error('offline')));
  expect(desk.report(layout).hostVerdicts).toEqual({ caption: { status: 'checking', text: 'Anna' } });
  await desk.look();
  expect(desk.report(layout).hostVerdicts).toEqual({ caption: { status: 'failed', text: 'Anna' } });
  expect(told).toEqual([['pc-failure', { code: 'check.failed', recoverable: true, field: 'caption' }]]);
  desk.dispose();
});
