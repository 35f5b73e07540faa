import { describe, expect, it } from 'vitest';
import { putRightWithin } from '../../../../src/contract/gate/terms';
import { workingDaysAfter } from '../../../../src/core/calendar/working-days';
import { punchList } from '../../../../src/core/gate/results/punch-list';
import { signed } from '../attempt';
import * as g from '../given';

const notMet = { verdict: 'not-met', reason: 'It takes a minute' } as const;
const met = { verdict: 'met', reason: '' } as const;
const { calendar } = g.engagement;
const usual = workingDaysAfter(calendar, g.today, putRightWithin);
const listOf = (stored: g.Stored) => punchList(g.signOffIn(stored), g.terms.criteria, calendar);

describe('what a signature asks to be put right', () => {
  it('is not asked for twice where the same letters are composed otherwise', () => {
    const reason = 'Die Übergabe fehlt';
    const answers = [{ ...notMet, reason }, met];
    const stored = signed(g.open(), { outcome: 'rejected', wanted: { answers, reason: reason.normalize('NFD') } });
    expect(listOf(stored)).toHaveLength(1);
  });
  it('is due on the day that the signatory names, or else on the usual one', () => {
    const conditions = [
      { text: 'Train the staff', due: '2027-01-15' },
      { text: 'Write it down', due: null },
    ];
    const stored = signed(g.open(), {
      outcome: 'accepted-with-conditions',
      wanted: { answers: [met, notMet], conditions },
    });
    expect(listOf(stored)).toEqual([
      { what: 'Reports are fast\nIt takes a minute', due: usual, isUnmet: true },
      { what: 'Train the staff', due: '2027-01-15' },
      { what: 'Write it down', due: usual },
    ]);
  });
  it('has a day, too, where it was rejected', () => {
    const stored = signed(g.open(), { outcome: 'rejected', wanted: { answers: [notMet, met], reason: 'Too slow' } });
    expect(listOf(stored)).toEqual([
      { what: 'Too slow', due: usual, isRejection: true },
      { what: 'Orders are booked\nIt takes a minute', due: usual, isUnmet: true },
    ]);
  });
  it.each([
    ['It takes a minute'],
    ['it takes a MINUTE.'],
    ['Orders are booked: it takes a minute!'],
    ['Takes a minute.\nOrders are booked'],
  ])('says nothing twice: %j is in the criterion that is not met', (reason) => {
    const stored = signed(g.open(), { outcome: 'rejected', wanted: { answers: [notMet, met], reason } });
    expect(listOf(stored)).toEqual([{ what: 'Orders are booked\nIt takes a minute', due: usual, isUnmet: true }]);
  });
  it.each([['It takes a minute. And it is loud'], ['Minutes'], ['👎']])(
    'keeps a reason of which a word is in no criterion, or that has none: %j',
    (reason) => {
      const stored = signed(g.open(), { outcome: 'rejected', wanted: { answers: [notMet, met], reason } });
      expect(listOf(stored)[0]).toEqual({ what: reason, due: usual, isRejection: true });
    },
  );
  it('is why it was rejected where every criterion is met', () => {
    const stored = signed(g.open(), {
      outcome: 'rejected',
      wanted: { answers: [met, met], reason: 'It takes a minute' },
    });
    expect(listOf(stored)).toEqual([{ what: 'It takes a minute', due: usual, isRejection: true }]);
  });
});
