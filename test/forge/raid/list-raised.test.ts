/** Everything that a customer has raised stays theirs to see, and is counted, however much it is. */
import { expect, it } from 'vitest';
import { customerSponsor, customerUser, outsider, projectAdministrator, projectManager } from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, engagementIn, giveTask, newAttempt, openEngagement } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const hour = 60 * 60_000;

async function raise(what: string, { id, requestKey } = engagement) {
  const entry = { attempt: newAttempt(), engagementId: id, kind: 'issue' as const, what };
  accepted(await site.portal(customerSponsor, 'raise-entry', entry, { requestKey }));
  // Storage's indexes see it by then.
  await site.host.advance(hour);
}
const page = (person: string, after?: string) =>
  site.portal(person, 'list-raised', { engagementId: engagement.id, after });
const screenOf = async (person: string, { requestKey } = engagement) =>
  engagementIn(await site.portal(person, 'show-request', {}, { requestKey }));
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `No. ${from - index}`);

it('is counted to the last entry, shown as far as the newest five, and listed a page at a time', async () => {
  const elsewhere = await openEngagement(site, [customerSponsor], 'Southwind', 'DAY');
  for (let number = 1; number <= 26; number++) await raise(`No. ${number}`);
  await raise('Of another project', elsewhere);

  const screen = await screenOf(customerSponsor);
  expect(screen.raised.map(({ what }) => what)).toEqual(numbered(26, 22));
  expect(screen.raisedCount).toBe(26);
  expect(await screenOf(customerSponsor, elsewhere)).toMatchObject({ raised: [{}], raisedCount: 1 });
  expect(await screenOf(customerUser)).toMatchObject({ raised: [], raisedCount: 0 });

  const listed: string[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = accepted(await page(customerSponsor, after));
    expect(entries.length).toBeLessThan(40);
    listed.push(...entries.map(({ what }) => what));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(listed).toEqual(numbered(26, 1));
  expect(accepted(await page(customerUser))).toEqual({ entries: [], next: null });
}, 60_000);

it('is nobody else’s to list, and a strange word finds nothing', async () => {
  await raise('The test system is down');
  for (const stranger of [outsider, projectManager]) expect(codeOf(await page(stranger))).toBe('not-found');
  expect(codeOf(await page(customerSponsor, 'strange'))).toBe('not-found');
});

it('says of what somebody was stuck at whether it is still in the way, who ended it and when, where they may know', async () => {
  const revisionOf = async (taskId: string) => {
    const [task] = accepted(await site.plan(projectManager, 'show-tasks', { taskIds: [taskId] }));
    return { taskId, revision: task?.revision ?? 0 };
  };
  const stuckAt = async (title: string) => {
    const { id } = await giveTask(site, engagement, { title });
    accepted(await site.portal(customerSponsor, 'report-stuck', { ...(await revisionOf(id)), reason: title }));
    await site.host.advance(hour);
    return id;
  };
  const [answered, gone, handed] = [await stuckAt('Answered'), await stuckAt('Gone'), await stuckAt('Handed on')];
  await stuckAt('Waits');
  accepted(
    await site.team(projectManager, 'unblock-task', { ...(await revisionOf(answered)), words: 'Use the other' }),
  );
  accepted(await site.portal(customerSponsor, 'report-unstuck', await revisionOf(gone)));
  accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await revisionOf(handed)), to: customerUser }));
  accepted(await site.portal(customerUser, 'report-unstuck', await revisionOf(handed)));
  await raise('By itself');

  const over = (isAnswered: boolean) => ({ isInTheWay: false, freedAt: expect.any(String), isAnswered });
  const expected = {
    'By itself': undefined,
    Waits: { isInTheWay: true },
    'Handed on': over(false),
    Gone: over(false),
    Answered: over(true),
  };
  const listed = async () =>
    Object.fromEntries(
      accepted(await page(customerSponsor)).entries.map(({ what, obstacle }) => [what, obstacle] as const),
    );
  expect(await listed()).toEqual(expected);
  const { raised } = await screenOf(customerSponsor);
  expect(Object.fromEntries(raised.map(({ what, obstacle }) => [what, obstacle]))).toEqual(expected);

  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision = 0 } = engagements.find(({ id }) => id === engagement.id) ?? {};
  const change = { engagementId: engagement.id, revision, colleaguesSee: false };
  accepted(await site.admin(projectAdministrator, 'change-engagement', change));
  expect(await listed()).toEqual({ ...expected, 'Handed on': undefined });
});
