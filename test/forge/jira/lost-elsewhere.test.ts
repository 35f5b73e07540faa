/** Asks and entries on one issue which need another that the app can't find: only who may see the one reads of it, and settles it. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withSecuredSite } from '../site/fresh';
import { openGate, signAs } from '../site/gates';
import type { IssueSecurity } from '../site/issue-security';
import { issuesMade, makeIssue } from '../site/issues';
import { accepted, codeOf, taskFor } from '../site/site';

const { developer, projectManager: manager, projectAdministrator: administrator } = people;
const minutes = 60_000;
const day = 24 * 60 * minutes;

let security: IssueSecurity;
let site: Fresh['site'];
let engagement: Fresh['engagement'];
withSecuredSite((fresh) => {
  ({ site, engagement, security } = fresh);
});

/** Deletes an issue. The function that hears of it dies each time, and the look finds that it is not there. */
async function removeUnheard(key: string): Promise<void> {
  await site.host.advance(4 * minutes);
  site.host.faults.use({ storage: { crash: 1 } });
  await site.host.requestJira(administrator, { method: 'DELETE', path: `/rest/api/3/issue/${key}`, headers: {} });
  await site.host.advance(4 * minutes);
  site.host.faults.use({});
  await site.host.advance(2 * day);
}
const unseenBy = async (who: string) =>
  accepted(await site.plan(who, 'show-project', {})).engagements.flatMap(({ unseen }) => unseen.map(({ id }) => id));
const settle = async (who: string, kind: 'task' | 'entry', id: string) =>
  codeOf(await site.plan(who, 'settle-unseen', { engagementId: engagement.id, kind, id, reason: 'We dropped it' }));

describe('a task that waits for an issue that is not found', () => {
  let own: { id: string; key: string };
  let task: { id: string; revision: number };
  const stateOf = async () =>
    accepted(await site.team(manager, 'show-issue', {}, { issueKey: own.key })).asks.task.shown.map(
      ({ state }) => state,
    );
  const begin = async () =>
    accepted(
      await site.team(manager, 'activate-task', { taskId: task.id, revision: task.revision }, { issueKey: own.key }),
    );
  beforeEach(async () => {
    own = await makeIssue(site);
    const lost = await makeIssue(site);
    const activation = { kind: 'issues', issueIds: [lost.id] } as const;
    const wanted = taskFor(engagement, { title: 'Secret', due: null, activation });
    task = accepted(await site.team(manager, 'give-task', wanted, { issueKey: own.key }));
    await removeUnheard(lost.key);
  });

  it('is shown to, and withdrawn by, nobody who may not see its own issue', async () => {
    security.hide([own.id], [developer]);
    expect(await unseenBy(developer)).toEqual([]);
    expect(await settle(developer, 'task', task.id)).toBe('not-found');
    expect(await stateOf()).toEqual(['planned']);
    const onOther = await site.team(developer, 'show-issue', {}, { issueKey: 'HAR-1' });
    expect(JSON.stringify(onOther)).not.toContain('Secret');
    expect(await unseenBy(manager)).toEqual([task.id]);
    expect(await settle(manager, 'task', task.id)).toBe('accepted');
    expect(await stateOf()).toEqual(['withdrawn']);
  });

  it('is withdrawn by an administrator from whom its own issue is hidden, as ever', async () => {
    security.hide([own.id], [administrator]);
    expect(await unseenBy(administrator)).toEqual([task.id]);
    expect(await settle(administrator, 'task', task.id)).toBe('accepted');
  });

  it('is neither listed nor withdrawn once it has begun, though the list was noted before', async () => {
    await begin();
    expect(await unseenBy(manager)).toEqual([]);
    expect(await settle(manager, 'task', task.id)).toBe('changed-meanwhile');
    expect(await stateOf()).toEqual(['open']);
  });
});

it('a task on an issue that is seen again is not withdrawn, and is no longer listed', async () => {
  const own = await makeIssue(site);
  const task = accepted(await site.team(manager, 'give-task', taskFor(engagement), { issueKey: own.key }));
  security.hide([own.id], ['app']);
  await site.host.advance(2 * day);
  expect(await unseenBy(manager)).toEqual([task.id]);
  security.show([own.id]);
  expect(await settle(manager, 'task', task.id)).toBe('changed-meanwhile');
  await site.host.settle();
  expect(await unseenBy(manager)).toEqual([]);
  expect(await settle(manager, 'task', task.id)).toBe('accepted');
  const { asks } = accepted(await site.team(manager, 'show-issue', {}, { issueKey: own.key }));
  expect(asks.task.shown.map(({ state }) => state)).toEqual(['open']);
});

it('a condition lets go of its Jira issue for nobody who may not see the issue of its gate', async () => {
  const own = await makeIssue(site);
  const gate = await openGate(site, engagement, { rule: { kind: 'any' } }, own.key);
  const conditions = [{ text: 'Translate the labels', due: null }];
  await signAs(site, people.customerSponsor, gate, { outcome: 'accepted-with-conditions', conditions });
  await site.host.settle();
  const [made] = await issuesMade(site);
  await removeUnheard(made?.key ?? '');
  const [entryId] = await unseenBy(manager);
  security.hide([own.id], [developer]);
  expect(await unseenBy(developer)).toEqual([]);
  expect(await settle(developer, 'entry', entryId ?? '')).toBe('not-found');
  expect(await unseenBy(manager)).toEqual([entryId]);
  expect(await settle(manager, 'entry', entryId ?? '')).toBe('accepted');
  expect(await unseenBy(manager)).toEqual([]);
});
