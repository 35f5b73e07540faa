/** Everything that customers did and said about tasks stays theirs to see, however much it is and whoever has the task now. */
import { describe, expect, it } from 'vitest';
import {
  bystander,
  customerSponsor,
  customerUser,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, giveTask, openEngagement, taskFor, termsOf } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

/** Storage's indexes see what is new by then. */
const seen = () => site.host.advance(10 * 60_000);
const of = (after?: string | null) => ({ engagementId: engagement.id, ...(after ? { after } : {}) });
const toUser = { owner: { kind: 'person', accountId: customerUser } } as const;
const revisionOf = async (taskId: string) => {
  const [task] = accepted(await site.plan(projectManager, 'show-tasks', { taskIds: [taskId] }));
  return { taskId, revision: task?.revision ?? 0 };
};
const done = async (person: string) => accepted(await site.portal(person, 'list-done', of())).tasks;
const saidBy = async (person: string) => accepted(await site.portal(person, 'list-said', of())).said;
const colleaguesDone = async (person: string) =>
  accepted(await site.portal(person, 'list-colleagues-done', of())).tasks;

async function completed(title: string, changes: Parameters<typeof giveTask>[2] = {}, person = customerSponsor) {
  const { id } = await giveTask(site, engagement, { title, ...changes });
  accepted(await site.portal(person, 'complete-task', { ...(await revisionOf(id)), comment: `Of ${title}` }));
  return id;
}

async function keepFromColleagues() {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision = 0 } = engagements.find(({ id }) => id === engagement.id) ?? {};
  const change = { engagementId: engagement.id, revision, colleaguesSee: false };
  accepted(await site.admin(projectAdministrator, 'change-engagement', change));
}

/** Every row of a list, page after page. */
async function all<Page extends { next: string | null }>(page: (after: string | null) => Promise<Result<Page>>) {
  const pages: Page[] = [];
  let after: string | null = null;
  do {
    const next: Page = accepted(await page(after));
    pages.push(next);
    after = next.next;
  } while (after !== null);
  return pages;
}

