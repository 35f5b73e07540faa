import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.config.ts';

// `npm run test:long`: of what `npm test` runs a sample, here are more seeds, and every look of every screen.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'seeds', include: ['test/forge/**/*.long.ts'], isolate: false } },
      { test: { name: 'looks', include: ['test/e2e/**/*.long.ts'], ...inBrowser, sequence: { groupOrder: 1 } } },
    ],
  },
});
