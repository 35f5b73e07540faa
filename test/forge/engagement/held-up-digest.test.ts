/** A digest that Jira does not take at once, or refuses: each thing is told, and told once. */
import { expect, it } from 'vitest';
import { customerUser, projectAdministrator } from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted, giveTask } from '../site/site';

const days = gateDays();
const { begin, advanceTo, mute } = days;
/** Without what each says of the due day. */
const lines = async () => (await days.lines()).map((line) => line.replace(/ \((was|please) [^)]*\)$/, ''));

const ladder = { nudge: 1, visible: 2, sponsor: 3, pause: 4 };
const owner = { kind: 'person', accountId: customerUser } as const;
/** Due on a Tuesday: the ladder comes to the sponsor on Friday, and ends on Monday. */
const giveDue = () => giveTask(days.site, days.engagement, { title: 'Test users', owner, due: '2026-11-24' });

const toSponsor = 'No answer yet from Uwe User (Northwind demo), and the project team asks for your help: Test users';
const pressing = 'The project team is held up by this: Test users';
const isStep = (line: string) => /No answer yet|held up|no more reminders/.test(line);
const stepsTold = async () => (await lines()).filter(isStep);

/** Jira refuses the next comment for good. */
const refuseNext = () =>
  days.site.host.faults.next({ service: 'jira', match: /\/comment/, fault: { kind: 'error', status: 404 } });
const sendAgain = async () =>
  accepted(await days.site.admin(projectAdministrator, 'send-again', { engagementId: days.engagement.id }));

it('tells each step of the ladder before the next is taken', { timeout: 120_000 }, async () => {
  await begin({ ladder });
  await giveDue();
  await advanceTo('2026-11-27T05:00:00Z');
  mute(true);
  await advanceTo('2026-11-30T09:00:00Z');
  mute(false);
  await advanceTo('2026-12-02T12:00:00Z');
  expect((await stepsTold()).slice(1)).toEqual([
    `2026-11-30 ${toSponsor}`,
    `2026-11-30 ${pressing}`,
    '2026-12-01 Still open, but you will get no more reminders of it: Test users',
  ]);
});

it('says nothing again when it is sent again after others, and is not the second of a day', {
  timeout: 120_000,
}, async () => {
  await begin({ ladder: { ...ladder, pause: null } });
  await giveDue();
  await advanceTo('2026-11-26T05:00:00Z');
  await giveTask(days.site, days.engagement, { title: 'Lost', due: '2026-11-27' });
  refuseNext();
  // The digest of Thursday is refused, that of Friday goes.
  await advanceTo('2026-11-27T10:30:00Z');
  expect((await lines()).at(-1)).toMatch(/^2026-11-27/);
  const before = await lines();
  expect(before.filter((line) => line.includes('Due today: Lost'))).toHaveLength(1);
  expect(before.filter((line) => line.includes('No answer yet'))).toEqual([`2026-11-27 ${toSponsor}`]);
  await sendAgain();
  await giveTask(days.site, days.engagement, { title: 'Later' });
  await advanceTo('2026-11-27T18:00:00Z');
  expect(await lines()).toEqual(before);
  await advanceTo('2026-12-01T12:00:00Z');
  expect((await lines()).slice(before.length)).toEqual([
    '2026-11-30 Overdue: Lost',
    '2026-11-30 Overdue: Test users',
    '2026-12-01 Is anything in the way? Still waiting for you: Lost',
    '2026-12-01 New: Later',
  ]);
});
