import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateLimits } from '../../../../../src/contract/gate/terms';
import {
  type CriterionRow,
  criteriaProblem,
  linesIn,
  withMoved,
  withPasted,
  withRowBelow,
} from '../../../../../static/team/gate/form/criteria';
import { row } from './given';

describe('a pasted list of criteria', () => {
  it.each([
    ['one\ntwo', ['one', 'two']],
    ['- one\r\n* two\r\n\r\n• three', ['one', 'two', 'three']],
    ['1. one\n 12) two', ['one', 'two']],
    ['- [ ] one\n[x] two', ['one', 'two']],
    ['2026 tariffs\n-5 degrees', ['2026 tariffs', '-5 degrees']],
    [' \n\n', []],
  ])('%j is its lines without bullets', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });
  it('goes in where the cursor is, each further line as a criterion of the same priority', () => {
    const rows = [row(1, 'All of them', 'should'), row(7, 'Last')];
    const after = withPasted(rows, 1, { start: 4, end: 6 }, 'tariffs\nprices\nrates');
    expect(after.map(({ text }) => text)).toEqual(['All tariffs them', 'prices', 'rates', 'Last']);
    expect(after.map(({ priority }) => priority)).toEqual(['should', 'should', 'should', 'must']);
    expect(new Set(after.map(({ id }) => id)).size).toBe(4);
  });
});

describe('the order of criteria', () => {
  it('changes by one place and stops at the ends', () => {
    const rows = [row(1, 'a'), row(2, 'b'), row(3, 'c')];
    expect(withMoved(rows, 3, -1).map(({ text }) => text)).toEqual(['a', 'c', 'b']);
    expect(withMoved(rows, 1, -1)).toBe(rows);
    expect(withMoved(rows, 3, 1)).toBe(rows);
  });
  it('never loses or doubles a criterion, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-1 as const, 1 as const)));
    fc.assert(
      fc.property(moves, (steps) => {
        const rows = [0, 1, 2, 3, 4].map((id) => row(id, String(id)));
        const after = steps.reduce<readonly CriterionRow[]>((now, [id, by]) => withMoved(now, id, by), rows);
        expect(after.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4]);
      }),
      { seed: 4 },
    );
  });
  it('takes a new one below another', () => {
    expect(withRowBelow([row(1, 'a', 'should'), row(2, 'b')], 1)).toEqual([
      row(1, 'a', 'should'),
      row(3, '', 'should'),
      row(2, 'b'),
    ]);
  });
});

describe('criteria', () => {
  it.each([
    [[row(1, ' ')], 'field-missing'],
    [[row(1, 'x'.repeat(gateLimits.criterion + 1))], 'field-too-long'],
    [[row(1, 'same'), row(2, ' same ')], 'criterion-twice'],
    [Array.from({ length: gateLimits.criteria + 1 }, (_, id) => row(id, `c${id}`)), 'gate-limit-reached'],
  ])('are refused before the call: %#', (rows, code) => {
    expect(criteriaProblem(rows)?.code).toBe(code);
  });
  it('may be worded alike as a must and as a should', () => {
    expect(criteriaProblem([row(1, 'same'), row(2, 'same', 'should'), row(3, '')])).toBeNull();
  });
});
