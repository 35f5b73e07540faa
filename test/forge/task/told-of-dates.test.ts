/** The portal names who asked for another date, and what became of it. */
import { describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { toldOn } from '../site/digests';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, giveTask } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const date = '2026-12-12';
const shownTo = async (person: string, taskId: string) => {
  const { details } = accepted(await site.portal(person, 'show-task', { taskId }));
  if (!details) throw new Error('A shown task has details');
  return details;
};
const reference = async (taskId: string) => {
  const [task] = accepted(await site.plan(projectManager, 'show-tasks', { taskIds: [taskId] }));
  return { taskId, revision: task?.revision ?? 0 };
};

/** A task of the sponsor's, who has asked for another date. */
async function asked() {
  const { id } = await giveTask(site, engagement, { title: 'Send the price list' });
  accepted(await site.portal(customerSponsor, 'propose-date', { ...(await reference(id)), date, reason: 'Away' }));
  return id;
}

describe('another date', () => {
  it('that is agreed is said with the day before, until there is another', async () => {
    const { id } = await giveTask(site, engagement, { title: 'Send the price list', due: '2026-12-04' });
    accepted(await site.portal(customerSponsor, 'propose-date', { ...(await reference(id)), date, reason: 'Away' }));
    accepted(
      await site.team(projectManager, 'answer-proposal', { ...(await reference(id)), isAccepted: true, words: '' }),
    );
    expect((await shownTo(customerSponsor, id)).settledDate).toMatchObject({ before: '2026-12-04' });
    const again = { ...(await reference(id)), date: '2026-12-14', reason: 'Away longer' };
    accepted(await site.portal(customerSponsor, 'propose-date', again));
    expect((await shownTo(customerSponsor, id)).settledDate).toBeUndefined();
  });

  it('is answered in the digest to who asked, and to whose the task is by then', async () => {
    const id = await asked();
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await reference(id)), to: customerUser }));
    accepted(
      await site.team(projectManager, 'answer-proposal', { ...(await reference(id)), isAccepted: true, words: '' }),
    );
    await site.host.settle();
    await site.host.advance(4 * 24 * 3_600_000);
    await site.host.settle();
    const told = (await toldOn(site, engagement)).flatMap(({ body }) =>
      [...body.matchAll(/^\* (The date that was asked for.*)$/gm)].map(([, line]) => line),
    );
    const line = 'The date that was asked for is agreed: Send the price list (now due on Saturday, December 12, 2026)';
    expect(told).toEqual([line, line]);
  });

  it('is answered by another day of the team’s own', async () => {
    const id = await asked();
    const settled = { ...(await reference(id)), isAccepted: true, words: '', date: '2026-12-30' };
    expect(accepted(await site.team(projectManager, 'answer-proposal', settled)).due).toBe('2026-12-30');
    expect(await shownTo(customerSponsor, id)).toMatchObject({
      proposal: null,
      refusedDate: date,
      settledDate: { before: null, isOther: true },
    });
    const { lines } = accepted(await site.team(projectManager, 'show-history', { taskId: id }));
    expect(lines.at(-1)).toMatchObject({ what: 'date-agreed', date: '2026-12-30', instead: date });
  });

  it('that is over when a digest tells of the task is told as past', async () => {
    const { id } = await giveTask(site, engagement, { title: 'Send the price list', due: '2026-12-04' });
    accepted(await site.portal(customerSponsor, 'complete-task', { ...(await reference(id)), comment: 'Sent' }));
    await site.host.advance(Date.parse('2026-12-07T12:00:00Z') - site.host.clock.now());
    accepted(
      await site.team(projectManager, 'return-task', { ...(await reference(id)), missing: 'The page of prices' }),
    );
    await site.host.advance(3 * 24 * 3_600_000);
    await site.host.settle();
    const told = (await toldOn(site, engagement)).map(({ body }) => body).join('\n');
    expect(told).toContain('Something is still missing: Send the price list (was due on Friday, December 4, 2026)');
    expect(told).not.toContain('(due on Friday, December 4');
  });

  it('was asked for by who asked, whoever owns the task now', async () => {
    const id = await asked();
    expect((await shownTo(customerSponsor, id)).proposal).toMatchObject({ date, reason: 'Away', by: 'you' });
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await reference(id)), to: customerUser }));
    expect((await shownTo(customerUser, id)).proposal).toMatchObject({ date, reason: 'Away', by: 'colleague' });
  });

  it('that the team refuses is still named, until it is answered otherwise', async () => {
    const id = await asked();
    const refused = { ...(await reference(id)), isAccepted: false, words: '' };
    accepted(await site.team(projectManager, 'answer-proposal', refused));
    expect(await shownTo(customerSponsor, id)).toMatchObject({ proposal: null, refusedDate: date, teamWords: null });
    const again = { ...(await reference(id)), date: '2026-12-14', reason: 'Away longer' };
    accepted(await site.portal(customerSponsor, 'propose-date', again));
    expect((await shownTo(customerSponsor, id)).refusedDate).toBeNull();
    const agreed = { ...(await reference(id)), isAccepted: true, words: 'As you wish' };
    accepted(await site.team(projectManager, 'answer-proposal', agreed));
    expect(await shownTo(customerSponsor, id)).toMatchObject({ refusedDate: null, teamWords: 'As you wish' });
  });
});
