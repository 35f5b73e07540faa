/** The cost of each screen and of each customer's act, by the host's meter. */

import type { Host } from 'forge-host/host';
import { createHost } from 'forge-host/host';
import { InvokeFailure } from 'forge-host/invoke';
import type { MeterRecord } from 'forge-host/meter';
import { demo } from '../../demo/demo';
import * as people from '../../demo/people';
import type { Memberships } from '../../src/core/ask/memberships';
import { openEngagement, openSite } from '../forge/site/site';
import { fill } from './fill';
import { reference } from './reference';

export type Cost = {
  readonly what: string;
  readonly items: number;
  readonly app: Figures;
  readonly plain: Figures;
};

export type Figures = {
  readonly reads: number;
  readonly readBytes: number;
  readonly queries: number;
  readonly rest: number;
  readonly transactions: number;
  readonly writes: number;
  readonly writtenBytes: number;
  /** Virtual milliseconds, or why there was no answer. */
  readonly ms: number | 'out of time' | 'throttled';
};

const usuallyOpen = 5;

/**
 * @param items how many tasks the project has seen
 * @param openEach how many of them each customer has to do
 */
export async function measureScreens(items: number, openEach: number = usuallyOpen): Promise<Cost[]> {
  const site = await openSite({ shortPages: 0, queryLagMs: 0 });
  const plainHost = await createHost({ ...demo, seed: 1, shortPages: 0, queryLagMs: 0, handlers: reference });
  try {
    const engagement = await openEngagement(site);
    const where = { issueKey: 'HAR-1', requestKey: engagement.requestKey };
    const extension = await site.extensionFor(where);
    const { id: issueId } = extension.issue as { id: string };
    const { id: projectId } = extension.project as { id: string };
    const stored = site.host.storage.handle('/api/v1/entity/get', {
      entityName: 'inbox',
      key: `memberships:${people.customerSponsor}`,
    }).body as { value: { doc: Memberships } };
    const filling = {
      engagementId: engagement.id,
      projectId,
      issueId,
      teamMember: people.projectManager,
      customers: [people.customerSponsor, people.customerUser] as const,
      open: openEach,
      memberships: stored.value.doc,
    };
    await mirror(site.host, plainHost, engagement.id, engagement.requestKey);
    for (const host of [site.host, plainHost]) {
      fill(host, items, filling);
      await host.advance(60_000);
    }
    const both = async (what: string, call: Call): Promise<Cost> => ({
      what,
      items,
      app: await measure(site.host, call, extension),
      plain: await measure(plainHost, call, extension),
    });
    const { customerSponsor, projectManager } = people;
    const idOf = (index: number) => index.toString(16).padStart(24, '0');
    const command = { taskId: idOf(0), revision: 1, comment: 'Attached to the request, with the prices for 2027.' };
    const second = { taskId: idOf(2), revision: 1 };
    const third = { taskId: idOf(4), revision: 1 };
    return [
      await both('Issue panel', { moduleKey: 'issue-panel', person: projectManager, functionKey: 'show-issue' }),
      // The day of a customer's visit is noted once a day.
      await both('Portal panel, the first look of a day', {
        moduleKey: 'request-panel',
        person: customerSponsor,
        functionKey: 'show-request',
      }),
      await both('Portal panel', { moduleKey: 'request-panel', person: customerSponsor, functionKey: 'show-request' }),
      await both('Inbox', { moduleKey: 'inbox', person: customerSponsor, functionKey: 'show-inbox' }),
      await both('Project overview', {
        moduleKey: 'project-page',
        person: projectManager,
        functionKey: 'show-project',
      }),
      await both('Plan, its first hundred tasks', {
        moduleKey: 'project-page',
        person: projectManager,
        functionKey: 'list-tasks',
        payload: { state: 'open' },
      }),
      await both('Customer asks for another date', {
        moduleKey: 'request-panel',
        person: customerSponsor,
        functionKey: 'propose-date',
        payload: { ...second, date: '2027-03-08', reason: 'Stocktaking is in that week.' },
      }),
      await both('Customer is stuck', {
        moduleKey: 'request-panel',
        person: customerSponsor,
        functionKey: 'report-stuck',
        payload: { ...third, reason: 'We have no access to the price system.' },
      }),
      await both('Customer completes a task', {
        moduleKey: 'request-panel',
        person: customerSponsor,
        functionKey: 'complete-task',
        payload: command,
      }),
    ];
  } finally {
    await site.close();
    await plainHost.close();
  }
}

type Call = { moduleKey: string; person: string; functionKey: string; payload?: object };

export async function measure(host: Host, call: Call, extension: Record<string, unknown>): Promise<Figures> {
  // Each starts with a fresh minute of the platform's rate limits.
  await host.advance(60_000);
  let end: 'answered' | 'out of time' | 'throttled' = 'answered';
  try {
    const answer = (await host.invoke({ ...call, extension })) as { ok?: boolean } | undefined;
    if (answer?.ok === false) throw new Error(`${call.functionKey} was refused: ${JSON.stringify(answer)}`);
  } catch (error) {
    if (!(error instanceof InvokeFailure)) throw error;
    if (error.reason === 'timed-out') end = 'out of time';
    else if (/rate limit/i.test(error.message)) end = 'throttled';
    else throw error;
  }
  const record = host.meter.all().findLast(({ functionKey }) => ['team', 'plan', 'portal'].includes(functionKey));
  if (!record) throw new Error('The meter saw nothing');
  return figuresOf(record, end);
}

export const figuresOf = (
  { storage, jira, ms }: MeterRecord,
  end: 'answered' | 'out of time' | 'throttled',
): Figures => ({
  reads: storage.reads,
  readBytes: storage.readBytes,
  queries: storage.queries,
  rest: jira.calls,
  transactions: storage.transactions,
  writes: storage.writes,
  writtenBytes: storage.writeBytes,
  ms: end === 'answered' ? Math.round(ms) : end,
});

/** Gives the plain host the same engagement, and a request with the same key. */
async function mirror(from: Host, to: Host, engagementId: string, requestKey: string): Promise<void> {
  const key = `engagement:${engagementId}`;
  const found = from.storage.handle('/api/v1/entity/get', { entityName: 'engagement', key }).body as { value: unknown };
  to.storage.handle('/api/v1/entity/set', { entityName: 'engagement', key, value: found.value });
  const path = `/rest/servicedeskapi/request/${requestKey}`;
  const headers = {};
  const source = await from.requestJira(people.customerSponsor, { method: 'GET', path, headers });
  const { serviceDeskId, requestTypeId } = source.body as { serviceDeskId: string; requestTypeId: string };
  const body = JSON.stringify({ serviceDeskId, requestTypeId, requestFieldValues: { summary: 'The same' } });
  const created = await to.requestJira(people.customerSponsor, {
    method: 'POST',
    path: '/rest/servicedeskapi/request',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if ((created.body as { issueKey?: string }).issueKey !== requestKey)
    throw new Error('The hosts count requests apart');
}
