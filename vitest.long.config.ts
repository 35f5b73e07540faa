import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.config.ts';

// `npm run test:long`: what `npm test` leaves out, so that it stays quick: more seeds, what things cost, all other stories in the browser, and every
// look of every screen.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'bench', include: ['test/bench/**/*.long.ts'] } },
      { test: { name: 'seeds', include: ['test/forge/**/*.long.ts'], isolate: false } },
      { test: { name: 'browser', include: ['test/e2e/**/*.long.ts'], ...inBrowser, sequence: { groupOrder: 1 } } },
    ],
  },
});
