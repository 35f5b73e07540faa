import { expect, it } from 'vitest';
import { withAnswered } from '../../../src/core/ask/answered';
import { emptyInbox } from '../../../src/core/ask/inbox';
import { engagementWith, noon } from '../digest/given';

const engagement = engagementWith();
const entry = (id: string) => ({ id, raisedAt: '2026-11-02T23:30:00.000Z' });
const answered = (ids: readonly string[], at: string) =>
  ids.reduce((inbox, id) => withAnswered(inbox, engagement, entry(id), at), emptyInbox);

it('is kept with the customer’s own day', () => {
  expect(answered(['r1'], noon('2026-11-21')).answered).toEqual([
    { entryId: 'r1', raisedOn: '2026-11-03', at: noon('2026-11-21') },
  ]);
});
it('is kept once for each entry, until it is told, the newest twenty', () => {
  const again = withAnswered(answered(['r1', 'r2'], noon('2026-11-21')), engagement, entry('r1'), noon('2026-11-22'));
  expect(again.answered?.map(({ entryId, at }) => [entryId, at])).toEqual([
    ['r2', noon('2026-11-21')],
    ['r1', noon('2026-11-22')],
  ]);
  const told = engagementWith({ digest: { ...engagement.digest, toldUntil: noon('2026-11-21') } });
  expect(withAnswered(again, told, entry('r3'), noon('2026-11-23')).answered?.map(({ entryId }) => entryId)).toEqual([
    'r1',
    'r3',
  ]);
  const many = Array.from({ length: 25 }, (_, index) => `r${index}`);
  expect(answered(many, noon('2026-11-21')).answered?.map(({ entryId }) => entryId)).toEqual(many.slice(5));
});
