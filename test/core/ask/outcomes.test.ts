import { expect, it } from 'vitest';
import { emptyInbox, type Inbox } from '../../../src/core/ask/inbox';
import { withDone, withOutcome } from '../../../src/core/ask/outcomes';
import { daysAfter } from '../../../src/core/calendar/day';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { outcomeLines } from '../../../src/core/kinds/outcome-news';
import { engagementWith, monday, noon } from '../digest/given';

const engagement = engagementWith();
const tell = (inbox: Inbox, raisedOn: string, at: string) =>
  withOutcome(inbox, engagement, { raisedAt: noon(raisedOn) }, at);
const days = Array.from({ length: 25 }, (_, index) => daysAfter('2026-10-01', index));

it('is kept with the customer’s own day', () => {
  const { outcomes } = withOutcome(emptyInbox, engagement, { raisedAt: '2026-11-02T23:30:00.000Z' }, noon(monday));
  expect(outcomes).toEqual([{ raisedOn: '2026-11-03', at: noon(monday) }]);
});
it('is kept once for each day, with the newest outcome, however many were raised on it', () => {
  const first = tell(tell(emptyInbox, '2026-11-02', noon('2026-11-21')), '2026-11-03', noon('2026-11-21'));
  const many = days.reduce((inbox) => tell(inbox, '2026-11-03', noon('2026-11-22')), first);
  expect(tell(many, '2026-11-02', noon(monday)).outcomes).toEqual([
    { raisedOn: '2026-11-03', at: noon('2026-11-22') },
    { raisedOn: '2026-11-02', at: noon(monday) },
  ]);
});
it('is kept for the newest twenty days, and for as many as no digest has told of for certain', () => {
  const keptOf = (digest: Partial<Engagement['digest']>) => {
    const known = { ...engagement, digest: { ...engagement.digest, ...digest } };
    const told = (inbox: Inbox, day: string) => withOutcome(inbox, known, { raisedAt: noon(day) }, noon(monday));
    return days.reduce(told, emptyInbox).outcomes?.map(({ raisedOn }) => raisedOn);
  };
  expect(keptOf({ toldUntil: noon(monday) })).toEqual(days.slice(5));
  expect(keptOf({ toldUntil: noon('2026-10-01') })).toEqual(days);
  expect(keptOf({ toldUntil: noon(monday), unsent: ['engagement.2.0'] })).toEqual(days);
});
it('of what was done is kept as long', () => {
  const keptOf = (toldUntil: string) => {
    const known = { ...engagement, digest: { ...engagement.digest, toldUntil } };
    const isDone = (inbox: Inbox, day: string) =>
      withDone(inbox, known, { id: day, raisedAt: noon(day) }, noon(monday));
    return days.reduce(isDone, emptyInbox).outcomes?.map(({ raisedOn }) => raisedOn);
  };
  expect(keptOf(noon(monday))).toEqual(days.slice(5));
  expect(keptOf(noon('2026-10-01'))).toEqual(days);
});
it('is told once of all that is done of a day, and not of what is open again', () => {
  const entry = (id: string) => ({ id, raisedAt: noon('2026-11-03') });
  const done = (inbox: Inbox, id: string, at?: string) => withDone(inbox, engagement, entry(id), at);
  const lines = ({ outcomes = [] }: Inbox) => outcomeLines(engagement, outcomes, noon('2099-01-01')).length;
  const at = noon('2098-12-31');
  const two = done(done(emptyInbox, 'a', at), 'b', at);
  expect(lines(two)).toBe(1);
  // That the team has answered is told beside it, whichever came first.
  expect(lines(tell(two, '2026-11-03', at))).toBe(2);
  expect(lines(done(tell(emptyInbox, '2026-11-03', at), 'a', at))).toBe(2);
  expect(lines(done(two, 'a'))).toBe(1);
  expect(done(done(two, 'a'), 'b')).toEqual(emptyInbox);
  // What the team has said stays said.
  expect(lines(done(done(tell(emptyInbox, '2026-11-03', at), 'a', at), 'a'))).toBe(1);
});
