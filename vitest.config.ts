import { defineConfig } from 'vitest/config';
// @ts-expect-error -- a plain script of the tools, without types
import { bundledPackages } from './tools/build/bundled-packages.mjs';

export default defineConfig({
  plugins: [bundledPackages()],
  test: {
    // So that it is tested as it is bundled.
    server: { deps: { inline: ['i18next'] } },
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    // Threads start in a fraction of the time that processes take.
    pool: 'threads',
    testTimeout: 30_000,
    reporters: [
      'default',
      ...(process.env['UNIT_REPORT'] ? [['json', { outputFile: process.env['UNIT_REPORT'] }] as const] : []),
    ],
  },
});
