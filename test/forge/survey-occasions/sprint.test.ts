/** Checkpoints that wait for a sprint to be closed. Its event names no project. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { deleteIssue, unheard } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { codeOf, jiraGet } from '../site/site';
import { checkpointTerms, days, hours, minutes, openings, planFor, send, shown, stateOf } from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const sprints = async (state: string): Promise<{ id: number }[]> => {
  const path = `/rest/agile/1.0/board/1/sprint?state=${state}`;
  return (await jiraGet(site.host, people.projectAdministrator, path)).values;
};
const active = async (): Promise<string> => String((await sprints('active'))[0]?.id);
const close = (id: string) => send(site, 'POST', `/rest/agile/1.0/sprint/${id}`, { state: 'closed' });

/** A sprint without an issue. */
async function emptySprint(): Promise<string> {
  const { id } = await send(site, 'POST', '/rest/agile/1.0/sprint', { name: 'HAR Sprint 6', originBoardId: 1 });
  const started = { state: 'active', startDate: '2026-12-01T08:00:00.000Z', endDate: '2026-12-12T16:00:00.000Z' };
  await send(site, 'POST', `/rest/agile/1.0/sprint/${id}`, started);
  return String(id);
}

/** Deletes all issues that are in a sprint. */
async function emptied(sprintId: string): Promise<void> {
  const jql = encodeURIComponent(`sprint = ${sprintId}`);
  const found = await jiraGet(
    site.host,
    people.projectAdministrator,
    `/rest/api/3/search/jql?jql=${jql}&fields=status`,
  );
  for (const { key } of found.issues) await deleteIssue(site, key);
}

describe('a sprint', () => {
  it('opens what waits for it when it is closed', async () => {
    const sprintId = await active();
    const checkpoint = await planFor(site, engagement, { kind: 'sprint-closed', sprintId });
    await site.host.advance(2 * hours);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await close(sprintId);
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
    await site.host.advance(1 * days);
    expect(await openings(site, checkpoint)).toBe(1);
  });

  it('of whose end no event told is found by its issues', async () => {
    const sprintId = await active();
    const checkpoint = await planFor(site, engagement, { kind: 'sprint-closed', sprintId });
    await unheard(site, () => close(sprintId));
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await site.host.advance(1 * hours);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('without issues is known to be closed by its event', async () => {
    const sprintId = await active();
    const checkpoint = await planFor(site, engagement, { kind: 'sprint-closed', sprintId });
    await emptied(sprintId);
    await site.host.advance(2 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: null });
    await close(sprintId);
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that is closed, or is not there, is not waited for', async () => {
    const refused = async (sprintId: string) => {
      const wanted = checkpointTerms(engagement, { occasion: { kind: 'sprint-closed', sprintId } });
      return codeOf(await site.plan(people.projectManager, 'plan-checkpoint', wanted));
    };
    expect(await refused('98765')).toBe('not-found');
    // That it is this project's nothing tells.
    expect(await refused(await emptySprint())).toBe('not-found');
    const sprintId = await active();
    await close(sprintId);
    expect(await refused(sprintId)).toBe('occasion-over');
  });
});
