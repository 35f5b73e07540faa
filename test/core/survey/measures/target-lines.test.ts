import { describe, expect, it } from 'vitest';
import type { MeasureHistoryLine, MeasureWhat } from '../../../../src/contract/survey/measures';
import { targetLines } from '../../../../src/core/survey/measures/target-lines';

/** All that happened to the target of satisfaction, the oldest first, each a day later. */
const happened = (
  ...of: (readonly [what: MeasureWhat, by: string, value: number, version: number, isAgreed?: boolean])[]
): MeasureHistoryLine[] =>
  of
    .map(
      ([what, by, value, version, isAgreed = false], index): MeasureHistoryLine => ({
        ...{ what, by, value, version, isAgreed, measure: 'csat', text: '' },
        at: day(index + 1),
      }),
    )
    .toReversed();
const day = (of: number) => `2026-03-0${of}T09:00:00.000Z`;
const signed = (by: string, on: number) => ({ by, at: day(on) });

describe('the lines of a target', () => {
  it('begin with a proposal, and anew once both sides have signed it', () => {
    const history = happened(['target-proposed', 'pm', 80, 1], ['target-signed', 'ann', 80, 1, true]);
    expect(targetLines(history, 'csat')).toEqual([
      { version: 1, value: 80, isAgreed: false, from: day(1), until: day(2), team: signed('pm', 1), customer: null },
      {
        ...{ version: 1, value: 80, isAgreed: true, from: day(2), until: null },
        ...{ team: signed('pm', 1), customer: signed('ann', 2) },
      },
    ]);
    expect(targetLines(history, 'nps')).toEqual([]);
  });
  it('leave an agreed one standing until another is agreed', () => {
    const lines = targetLines(
      happened(
        ['target-proposed', 'pm', 80, 1],
        ['target-signed', 'ann', 80, 1, true],
        ['target-proposed', 'pm', 85, 2],
        ['target-countered', 'ann', 90, 3],
        ['target-accepted', 'pm', 90, 3, true],
      ),
      'csat',
    );
    expect(lines.map(({ value, isAgreed, from, until }) => [value, isAgreed, from, until])).toEqual([
      [80, false, day(1), day(2)],
      [80, true, day(2), day(5)],
      [85, false, day(3), day(4)],
      [90, false, day(4), day(5)],
      [90, true, day(5), null],
    ]);
    // Whoever has countered it has signed it by that.
    expect(lines.at(-1)).toMatchObject({ team: signed('pm', 5), customer: signed('ann', 4) });
  });
  it('take the signature of who may sign, where a colleague has countered', () => {
    const lines = targetLines(
      happened(
        ['target-proposed', 'pm', 80, 1],
        ['target-countered', 'ben', 90, 2],
        ['target-accepted', 'pm', 90, 2],
        ['target-signed', 'ann', 90, 2, true],
      ),
      'csat',
    );
    expect(lines.at(-1)).toMatchObject({ isAgreed: true, team: signed('pm', 3), customer: signed('ann', 4) });
    expect(lines.filter(({ until }) => until === null)).toHaveLength(1);
  });
  it('end where it is withdrawn: what is under discussion first', () => {
    const agreed = [
      ['target-proposed', 'pm', 80, 1],
      ['target-signed', 'ann', 80, 1, true],
    ] as const;
    const discussed = targetLines(
      happened(...agreed, ['target-proposed', 'pm', 85, 2], ['target-withdrawn', 'pm', 85, 2]),
      'csat',
    );
    expect(discussed.filter(({ until }) => until === null)).toMatchObject([{ value: 80, isAgreed: true }]);
    expect(targetLines(happened(...agreed, ['target-withdrawn', 'pm', 80, 1]), 'csat').at(-1)?.until).toBe(day(3));
  });
  it('tell what is known where the beginning is not', () => {
    const [line] = targetLines(happened(['target-signed', 'ann', 80, 4, true]), 'csat');
    expect(line).toMatchObject({ value: 80, isAgreed: true, team: null, customer: signed('ann', 1) });
    expect(targetLines(happened(['target-withdrawn', 'pm', 80, 4]), 'csat')).toEqual([]);
  });
});
