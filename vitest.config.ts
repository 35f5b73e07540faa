import { defineConfig } from 'vitest/config';
import { patienceMs } from './test/e2e/stand/patience.ts';

// Nothing waits for real time, but a busy machine may take its time: to check a manifest, say.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

// Files of such a project share a worker, so what they import is loaded once and not once a file. They share no state.
// The host's own tests don't: some of them put globals in place of the host's.
const shared = { isolate: false };

/** What browser tests have in common, whichever command runs them. */
export const inBrowser = {
  ...shared,
  globalSetup: 'test/e2e/stand/shared-browser.ts',
  testTimeout: 90_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: patienceMs } },
};

// The front end, where it is imported without a browser.
const setupFiles = ['test/as-in-a-frame.ts'];

// One project per kind of evidence, so that `vitest --project unit` gives the fast loop.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    experimental: { fsModuleCache: true },
    projects: [
      { test: { name: 'unit', include: ['test/{core,app}/**/*.test.ts'], testTimeout: 30_000, ...shared } },
      { test: { name: 'ui', include: ['test/ui/**/*.test.ts'], setupFiles, testTimeout: 30_000, ...shared } },
      { test: { name: 'host', include: ['packages/forge-host/test/**/*.test.ts'], ...patient } },
      { test: { name: 'forge', include: ['test/{demo,forge,regression}/**/*.test.ts'], ...patient, ...shared } },
      // These put globals in place of the host's as well, so each has a worker of its own.
      { test: { name: 'platform', include: ['test/platform/**/*.test.ts'], ...patient } },
      { test: { name: 'golden', include: ['test/golden/**/*.test.ts'], setupFiles, ...patient } },
      { test: { name: 'wiring', include: ['test/wiring/**/*.test.ts'], setupFiles, ...patient, ...shared } },
      // A copy of the app with one more kind of ask, compiled and run.
      { test: { name: 'new-kind', include: ['test/new-kind/*.test.ts'], setupFiles, ...patient } },
      {
        // After all others: a browser wants the machine for itself.
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...inBrowser, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
