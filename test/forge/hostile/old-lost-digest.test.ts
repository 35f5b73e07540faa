/** A digest that was refused long ago, after which others have told something, as records of before still have it. */
import { expect, it } from 'vitest';
import { customerUser, projectAdministrator } from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted, giveTask } from '../site/site';
import { rewrite } from '../site/stored';

const days = gateDays();
const lines = async () => (await days.lines()).map((line) => line.replace(/ \((was|please) [^)]*\)$/, ''));
const owner = { kind: 'person', accountId: customerUser } as const;
const refuseNext = () =>
  days.site.host.faults.next({ service: 'jira', match: /\/comment/, fault: { kind: 'error', status: 404 } });

/** The digest of Tuesday is refused; that of Wednesday has gone all the same, as before the next took over what was lost. */
async function refusedBefore(): Promise<void> {
  await giveTask(days.site, days.engagement, { title: 'Test users', owner, due: '2026-11-27' });
  refuseNext();
  await days.advanceTo('2026-11-24T05:00:00Z');
  rewrite(days.site.host, 'engagement', `engagement:${days.engagement.id}`, (value) => {
    const digest = {
      ...(value.doc.digest as object),
      day: '2026-11-23',
      toldUntil: '2026-11-23T15:00:00.000Z',
      madeAt: '2026-11-23T15:02:00.000Z',
      nextAt: '2026-11-24T07:00:00.000Z',
    };
    return { ...value, doc: { ...value.doc, digest }, nextAt: digest.nextAt };
  });
}

it('keeps no ladder from being climbed', { timeout: 120_000 }, async () => {
  await days.begin({ ladder: { nudge: 1, visible: 2, sponsor: null, pause: null } });
  await refusedBefore();
  await days.advanceTo('2026-12-02T12:00:00Z');
  expect(await lines()).toContain('2026-12-01 The project team is held up by this: Test users');
});

it('takes no reminder with it of the day on which it is refused once more', { timeout: 120_000 }, async () => {
  await days.begin({ ladder: { nudge: null, visible: null, sponsor: null, pause: null } });
  await days.agree({ reminders: { ...days.engagement.reminders, before: [], onDue: true, afterEvery: 0 } });
  await refusedBefore();
  await days.advanceTo('2026-11-27T07:01:00Z');
  days.mute(true, 404);
  accepted(await days.site.admin(projectAdministrator, 'send-again', { engagementId: days.engagement.id }));
  await days.advanceTo('2026-11-27T07:30:00Z');
  days.mute(false);
  await days.advanceTo('2026-12-02T12:00:00Z');
  expect(await lines()).toEqual(['2026-11-30 Overdue: Test users']);
});
