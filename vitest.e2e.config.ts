import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 90_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    reporters: [
      'default',
      ...(process.env['UNIT_REPORT'] ? [['json', { outputFile: process.env['UNIT_REPORT'] }] as const] : []),
    ],
  },
});
