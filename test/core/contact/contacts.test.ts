import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chase, contactLimits } from '../../../src/contract/contact';
import { type Chases, contactsOf, noChases, withChase, withoutChase } from '../../../src/core/contact/chases';
import { hasNews, noOutbound, withOutbound } from '../../../src/core/contact/outbound';

const engagement = { id: 'e1', projectId: 'p1' };
const chase = (id: string, day: string): Chase => ({ id, day, text: id, by: 'pm' });
const today = '2026-11-20';
const sure = (changed: ReturnType<typeof withChase>, kept: Chases): Chases => {
  if (!changed.ok) throw new Error(changed.error.code);
  return { ...kept, ...changed.value };
};

describe('the contacts that the app brings', () => {
  it('count once each, however often their sending is tried', () => {
    const once = withOutbound(noOutbound(engagement), 'CS1', '2026-03-31');
    expect(withOutbound(once, 'CS1', '2026-04-01')).toBe(once);
    expect(withOutbound(once, 'CS2', '2026-04-01').quarters).toEqual([
      { name: '2026-Q1', count: 1 },
      { name: '2026-Q2', count: 1 },
    ]);
  });
  it('are kept for so many quarters, and no list of them grows', () => {
    const many = Array.from({ length: 200 }, (_, at) => `CS${at}`).reduce(
      (kept, reference, at) => withOutbound(kept, reference, `${2000 + at}-01-01`),
      noOutbound(engagement),
    );
    expect(many.quarters).toHaveLength(contactLimits.quarters);
    expect(many.quarters.at(-1)).toEqual({ name: '2199-Q1', count: 1 });
    expect(many.counted.length).toBeLessThan(100);
  });
  it('are no digest that only reminds', () => {
    const line = (what: string) => ({ what, title: '', due: null });
    expect(hasNews([{ to: 'a', lines: [line('overdue')] }])).toBe(false);
    expect(
      hasNews([
        { to: 'a', lines: [line('overdue')] },
        { to: 'b', lines: [line('new')] },
      ]),
    ).toBe(true);
    expect(hasNews([])).toBe(false);
  });
});

describe('the times that a customer had to ask', () => {
  const none = noChases('c', engagement);
  it('are tagged and untagged, and on no day to come', () => {
    const one = sure(withChase(none, chase('a', today), today), none);
    expect(one.chases).toEqual([chase('a', today)]);
    expect(withChase(none, chase('a', '2026-11-21'), today)).toMatchObject({ ok: false, error: { field: 'day' } });
    expect(sure(withChase(one, chase('a', today), today), one).chases, 'sent again').toEqual([chase('a', today)]);
    expect(withoutChase(one, 'b')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(sure(withoutChase(one, 'a'), one).chases).toEqual([]);
  });
  it('are in both numbers of their quarter, however many have made room', () => {
    const days = fc.constantFrom('2026-01-10', '2026-03-31', '2026-04-01', '2026-08-05', '2026-11-02');
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 2 * contactLimits.chases }),
        fc.array(days, { maxLength: 10 }),
        (asked, sent) => {
          const kept = asked.reduce((all, day, at) => sure(withChase(all, chase(`c${at}`, day), today), all), none);
          const outbound = sent.reduce((all, day, at) => withOutbound(all, `CS${at}`, day), noOutbound(engagement));
          expect(kept.chases.length).toBe(Math.min(asked.length, contactLimits.chases));
          const inQuarter = (all: readonly string[], name: string) =>
            all.filter((day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` === name).length;
          const found = contactsOf(outbound, kept);
          for (const { name, outbound: brought, chase: asking } of found) {
            expect(brought).toBe(inQuarter(sent, name));
            expect(asking).toBe(inQuarter(asked, name));
          }
          expect(found.reduce((sum, each) => sum + each.outbound + each.chase, 0)).toBe(asked.length + sent.length);
          expect(found.map(({ name }) => name)).toEqual(found.map(({ name }) => name).toSorted());
        },
      ),
      { seed: 301, numRuns: 60 },
    );
  });
});
