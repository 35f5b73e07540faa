import { expect, it } from 'vitest';
import { withAnswered } from '../../../src/core/ask/answered';
import { emptyInbox, type Inbox } from '../../../src/core/ask/inbox';
import { daysAfter } from '../../../src/core/calendar/day';
import { engagementWith, monday, noon } from '../digest/given';

const engagement = engagementWith();
const answer = (inbox: Inbox, raisedOn: string, at: string) =>
  withAnswered(inbox, engagement, { raisedAt: noon(raisedOn) }, at);
const days = Array.from({ length: 25 }, (_, index) => daysAfter('2026-10-01', index));

it('is kept with the customer’s own day', () => {
  const { answered } = withAnswered(emptyInbox, engagement, { raisedAt: '2026-11-02T23:30:00.000Z' }, noon(monday));
  expect(answered).toEqual([{ raisedOn: '2026-11-03', at: noon(monday) }]);
});
it('is kept once for each day, with the newest outcome, however many were raised on it', () => {
  const first = answer(answer(emptyInbox, '2026-11-02', noon('2026-11-21')), '2026-11-03', noon('2026-11-21'));
  const many = days.reduce((inbox) => answer(inbox, '2026-11-03', noon('2026-11-22')), first);
  expect(answer(many, '2026-11-02', noon(monday)).answered).toEqual([
    { raisedOn: '2026-11-03', at: noon('2026-11-22') },
    { raisedOn: '2026-11-02', at: noon(monday) },
  ]);
});
it('is kept for the newest twenty days', () => {
  const kept = days.reduce((inbox, day) => answer(inbox, day, noon(monday)), emptyInbox).answered;
  expect(kept?.map(({ raisedOn }) => raisedOn)).toEqual(days.slice(5));
});
