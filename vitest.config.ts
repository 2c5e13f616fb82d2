import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    reporters: [
      'default',
      ...(process.env['UNIT_REPORT'] ? [['json', { outputFile: process.env['UNIT_REPORT'] }] as const] : []),
    ],
  },
});
