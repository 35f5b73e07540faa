import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/contract/result';
import { trendLimits } from '../../../../src/contract/survey/trends';
import { noMarkers, type TrendMarkers, withMarker, withoutMarker } from '../../../../src/core/survey/trend/markers';

function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const refused = (result: Result<object>) => (result.ok ? null : result.error.code);
const empty = noMarkers('m', 'p');
const marker = (id: string, day = '2026-03-01') => ({ id, day, text: `Changed ${id}` });
const having = (...markers: TrendMarkers['markers']): TrendMarkers => ({ ...empty, markers });

describe('markers', () => {
  it('are kept by day, also several of one day', () => {
    const { markers } = accepted(withMarker(having(marker('a'), marker('c', '2026-04-01')), marker('b')));
    expect(markers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
  it('are there once, as they were said last, however often one is sent', () => {
    const { markers } = accepted(withMarker(having(marker('a'), marker('b')), marker('a', '2026-02-01')));
    expect(markers).toEqual([marker('a', '2026-02-01'), marker('b')]);
  });
  it('are bounded', () => {
    const full = having(...Array.from({ length: trendLimits.markers }, (_, index) => marker(`m${index}`)));
    expect(refused(withMarker(full, marker('x')))).toBe('marker-limit-reached');
    const { markers } = accepted(withoutMarker(full, 'm7'));
    expect(markers).toHaveLength(trendLimits.markers - 1);
    expect(accepted(withMarker(having(...markers), marker('x'))).markers).toHaveLength(trendLimits.markers);
  });
  it('are removed one by one, and one that is not there is not found', () => {
    expect(accepted(withoutMarker(having(marker('a'), marker('b')), 'a')).markers).toEqual([marker('b')]);
    expect(refused(withoutMarker(having(marker('b')), 'a'))).toBe('not-found');
  });
});
