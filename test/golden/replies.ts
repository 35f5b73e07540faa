/** Every call that only reads, of every resolver, on everything that the story left, as each kind of person. */

import { InvokeFailure } from 'forge-host/invoke';
import { customerUser, projectAdministrator, projectManager } from '../../demo/people';
import { gateStates } from '../../src/contract/gate/state';
import type { GatePage, TeamGate } from '../../src/contract/gate/team-gate';
import { taskStates } from '../../src/contract/task/task';
import type { ListedTask, TaskPage } from '../../src/contract/task/team-task';
import { issuesMade } from '../forge/site/issues';
import { accepted, type Site, untimed, type Where } from '../forge/site/site';
import { demoIssues } from './in-jira';
import type { Names } from './names';
import { type Answered, askEach } from './readers';

/** `from`: where on the site. */
type Asked = { readonly asked: object; readonly from: Where };
type Answer = Asked & { readonly replies: readonly Answered[] };
export type Replies = Readonly<Record<string, readonly Answer[]>>;

/** The things that there are to ask about. */
export type Stock = {
  readonly tasks: readonly ListedTask[];
  readonly gates: readonly TeamGate[];
};

export async function takeStock(site: Site): Promise<Stock> {
  const tasks: ListedTask[] = [];
  for (const state of taskStates)
    tasks.push(...(accepted(await site.plan(projectManager, 'list-tasks', { state })) as TaskPage).tasks);
  const gates: TeamGate[] = [];
  for (const state of gateStates)
    gates.push(...(accepted(await site.plan(projectManager, 'list-gates', { state })) as GatePage).gates);
  const byTitle = (a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1);
  return { tasks: tasks.sort(byTitle), gates: gates.sort(byTitle) };
}

/** The asked questions with their answers, by resolver and call. */
export async function askAll(site: Site, { tasks, gates }: Stock, names: Names): Promise<Replies> {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const templates = accepted(await site.plan(projectManager, 'list-templates', {}));
  const [desk] = accepted(await site.admin(projectAdministrator, 'list-service-projects', {}));
  const serviceDeskId = desk?.id ?? '';
  const made = (await issuesMade(site)).toSorted((a, b) => (a.fields.summary < b.fields.summary ? -1 : 1));
  const issueKeys = [...demoIssues, ...made.slice(0, 2).map(({ key }) => key)];
  const requestKeys = [...engagements.flatMap(({ requestKey }) => requestKey ?? []), 'CARE-1'];

  const ofTasks = tasks.map(({ id: taskId }) => ({ taskId }));
  const ofGates = gates.map(({ id: gateId }) => ({ gateId }));
  const ofEngagements = engagements.map(({ id: engagementId }) => ({ engagementId }));
  const inHarbour = { projectKey: 'HAR' };
  const onIssue = { issueKey: 'HAR-1' };
  const at = (from: Where, payloads: readonly object[] = [{}]): Asked[] => payloads.map((asked) => ({ asked, from }));
  const unknown = '0'.repeat(24);

  const stakeholders = engagements.flatMap(({ id: engagementId, customers }) =>
    at(
      inHarbour,
      [...new Set([...customers.map(({ accountId }) => accountId), customerUser])].map((accountId) => ({
        engagementId,
        accountId,
      })),
    ),
  );
  const questions: Record<string, readonly Asked[]> = {
    'portal/show-request': requestKeys.flatMap((requestKey) => at({ requestKey })),
    'portal/show-inbox': at({ moduleKey: 'inbox' }, [{}, ...ofEngagements]),
    'portal/show-task': at({}, [...ofTasks, { taskId: unknown }]),
    'portal/list-colleagues': at({}, ofEngagements),
    'portal/list-colleague-asks': at({}, ofEngagements),
    'portal/list-raised': at({}, ofEngagements),
    'portal/list-done': at({}, ofEngagements),
    'portal/list-colleagues-done': at({}, ofEngagements),
    'portal/list-said': at({}, ofEngagements),
    'portal/list-signed': at(
      {},
      ofEngagements.map((each) => ({ ...each, as: 'yourself' })),
    ),
    'portal/show-gate': at({}, [...ofGates, { gateId: unknown }]),
    'portal/show-certificate': at({}, ofGates),
    'portal/show-mails': at({}, ofEngagements),
    'team/show-issue': issueKeys.flatMap((issueKey) => at({ issueKey })),
    'team/show-history': at(onIssue, [...ofTasks, { taskId: unknown }]),
    'team/show-gate': at(onIssue, ofGates),
    'team/show-certificate': at(onIssue, ofGates),
    'team/list-gate-templates': [...at(onIssue), ...at({ issueKey: 'DAY-1' })],
    'plan/show-project': [...at(inHarbour, [{}, { after: 1 }]), ...at({ projectKey: 'DAY' })],
    'plan/list-tasks': taskStates.flatMap((state) => at(inHarbour, [{ state }])),
    'plan/show-tasks': at(
      inHarbour,
      tasks.map(({ id }) => ({ taskIds: [id] })),
    ),
    'plan/list-templates': [...at(inHarbour), ...at({ projectKey: 'DAY' })],
    'plan/show-template': at(
      inHarbour,
      templates.map(({ id: templateId }) => ({ templateId })),
    ),
    'plan/list-gates': gateStates.flatMap((state) => at(inHarbour, [{ state }])),
    'plan/list-versions': at(inHarbour),
    'plan/list-gate-templates': at(inHarbour),
    // The same rooms as on the issue: one of each says that they are there too.
    'plan/show-gate': at(inHarbour, ofGates.slice(0, 1)),
    'plan/show-certificate': at(inHarbour, ofGates.slice(0, 1)),
    'admin/show-settings': [...at(inHarbour), ...at({ projectKey: 'DAY' })],
    'admin/list-service-projects': at(inHarbour),
    'admin/list-request-types': at(inHarbour, [{ serviceDeskId }, { serviceDeskId: '99' }]),
    'admin/find-customers': at(inHarbour, [
      { serviceDeskId, text: 'northwind' },
      { serviceDeskId, text: 'nobody of this name' },
      { serviceDeskId, text: '' },
    ]),
    'admin/list-held-tasks': stakeholders,
    'admin/list-gates-to-sign': stakeholders,
  };

  const replies: Record<string, Answer[]> = {};
  for (const [question, asked] of Object.entries(questions)) {
    const [resolver, call] = question.split('/') as [keyof typeof moduleOf, string];
    const answers: Answer[] = [];
    for (const each of asked) answers.push({ ...each, replies: await repliesTo(site, resolver, call, each, names) });
    replies[question] = answers;
  }
  return replies;
}

const moduleOf = {
  portal: 'request-panel',
  team: 'issue-panel',
  plan: 'project-page',
  admin: 'project-settings',
} as const;

async function repliesTo(
  site: Site,
  resolver: keyof typeof moduleOf,
  call: string,
  { asked: payload, from }: Asked,
  names: Names,
): Promise<Answered[]> {
  const extension = await site.extensionFor(from);
  const moduleKey = from.moduleKey ?? moduleOf[resolver];
  const ask = async (person: string | null) => {
    try {
      return untimed(await site.host.invoke({ moduleKey, person, functionKey: call, payload, extension }));
    } catch (error) {
      // The platform refuses by itself where it does not even ask the app.
      if (error instanceof InvokeFailure) return { failure: error.reason };
      throw error;
    }
  };
  return askEach(ask, (reply) => names.forFile()(reply));
}
