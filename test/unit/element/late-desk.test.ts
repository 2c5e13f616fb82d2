import { expect, it } from 'vitest';
import type { CustomizerApp } from '../../../src/element/customizer-app.ts';
import { LateDesk } from '../../../src/element/late-desk.ts';
import type { Layout } from '../../../src/scene/lay-out.ts';

it('leaves no photo waiting for a host check whose chunk does not come, tells the host, and asks for it again', async () => {
  const told: unknown[] = [];
  const asked: unknown[] = [];
  const layout = { scene: { surfaces: [] }, texts: {} } as unknown as Layout;
  const app = {
    session: {
      template: { fields: [{ id: 'photo', type: 'image', label: 'Photo' }] },
      values: {},
      shelf: { get: () => null },
      derived: { layout, issues: [] },
    },
    imageValue: () => ({ file: null }),
    messages: { lacks: () => false },
    assets: { failedFonts: [] },
    locale: 'en-US',
    host: {
      checks: () => ({ image: () => false }),
      emit: (type: string, detail: unknown) => told.push([type, detail]),
    },
    reportChanged: () => undefined,
  } as unknown as CustomizerApp;
  let isOffline = true;
  const desk = new LateDesk(app, () => {
    asked.push(isOffline);
    return isOffline ? Promise.reject(new Error('offline')) : import('../../../src/element/host-desk.ts');
  });
  await desk.look();
  await desk.look();
  expect(desk.report(layout)).toEqual({});
  expect(told, 'once, however often it was asked for').toEqual([
    ['pc-failure', { code: 'check.failed', recoverable: true }],
  ]);
  isOffline = false;
  await desk.look();
  await desk.look();
  expect(asked).toEqual([true, true, false]);
  expect(desk.report(layout)).toEqual({ hostVerdicts: {} });
  expect(told).toHaveLength(1);
  desk.dispose();
});
