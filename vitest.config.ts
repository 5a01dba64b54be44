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
          setupFiles: ['tests/integration/stalls.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A disk may stand still for longer than that, which says nothing of the program. Only what failed by time
          // is tried again, once, and the report marks it; a wrong answer fails at once.
          retry: { count: 1, condition: /timed out in \d+ms/u },
        },
      },
    ],
  },
});
