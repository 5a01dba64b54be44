import { defineConfig } from 'vitest/config';

/** Unit tests are pure; integration tests use real SQLite, real files and real PDFs. */
export default defineConfig({
  test: {
    // One for each core: most of an integration test is waiting for other programs.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