describe('the tasks that are done', () => {
  it('are listed to the first, past what the inbox keeps, and open in full', async () => {
    const titles = Array.from({ length: 45 }, (_, index) => `No. ${index + 1}`);
    for (const title of titles) {
      const id = await completed(title);
      accepted(await site.team(projectManager, 'confirm-task', await revisionOf(id)));
      await site.host.settle();
    }
    const [first = ''] = titles;
    await giveTask(site, engagement, { title: 'Still open' });
    await seen();
    const pages = await all((after) => site.portal(customerSponsor, 'list-done', of(after)));
    const tasks = pages.flatMap((page) => page.tasks);
    expect(tasks.map(({ title }) => title)).toEqual(titles.toReversed());
    const oldest = tasks.find(({ title }) => title === first);
    const shown = accepted(await site.portal(customerSponsor, 'show-task', { taskId: oldest?.id ?? '' }));
    expect(shown.details?.completion?.comment).toBe('Of No. 1');
    const words = await all((after) => site.portal(customerSponsor, 'list-said', of(after)));
    expect(words.flatMap(({ said }) => said.map(({ completion }) => completion?.comment))).toEqual(
      titles.toReversed().map((title) => `Of ${title}`),
    );
  }, 60_000);

  it('come in the order in which they were done, last first, whenever they were given', async () => {
    const first = await giveTask(site, engagement, { title: 'Given first' });
    const second = await giveTask(site, engagement, { title: 'Given second' });
    for (const { id } of [second, first]) {
      accepted(await site.portal(customerSponsor, 'complete-task', { ...(await revisionOf(id)), comment: '' }));
      await site.host.settle();
      await seen();
    }
    expect((await done(customerSponsor)).map(({ title }) => title)).toEqual(['Given first', 'Given second']);
    accepted(await site.team(projectManager, 'confirm-task', await revisionOf(second.id)));
    await seen();
    expect((await done(customerSponsor)).map(({ title }) => title)).toEqual(['Given second', 'Given first']);
  });

  it('include what was declined and withdrawn, but nothing that never began', async () => {
    const declined = await giveTask(site, engagement, { title: 'Declined' });
    accepted(await site.portal(customerSponsor, 'decline-task', { ...(await revisionOf(declined.id)), reason: 'No' }));
    const withdrawn = await giveTask(site, engagement, { title: 'Withdrawn' });
    const planned = await giveTask(site, engagement, {
      title: 'Secret plan',
      activation: { kind: 'date', day: '2027-02-01' },
    });
    for (const { id } of [withdrawn, planned]) {
      accepted(await site.team(projectManager, 'withdraw-task', { ...(await revisionOf(id)), reason: 'Internal' }));
    }
    await seen();
    expect((await done(customerSponsor)).map(({ title, state }) => [title, state])).toEqual([
      ['Withdrawn', 'withdrawn'],
      ['Declined', 'declined'],
    ]);
    expect(JSON.stringify(await colleaguesDone(customerUser))).not.toContain('Secret plan');
  });

  it('name who did them also once they are somebody else’s', async () => {
    const id = await completed('Uwe’s', toUser, customerUser);
    const owner = { kind: 'person', accountId: customerSponsor } as const;
    accepted(await site.team(projectManager, 'reassign-task', { ...(await revisionOf(id)), owner }));
    await seen();
    expect(await colleaguesDone(customerUser)).toMatchObject([{ ownerName: 'Uwe User (Northwind demo)' }]);
  });

  it('are shown to colleagues by title where the engagement lets them know, and in no way where it does not', async () => {
    await completed('Sofia’s', {});
    await completed('Uwe’s', toUser, customerUser);
    await completed('Anyone’s', { owner: { kind: 'side' } }, customerUser);
    const elsewhere = await openEngagement(site, [customerSponsor], 'Southwind', 'DAY');
    await seen();
    expect((await done(customerSponsor)).map(({ title }) => title)).toEqual(['Sofia’s']);
    expect((await colleaguesDone(customerSponsor)).map(({ title, ownerName }) => [title, ownerName])).toEqual([
      ['Anyone’s', 'Uwe User (Northwind demo)'],
      ['Uwe’s', 'Uwe User (Northwind demo)'],
    ]);
    expect(accepted(await site.portal(customerSponsor, 'list-done', { engagementId: elsewhere.id })).tasks).toEqual([]);
    await keepFromColleagues();
    expect(await colleaguesDone(customerSponsor)).toEqual([]);
    expect((await done(customerUser)).map(({ title }) => title)).toEqual(['Anyone’s', 'Uwe’s']);
  });
});

