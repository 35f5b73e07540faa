import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

/** Rows of a table take keys, and nothing is typed in them. */
const untyped = ['static/team/list/table/use-grid.ts'];

it('no field does by Enter or Escape what an input method means by them', () => {
  const reads = (pattern: RegExp) => sourcesIn('static').filter((path) => pattern.test(textOf(path)));
  expect(reads(/keyOf\(event\) [!=]== '(Enter|Escape)'/).length).toBeGreaterThan(3);
  expect(reads(/event\.key [!=]== '(Enter|Escape)'/)).toEqual(untyped);
});
