/** Who has raised something hears with the day's digest that the team has answered it. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { linesOf, toldOn } from '../site/digests';
import { hourlyApp } from '../site/hourly';
import { issuesMade } from '../site/issues';
import { accepted, engagementIn, newAttempt, openEngagement, openSite, type Site } from '../site/site';

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite({ startsAt: start, manifest: hourly.manifest });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const advanceTo = (instant: string) => site.host.advance(Date.parse(instant) - site.host.clock.now());
const at = () => ({ requestKey: engagement.requestKey });
const told = async () => linesOf(await toldOn(site, engagement));

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

const line = 'Answered by the project team: what you reported on Monday, November 23, 2026';

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
