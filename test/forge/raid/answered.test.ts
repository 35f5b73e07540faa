/** The person who has raised something hears with the day's digest that the team has answered it. */
import { beforeEach, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { toldOn } from '../site/digests';
import { gateDays } from '../site/gate-days';
import { issuesMade, moveTo } from '../site/issues';
import { accepted, engagementIn, newAttempt, type Site } from '../site/site';

const days = gateDays();
const { advanceTo, lines: told, mute } = days;
let site: Site;
let engagement: typeof days.engagement;
beforeEach(async () => {
  await days.begin();
  ({ site, engagement } = days);
});

const at = () => ({ requestKey: engagement.requestKey });

async function raise(person: string): Promise<string> {
  const entry = { attempt: newAttempt(), engagementId: engagement.id, kind: 'issue' as const, what: 'Nobody listens' };
  const { id } = accepted(await site.portal(person, 'raise-entry', entry, at()));
  await site.host.settle();
  return id;
}

async function answer(entryId: string, outcome: string): Promise<void> {
  const shown = await Promise.all(
    (await issuesMade(site)).map(({ key }) => site.team(projectManager, 'show-issue', {}, { issueKey: key })),
  );
  const entry = shown.flatMap((reply) => accepted(reply).raid).find(({ id }) => id === entryId);
  const command = { entryId, revision: entry?.revision ?? 0, outcome };
  accepted(await site.team(projectManager, 'tell-outcome', command));
}

const reportedOn = (day: string) => `Answered by the project team: something that you reported on ${day}`;
const line = reportedOn('Monday, November 23, 2026');

it('is told once, by the day on which it was raised, and again when the outcome is told anew', async () => {
  const first = await raise(customerSponsor);
  await answer(first, 'We listen');
  await answer(await raise(customerUser), 'We do');
  await advanceTo('2026-11-23T09:00:00Z');
  expect(await told()).toEqual([`2026-11-23 ${line}`, `2026-11-23 ${line}`]);
  const [digest] = await toldOn(site, engagement);
  expect(digest?.body).toMatch(/For Sofia[^\n]*\n\* Answered by the project team: .*\n\nFor Uwe/);
  expect(digest?.body).not.toMatch(/listen/);

  await advanceTo('2026-11-24T12:00:00Z');
  expect(await told()).toHaveLength(2);
  await answer(first, 'We listen now');
  await advanceTo('2026-11-25T12:00:00Z');
  expect((await told()).slice(2)).toEqual([`2026-11-25 ${line}`]);
  await advanceTo('2026-11-26T12:00:00Z');
  expect(await told()).toHaveLength(3);
});

it('is told when Jira is back, whatever else has been answered while the digest was held up', async () => {
  await answer(await raise(customerSponsor), 'We listen');
  mute(true);
  await advanceTo('2026-11-24T10:00:00Z');
  await answer(await raise(customerSponsor), 'We listen again');
  mute(false);
  await advanceTo('2026-11-25T12:00:00Z');
  expect(await told()).toEqual([`2026-11-24 ${line}`, `2026-11-25 ${reportedOn('Tuesday, November 24, 2026')}`]);
});

it('is a number without more where colleagues don’t see each other’s items', async () => {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision = 0 } = engagements.find(({ id }) => id === engagement.id) ?? {};
  accepted(
    await site.admin(projectAdministrator, 'change-engagement', {
      engagementId: engagement.id,
      revision,
      colleaguesSee: false,
    }),
  );
  await answer(await raise(customerSponsor), 'We listen');
  await advanceTo('2026-11-23T09:00:00Z');
  const [only, ...others] = await told();
  expect(others).toEqual([]);
  expect(only).not.toMatch(/answered|reported|listen/);
});

it('takes nothing from what else is in the inbox', async () => {
  const first = await raise(customerSponsor);
  await answer(first, 'We listen');
  const { raised, raisedCount } = engagementIn(await site.portal(customerSponsor, 'show-request', {}, at()));
  expect(raised).toMatchObject([{ id: first, outcome: 'We listen' }]);
  expect(raisedCount).toBe(1);
});

it('is told once that the Jira issue is done, and nothing where that is open again by then', async () => {
  const onlyIssue = async () => {
    const [only] = await issuesMade(site);
    if (!only) throw new Error('An issue was made');
    return only.key;
  };
  await raise(customerSponsor);
  const key = await onlyIssue();
  await moveTo(site, key, 'Done');
  await site.host.settle();
  await moveTo(site, key, 'In Progress');
  await advanceTo('2026-11-24T12:00:00Z');
  expect(await told()).toEqual([]);
  await moveTo(site, key, 'Done');
  await advanceTo('2026-11-27T12:00:00Z');
  expect(await told()).toEqual([`2026-11-25 Done so far, of what you reported on Monday, November 23, 2026: 1`]);
});
