/** The app on the local host, and the people who use it: what the tests of its resolvers begin with. */
import { createHost, type Host, type HostOptions } from 'forge-host/host';
import { demo } from '../../../demo/demo';
import * as people from '../../../demo/people';
import type { AdminCalls } from '../../../src/contract/calls/admin';
import type { PlanCalls } from '../../../src/contract/calls/plan';
import type { PortalCalls, PortalEngagement } from '../../../src/contract/calls/portal';
import type { TeamCalls } from '../../../src/contract/calls/team';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import type { RefusalCode, Result } from '../../../src/contract/result';
import type { PortalTask, TeamTask } from '../../../src/contract/task/task';
import type { GiveTask } from '../../../src/contract/task/team-task';

type Call = { payload: object; reply: Result<unknown> };

/** The module that a call of each resolver comes from unless a test says otherwise. */
const usualModule = {
  team: 'issue-panel',
  plan: 'project-page',
  portal: 'request-panel',
  admin: 'project-settings',
} as const;

export type Where = {
  readonly issueKey?: string;
  readonly projectKey?: string;
  readonly requestKey?: string;
  readonly moduleKey?: string;
};

export type Site = ReturnType<typeof siteOn>;

export const openSite = async (options: HostOptions = {}): Promise<Site> =>
  siteOn(await createHost({ ...demo, seed: 1, ...options }));

/** The resolvers of the app on a host that runs already. */
export function siteOn(host: Host) {
  const extensionFor = async (where: Where) => {
    const extension: Record<string, unknown> = {};
    if (where.issueKey) {
      const issue = await jiraGet(host, people.projectAdministrator, `/rest/api/3/issue/${where.issueKey}`);
      extension.issue = { id: issue.id, key: issue.key };
      extension.project = { id: issue.fields.project.id, key: issue.fields.project.key };
    }
    if (where.projectKey) {
      const project = await jiraGet(host, people.projectAdministrator, `/rest/api/3/project/${where.projectKey}`);
      extension.project = { id: project.id, key: project.key };
    }
    if (where.requestKey) extension.request = { key: where.requestKey, typeId: 1 };
    return extension;
  };
  const callOf =
    <Calls extends Record<keyof Calls, Call>>(resolver: keyof typeof usualModule, usual: Where) =>
    async <Name extends keyof Calls & string>(
      person: string,
      functionKey: Name,
      payload: Calls[Name]['payload'],
      where: Where = {},
    ): Promise<Calls[Name]['reply']> => {
      const extension = await extensionFor({ ...usual, ...where });
      const moduleKey = where.moduleKey ?? usualModule[resolver];
      const reply = await host.invoke({ moduleKey, person, functionKey, payload, extension });
      return untimed(reply) as Calls[Name]['reply'];
    };
  return {
    host,
    people,
    extensionFor,
    team: callOf<TeamCalls>('team', { issueKey: 'HAR-1' }),
    plan: callOf<PlanCalls>('plan', { projectKey: 'HAR' }),
    admin: callOf<AdminCalls>('admin', { projectKey: 'HAR' }),
    portal: callOf<PortalCalls>('portal', {}),
    close: () => host.close(),
  };
}

/** A reply without the instant that every reply has, which is never the same. */
export function untimed(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null || !('at' in reply)) return reply;
  const { at: _, ...rest } = reply;
  return rest;
}

