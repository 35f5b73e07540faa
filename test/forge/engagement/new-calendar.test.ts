/** A new calendar: all that is due by it is done, wherever the customer’s day begins now. */
import { beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted, giveTask, issueProperty } from '../site/site';

const owner = { kind: 'person', accountId: people.customerUser } as const;
const days = gateDays();

beforeEach(async () => {
  await days.begin();
  await days.advanceTo('2026-11-24T13:00:00Z');
});

it('an issue says that a task is overdue once its day is over in the new time zone', async () => {
  await giveTask(days.site, days.engagement, { title: 'Send the list', owner, due: '2026-11-24' });
  await days.advanceTo('2026-11-24T16:00:00Z');
  expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ overdue: 0 });
  await days.agree({ calendar: { ...days.engagement.calendar, timeZone: 'Pacific/Auckland' } });
  await days.advanceTo('2026-11-24T18:12:00Z');
  expect(await issueProperty(days.site.host, 'HAR-1')).toMatchObject({ overdue: 1, openTasks: 1 });
});

it('a planned task begins once its day has begun in the new time zone', async () => {
  const activation = { kind: 'date', day: '2026-11-25' } as const;
  const given = await giveTask(days.site, days.engagement, { title: 'Send the list', owner, due: null, activation });
  await days.agree({ calendar: { ...days.engagement.calendar, timeZone: 'Pacific/Auckland' } });
  await days.advanceTo('2026-11-24T15:12:00Z');
  const { asks } = accepted(await days.site.team(people.projectManager, 'show-issue', {}));
  expect(asks.task.shown).toMatchObject([{ id: given.id, state: 'open' }]);
});
