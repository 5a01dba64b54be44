import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests drive the built application in real Electron, as an ordinary user with Chromium's
 * sandbox on. Start them with `npm run test:e2e`, which sees to the user, the display and the build.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  // One window at a time: they share one display and its focus.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 20_000 },
  reporter: [['list']],
  outputDir: process.env.MUHIBAH_TEST_OUTPUT ?? 'test-results',
});
