/** An issue with as many asks as it can have: the panel shows some of each kind, and leads to every one of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectManager } from '../../../demo/people';
import type { AskKind } from '../../../src/contract/calls/ask';
import type { ShowIssue } from '../../../src/contract/calls/team';
import { gateLimits } from '../../../src/contract/gate/terms';
import { askKinds } from '../../../src/core/kinds/ask-kinds';
import { draftGate, gateTerms } from '../site/gates';
import { accepted, codeOf, giveTask, openEngagement, openSite, type Site } from '../site/site';

const tasks = 30;
let site: Site;
const show = async (payload: ShowIssue = {}) => accepted(await site.team(projectManager, 'show-issue', payload));

beforeAll(async () => {
  site = await openSite();
  const engagement = await openEngagement(site);
  for (let index = 0; index < tasks; index++) {
    await giveTask(site, engagement, { title: `Task ${index}`, owner: { kind: 'side' } });
  }
  for (let index = 0; index < gateLimits.perSubject; index++) {
    await draftGate(site, engagement, gateTerms({ title: `Gate ${index}` }));
  }
});
afterAll(() => site.close());

it('shows the newest of every kind first', async () => {
  const { asks } = await show();
  expect([asks.task.total, asks.gate.total]).toEqual([tasks, gateLimits.perSubject]);
  expect(asks.task.shown[0]?.title).toBe(`Task ${tasks - 1}`);
  expect(asks.gate.shown[0]?.title).toBe(`Gate ${gateLimits.perSubject - 1}`);
  for (const kind of ['task', 'gate'] as const) expect(asks[kind].shown.length).toBeGreaterThanOrEqual(10);
});

it.each(['task', 'gate'] as const)('leads to every %s, each once', async (kind: AskKind) => {
  const { asks } = await show();
  const ids: string[] = asks[kind].shown.map(({ id }) => id);
  for (let { next } = asks[kind]; next !== null; ) {
    const page = await show({ more: { kind, after: next } });
    for (const other of askKinds) if (other !== kind) expect(page.asks[other].shown).toEqual([]);
    ids.push(...page.asks[kind].shown.map(({ id }) => id));
    next = page.asks[kind].next;
  }
  expect(ids).toHaveLength(asks[kind].total);
  expect(new Set(ids).size).toBe(ids.length);
});

it('refuses a kind that there is not', async () => {
  const wanted = { more: { kind: 'poll', after: 0 } } as unknown as ShowIssue;
  expect(codeOf(await site.team(projectManager, 'show-issue', wanted))).toBe('field-invalid');
});