export async function jiraGet(host: Host, person: string, path: string) {
  const reply = await host.requestJira(person, { method: 'GET', path, headers: {} });
  if (reply.status !== 200) throw new Error(`GET ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked Jira for
  return reply.body as any;
}

/** The value of an answer that must be one. */
export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The engagement that a panel or an inbox shows, as a customer sees it. */
export function engagementIn(result: Result<{ engagement: PortalEngagement | null }>): PortalEngagement {
  const { engagement } = accepted(result);
  if (!engagement) throw new Error('No engagement is shown');
  return engagement;
}

/** The tasks of what a customer sees that are open, in the order in which they are shown. */
export const openTasks = ({ asks }: PortalEngagement): PortalTask[] => asks.filter((ask) => ask.kind === 'task');

/** The gates of what a customer sees, open or closed. */
export const gatesIn = ({ asks, recent }: PortalEngagement): PortalGateLine[] =>
  [...asks, ...recent].filter((ask) => ask.kind === 'gate');

/** A customer's task as an act on it names it. */
export const reference = ({ id, details }: PortalTask) => ({ taskId: id, revision: details?.revision ?? 0 });

export const codeOf = (result: Result<unknown>): RefusalCode | 'accepted' =>
  result.ok ? 'accepted' : result.error.code;

let attempts = 0;
export const newAttempt = () => `attempt-${String(++attempts).padStart(6, '0')}`;

/** An engagement on the demo's main project, its request open, with these customers; the first is the primary. */
export async function openEngagement(
  site: Site,
  customers: readonly string[] = [people.customerSponsor, people.customerUser],
  name = 'Northwind',
  projectKey = 'HAR',
): Promise<EngagementSummary & { requestKey: string }> {
  const administrator = people.projectAdministrator;
  const where = { projectKey };
  const [desk] = accepted(await site.admin(administrator, 'list-service-projects', {}, where));
  if (!desk) throw new Error('The demo has no service project');
  const types = accepted(await site.admin(administrator, 'list-request-types', { serviceDeskId: desk.id }, where));
  const type = types.find((each) => /collaboration/i.test(each.name));
  const [primary, ...others] = customers;
  if (!primary || !type) throw new Error('An engagement needs a customer and a request type');
  const created = accepted(
    await site.admin(
      administrator,
      'create-engagement',
      {
        attempt: newAttempt(),
        name,
        serviceDeskId: desk.id,
        requestTypeId: type.id,
        timeZone: 'Europe/Berlin',
        language: 'en-US',
        primary: { accountId: primary, roles: ['sponsor'] },
      },
      where,
    ),
  );
  await site.host.settle();
  for (const accountId of others) {
    const wanted = { engagementId: created.id, accountId, roles: ['user' as const] };
    accepted(await site.admin(administrator, 'add-stakeholder', wanted, where));
  }
  await site.host.settle();
  const settings = accepted(await site.admin(administrator, 'show-settings', {}, where));
  const engagement = settings.engagements.find(({ id }) => id === created.id);
  if (!engagement?.requestKey) throw new Error(`The request did not open: ${JSON.stringify(engagement)}`);
  return { ...engagement, requestKey: engagement.requestKey };
}

export const taskFor = (engagement: { id: string }, changes: Partial<GiveTask> = {}): GiveTask => ({
  attempt: newAttempt(),
  engagementId: engagement.id,
  title: 'Send the price list',
  instructions: 'As a spreadsheet, please.\nOne row for each product.',
  type: 'data-provision',
  owner: { kind: 'person', accountId: people.customerSponsor },
  due: null,
  effort: null,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  activation: { kind: 'now' },
  ...(changes.isUrgent ? { urgentReason: 'It holds up the release', isEvenNow: true as const } : {}),
  ...changes,
});

/** The words of a task, without who is to do it and when it begins. */
export const termsOf = ({ attempt, engagementId, owner, activation, ...terms }: GiveTask) => terms;

export async function giveTask(
  site: Site,
  engagement: { id: string },
  changes: Partial<GiveTask> = {},
): Promise<TeamTask> {
  return accepted(await site.team(people.projectManager, 'give-task', taskFor(engagement, changes)));
}

/** The comments on a request for its customers to read, oldest first. */
export async function publicComments(host: Host, requestKey: string): Promise<string[]> {
  const path = `/rest/servicedeskapi/request/${requestKey}/comment?limit=100`;
  const { values } = await jiraGet(host, people.projectAdministrator, path);
  return (values as { body: string; public: boolean }[]).filter((comment) => comment.public).map(({ body }) => body);
}

export async function issueProperty(host: Host, issueKey: string): Promise<unknown> {
  const path = `/rest/api/3/issue/${issueKey}/properties/countersign`;
  const reply = await host.requestJira(people.projectAdministrator, { method: 'GET', path, headers: {} });
  return reply.status === 200 ? (reply.body as { value: unknown }).value : undefined;
}
