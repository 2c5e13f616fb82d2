import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/serve-demo.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Each file has a browser of its own, and waits for it most of the time.
    maxWorkers: 2,
    reporters: [
      'default',
      ...(process.env['UNIT_REPORT'] ? [['json', { outputFile: process.env['UNIT_REPORT'] }] as const] : []),
    ],
  },
});
