import { defineConfig } from 'vitest/config';

// Nothing waits for real time, but a busy machine may take its time: to check a manifest, say.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

const setupFiles = ['test/as-in-a-frame.ts'];

// One project per kind of evidence, so that `vitest --project unit` gives the fast loop.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['test/{core,app}/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'ui', include: ['test/ui/**/*.test.ts'], setupFiles, testTimeout: 30_000 } },
      { test: { name: 'host', include: ['packages/forge-host/test/**/*.test.ts'], ...patient } },
      { test: { name: 'forge', include: ['test/{demo,forge,regression}/**/*.test.ts'], ...patient } },
      { test: { name: 'golden', include: ['test/golden/**/*.test.ts'], setupFiles, ...patient } },
      { test: { name: 'bench', include: ['test/bench/**/*.test.ts'], ...patient } },
      { test: { name: 'wiring', include: ['test/wiring/**/*.test.ts'], setupFiles, ...patient } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // The app, the host and the site are loaded once, not once a file.
          isolate: false,
          // After all others: a browser wants the machine for itself.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
