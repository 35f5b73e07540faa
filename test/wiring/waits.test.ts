import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

/** A pattern that fits one text when a page is quick may fit two a moment later, which is an error of the locator. */
it('no browser test waits for the only text that fits a pattern', () => {
  const loose = /\.getByText\(\/[^\n]*\/\w*\)\s*\.waitFor\(/;
  expect(loose.test('await team.getByText(/^Done by/).waitFor();')).toBe(true);
  const paths = sourcesIn('test/e2e');
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => loose.test(textOf(path)))).toEqual([]);
});
