import { defineConfig } from 'vitest/config';

// One project per kind of evidence, so that `vitest --project unit` gives the fast loop.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/{core,app}/**/*.test.ts'] } },
      { test: { name: 'ui', include: ['test/ui/**/*.test.ts'] } },
      { test: { name: 'host', include: ['test/host/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'forge', include: ['test/{forge,regression}/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'bench', include: ['test/bench/**/*.test.ts'] } },
      { test: { name: 'wiring', include: ['test/wiring/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
