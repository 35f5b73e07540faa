import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactLimits } from '../../../src/contract/contact';
import { neverTouched, touchedQuartersUntil, touchpointsOf, withTouch } from '../../../src/core/contact/touched';

const whose = { projectId: 'p1', engagementId: 'e1', accountId: 'ann' };
const never = neverTouched(whose);
const nothing = { tasks: 0, gates: 0, replies: 0 };

describe('the touchpoints of a person', () => {
  it('are counted by quarter and by sort, and taken back where they were counted', () => {
    const touched = withTouch(
      withTouch(withTouch(never, 'gates', '2026-03-31'), 'tasks', '2026-04-01'),
      'gates',
      '2026-01-01',
    );
    expect(touched.quarters).toEqual([
      { ...nothing, name: '2026-Q1', gates: 2 },
      { ...nothing, name: '2026-Q2', tasks: 1 },
    ]);
    expect(withTouch(touched, 'gates', '2026-02-01', -1).quarters[0]).toEqual({
      ...nothing,
      name: '2026-Q1',
      gates: 1,
    });
    expect(withTouch(never, 'gates', '2026-02-01', -1).quarters).toEqual([{ ...nothing, name: '2026-Q1' }]);
  });

  it('are kept for so many quarters, however long they are counted', () => {
    const days = fc
      .integer({ min: 2000, max: 2100 })
      .chain((year) => fc.integer({ min: 1, max: 9 }).map((month) => `${year}-0${month}-15`));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 60 }), (all) => {
        const { quarters } = all.reduce((touched, day) => withTouch(touched, 'tasks', day), never);
        expect(quarters.length).toBeLessThanOrEqual(contactLimits.touchedQuarters);
        expect(quarters.map(({ name }) => name)).toEqual(quarters.map(({ name }) => name).toSorted());
      }),
    );
  });

  it('are told of this quarter and those before it, across the turn of a year', () => {
    expect(touchedQuartersUntil('2026-02-11')).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2']);
    expect(touchedQuartersUntil('2026-12-31')[0]).toBe('2026-Q4');
  });

  it('stand beside the questions of the surveys that this engagement asked, and of no other', () => {
    const touched = withTouch(withTouch(never, 'replies', '2026-02-01'), 'gates', '2026-02-02');
    const once = (day: string, engagementId: string, questions: number) => ({
      checkpointId: `${day} ${engagementId}`,
      kind: 'pulse' as const,
      day,
      by: { engagementId, questions },
    });
    const before = { checkpointId: 'older', kind: 'pulse' as const, day: '2026-02-01' };
    const surveyed = {
      asked: [once('2026-01-01', 'e1', 3), once('2026-03-31', 'e1', 4), once('2026-02-01', 'e2', 5), before],
    };
    const quarters = ['2026-Q1', '2025-Q4'];
    const of = (areRepliesTold: boolean) => touchpointsOf(whose, quarters, { touched, surveyed }, areRepliesTold);
    expect(of(true).quarters).toEqual([
      { name: '2026-Q1', tasks: 0, gates: 1, surveys: 2, replies: 1, questions: 7 },
      { name: '2025-Q4', tasks: 0, gates: 0, surveys: 0, replies: 0, questions: 0 },
    ]);
    expect(of(false).quarters.map(({ replies }) => replies)).toEqual([null, null]);
    expect(touchpointsOf(whose, quarters, { touched: undefined, surveyed: undefined }, true).quarters[0]).toMatchObject(
      {
        surveys: 0,
        questions: 0,
      },
    );
  });
});
