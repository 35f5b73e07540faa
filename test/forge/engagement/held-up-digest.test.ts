/** A digest that Jira does not take at once, or refuses: each thing is told, and told once. */
import { expect, it } from 'vitest';
import { customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { isDigest } from '../site/digests';
import { gateDays } from '../site/gate-days';
import { outboxEntries } from '../site/outbox';
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

it('tells a step of the ladder that was refused before the next is taken', { timeout: 120_000 }, async () => {
  await begin({ ladder: { ...ladder, pause: null } });
  await giveDue();
  await advanceTo('2026-11-26T05:00:00Z');
  refuseNext();
  // The digest of Thursday is refused, that of Friday goes.
  await advanceTo('2026-11-27T10:30:00Z');
  await sendAgain();
  await advanceTo('2026-11-30T12:00:00Z');
  expect(await stepsTold()).toEqual([`2026-11-27 ${pressing}`, `2026-11-30 ${toSponsor}`, `2026-11-30 ${pressing}`]);
});

const troubles = async () => {
  const { engagements } = accepted(await days.site.admin(projectAdministrator, 'show-settings', {}));
  return engagements.find(({ id }) => id === days.engagement.id)?.troubles ?? [];
};
const none = { nudge: null, visible: null, sponsor: null, pause: null };
const digestDays = async () =>
  (await days.told()).filter(({ body }) => isDigest(body)).map(({ at }) => at.slice(0, 10));

it('is taken over by the next one, which tells all of it as it is then, and is the only trouble', {
  timeout: 120_000,
}, async () => {
  await begin({ ladder: none });
  const first = await giveTask(days.site, days.engagement, { title: 'First', due: '2026-12-18' });
  mute(true, 404);
  await advanceTo('2026-11-24T05:00:00Z');
  expect(await troubles()).toHaveLength(1);
  await giveTask(days.site, days.engagement, { title: 'Second', due: '2026-12-18' });
  const over = await giveTask(days.site, days.engagement, { title: 'Over' });
  await advanceTo('2026-11-25T05:00:00Z');
  const { id: taskId, revision } = over;
  accepted(await days.site.team(projectManager, 'withdraw-task', { taskId, revision, reason: 'Not needed' }));
  await advanceTo('2026-11-26T05:00:00Z');
  expect(await troubles()).toMatchObject([
    { kind: 'message', accountId: null, at: expect.stringMatching(/^2026-11-25/) },
  ]);
  expect(outboxEntries(days.site, 'failed')).toHaveLength(1);
  mute(false);
  // Whoever sends it again has all of it told at once, once.
  await sendAgain();
  await advanceTo('2026-11-26T12:00:00Z');
  expect(await digestDays()).toEqual(['2026-11-26']);
  expect(await lines()).toEqual([
    '2026-11-26 New: First',
    '2026-11-26 New: Second',
    '2026-11-26 No longer needed: Over',
  ]);
  accepted(
    await days.site.team(projectManager, 'withdraw-task', {
      taskId: first.id,
      revision: first.revision,
      reason: 'Done',
    }),
  );
  await advanceTo('2026-11-27T12:00:00Z');
  expect((await lines()).slice(3)).toEqual(['2026-11-27 No longer needed: First']);
  expect([await troubles(), outboxEntries(days.site, 'failed')]).toEqual([[], []]);
});

it('is told by the next one without anybody, and never twice on a day', { timeout: 120_000 }, async () => {
  await begin({ ladder: none });
  await giveTask(days.site, days.engagement, { title: 'First' });
  refuseNext();
  await advanceTo('2026-11-24T05:00:00Z');
  expect(await troubles()).toHaveLength(1);
  await giveTask(days.site, days.engagement, { title: 'Second' });
  mute(true);
  await advanceTo('2026-11-24T12:00:00Z');
  // The next one is on its way, and nothing else is to be sent again.
  expect(await troubles()).toEqual([]);
  await sendAgain();
  mute(false);
  await advanceTo('2026-11-25T12:00:00Z');
  expect(await lines()).toEqual(['2026-11-24 New: First', '2026-11-24 New: Second']);
  expect(await digestDays()).toEqual(['2026-11-24']);
});