describe('what a customer said about a task', () => {
  it('stays when a colleague has it, with the title that they knew and nothing of what came after', async () => {
    const { id } = await giveTask(site, engagement, { title: 'Price list' });
    accepted(await site.portal(customerSponsor, 'report-stuck', { ...(await revisionOf(id)), reason: 'No access' }));
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await revisionOf(id)), to: customerUser }));
    const terms = termsOf(taskFor(engagement, { title: 'Secret list' }));
    accepted(await site.team(projectManager, 'change-task', { ...(await revisionOf(id)), terms }));
    accepted(await site.portal(customerUser, 'report-unstuck', await revisionOf(id)));
    await seen();
    const handed = { what: 'task-handed-over', to: { name: 'Uwe User (Northwind demo)' } };
    const stuck = { what: 'task-stuck', text: 'No access' };
    expect(await saidBy(customerSponsor)).toMatchObject([
      { ...handed, title: 'Secret list', task: { state: 'open' } },
      { ...stuck, title: 'Secret list', task: { state: 'open' } },
    ]);
    await keepFromColleagues();
    expect(codeOf(await site.portal(customerSponsor, 'show-task', { taskId: id }))).toBe('not-found');
    expect(await saidBy(customerSponsor)).toMatchObject([
      { ...handed, title: 'Price list', task: null },
      { ...stuck, title: 'Price list', task: null },
    ]);
    expect((await saidBy(customerUser)).map(({ what }) => what)).toEqual(['task-unstuck']);
  });

  it('stands beside the same state of the task as the list shows, and of a colleague’s beside whose turn it is', async () => {
    const { id: asked } = await giveTask(site, engagement, { title: 'Another date' });
    const { id: stuck } = await giveTask(site, engagement, { title: 'Handed on' });
    const returned = await completed('Returned');
    const date = { ...(await revisionOf(asked)), date: '2026-12-18', reason: 'Holidays' };
    accepted(await site.portal(customerSponsor, 'propose-date', date));
    accepted(await site.portal(customerSponsor, 'report-stuck', { ...(await revisionOf(stuck)), reason: 'No access' }));
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await revisionOf(stuck)), to: customerUser }));
    accepted(await site.team(projectManager, 'return-task', { ...(await revisionOf(returned)), missing: 'The dates' }));
    await seen();
    const said = await saidBy(customerSponsor);
    const shown = async (taskId: string) => accepted(await site.portal(customerSponsor, 'show-task', { taskId }));
    const taskOf = (title: string) => said.find((line) => line.title === title)?.task;
    expect(taskOf('Another date')).toMatchObject({ state: 'open', awaits: 'date' });
    expect(await shown(asked)).toMatchObject(taskOf('Another date') ?? {});
    expect(taskOf('Returned')).toMatchObject({ state: 'open', isReturned: true });
    expect(await shown(returned)).toMatchObject(taskOf('Returned') ?? {});
    expect(taskOf('Handed on')).toMatchObject({ state: 'open', awaits: 'owner' });
  });

  it('is read by whoever has the task next, as long as the team has not answered it, with the day on which it was said', async () => {
    const { id } = await giveTask(site, engagement, { title: 'Price list' });
    accepted(await site.portal(customerSponsor, 'report-stuck', { ...(await revisionOf(id)), reason: 'No access' }));
    const { at } = accepted(await site.portal(customerSponsor, 'show-task', { taskId: id })).details?.stuck ?? {};
    await site.host.advance(86_400_000);
    accepted(await site.portal(customerSponsor, 'hand-over-task', { ...(await revisionOf(id)), to: customerUser }));
    const { details } = accepted(await site.portal(customerUser, 'show-task', { taskId: id }));
    expect(details?.stuck).toEqual({ reason: 'No access', at });
    expect(at).toBeDefined();
  });

  it('stays when another answer has taken its place', async () => {
    const id = await completed('Price list');
    accepted(await site.team(projectManager, 'return-task', { ...(await revisionOf(id)), missing: 'The dates' }));
    accepted(await site.portal(customerSponsor, 'complete-task', { ...(await revisionOf(id)), comment: 'With dates' }));
    await seen();
    expect((await saidBy(customerSponsor)).map(({ completion }) => completion?.comment)).toEqual([
      'With dates',
      'Of Price list',
    ]);
  });

  it('is not what they did for the team, and nobody else’s to read', async () => {
    const both = await openEngagement(site, [internalCustomer], 'Eastwind', 'DAY');
    await completed('Price list');
    await seen();
    const { said } = accepted(await site.portal(internalCustomer, 'list-said', { engagementId: both.id }));
    expect(said).toEqual([]);
    expect(await saidBy(customerUser)).toEqual([]);
    for (const list of ['list-done', 'list-colleagues-done', 'list-said'] as const) {
      for (const stranger of [bystander, outsider, projectManager]) {
        expect(codeOf(await site.portal(stranger, list, of()))).toBe('not-found');
      }
      expect(codeOf(await site.portal(customerSponsor, list, of('strange')))).toBe('not-found');
    }
  });
});
