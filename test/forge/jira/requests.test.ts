/** Every request that the app makes of Jira and JSM, held against Atlassian's documents, and the scopes that they need. */
import { areDocumentsHere, described, problemsOf } from 'forge-host/atlassian-documents';
import { createJira } from 'forge-host/jira';
import { operations } from 'forge-host/operations';
import type { JiraRequest } from 'forge-host/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { accepted, giveTask, openEngagement, openSite, reference, type Site } from '../site/site';

type Made = { readonly operationId: string; readonly request: JiraRequest };

let site: Site;
const made: Made[] = [];
beforeAll(async () => {
  site = await openSite({
    createJira: (parts, options) => {
      const jira = createJira(parts, options);
      const listen = async (request: JiraRequest, as: Parameters<typeof jira.handle>[1]) => {
        const reply = await jira.handle(request, as);
        if (isListening && reply.operationId) made.push({ operationId: reply.operationId, request });
        return reply;
      };
      return { ...jira, handle: listen };
    },
  });
  await everythingOnce();
}, 60_000);
afterAll(() => site.close());

let isListening = false;
const day = 24 * 60 * 60 * 1000;

/** Each call of the app that reaches Jira, and each effect, once. */
async function everythingOnce(): Promise<void> {
  isListening = true;
  const engagement = await openEngagement(site);
  const { requestKey } = engagement;
  accepted(
    await site.admin(projectAdministrator, 'find-customers', { serviceDeskId: engagement.serviceDeskId, text: 'Uwe' }),
  );
  site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'lost-response' } });
  const task = await giveTask(site, engagement, { due: '2027-01-15', isUrgent: true });
  const { issue } = await site.extensionFor({ issueKey: 'HAR-2' });
  const { id: blockerId } = issue as { id: string };
  await giveTask(site, engagement, { activation: { kind: 'issues', issueIds: [blockerId] } });
  await site.host.advance(day);
  accepted(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
  accepted(await site.portal(customerSponsor, 'show-inbox', {}, { moduleKey: 'inbox' }));
  const at = { requestKey };
  const { id: engagementId } = engagement;
  accepted(await site.portal(customerSponsor, 'list-colleagues', { engagementId }, at));
  accepted(await site.portal(customerSponsor, 'show-mails', { engagementId }, at));
  accepted(await site.portal(customerSponsor, 'set-mails', { engagementId, areWanted: false }, at));
  accepted(await site.portal(customerSponsor, 'set-mails', { engagementId, areWanted: true }, at));
  site.host.faults.next({ service: 'jira', match: /POST .*\/issue /, fault: { kind: 'lost-response' } });
  const stuck = { taskId: task.id, revision: task.revision, reason: 'No access' };
  const told = accepted(await site.portal(customerSponsor, 'report-stuck', stuck, at));
  await site.host.advance(day);
  accepted(await site.portal(customerSponsor, 'complete-task', { ...reference(told), comment: 'Done' }, at));
  accepted(await site.team(projectManager, 'show-issue', {}));
  const where = { projectKey: 'HAR', moduleKey: 'project-page' };
  accepted(await site.plan(projectManager, 'show-project', {}, where));
  site.host.faults.next({ service: 'jira', match: /POST .*\/request /, fault: { kind: 'lost-response' } });
  await openEngagement(site, [customerSponsor], 'Southbay').catch(() => undefined);
  site.host.jira.shareRequest(requestKey, 'Northwind Terminals (demo)', true);
  accepted(await site.admin(projectAdministrator, 'remove-stakeholder', { engagementId, accountId: customerUser }));
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision = 0 } = engagements.find(({ id }) => id === engagementId) ?? {};
  const wiki = { engagementId, revision, messageFormat: 'wiki' as const };
  const changed = accepted(await site.admin(projectAdministrator, 'change-engagement', wiki));
  const tested = { engagementId, revision: changed.revision };
  accepted(await site.admin(projectAdministrator, 'send-test-message', tested));
  await site.host.advance(day);
  isListening = false;
}

/** Asked by the test's own helpers to fill the platform's context in, not by the app. */
const ofTheTest = /GET \/rest\/api\/3\/(issue\/HAR-1|project\/HAR)$/;
const byTheApp = () => made.filter(({ request }) => !ofTheTest.test(`${request.method} ${request.path}`));
const operationOf = (id: string) => {
  const found = operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`No operation ${id}`);
  return found;
};

describe.skipIf(!areDocumentsHere)('what the app asks of Jira', () => {
  it('is what Atlassian describes: operations, parameters and bodies', () => {
    const problems = byTheApp().flatMap(({ operationId, request }) => {
      const operation = operationOf(operationId);
      const theirs = described(operation);
      const known = new Set((theirs.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name));
      const asked = [...new URLSearchParams(request.path.split('?')[1]).keys()];
      const strange = asked.filter((name) => !known.has(name)).map((name) => `${operationId}: ?${name}`);
      if (request.body === undefined) return strange;
      const schema = theirs.requestBody?.content?.['application/json']?.schema;
      return [...strange, ...problemsOf(operation, 'request', schema, JSON.parse(request.body))];
    });
    expect(problems).toEqual([]);
  });
});

it('reaches every operation that the app knows how to ask for', () => {
  expect([...new Set(byTheApp().map(({ operationId }) => operationId))].sort()).toEqual([
    'addComment',
    'addRequestParticipants',
    'bulkFetchIssues',
    'bulkGetUsers',
    'createCustomerRequest',
    'createIssue',
    'createOrUpdateRemoteIssueLink',
    'createRequestComment',
    'getComments',
    'getCommentsByIds',
    'getCreateIssueMetaIssueTypes',
    'getCurrentUser',
    'getCustomerRequestByIdOrKey',
    'getCustomers',
    'getFields',
    'getIssue',
    'getIssueLinkTypes',
    'getMyPermissions',
    'getOrganizations',
    'getProject',
    'getRequestParticipants',
    'getRequestTypes',
    'getServerInfo',
    'getServiceDesks',
    'getSubscriptionStatus',
    'linkIssues',
    'removeRequestParticipants',
    'searchAndReconsileIssuesUsingJqlPost',
    'setIssueProperty',
    'subscribe',
    'unsubscribe',
  ]);
});

it('needs every scope that the manifest declares, and no other', () => {
  const needed = byTheApp().map(({ operationId }) => operationOf(operationId).scopes);
  const declared = site.host.manifest.scopes.map((scope) => (typeof scope === 'string' ? scope : scope.name));
  const isEnough = (scopes: readonly string[]) =>
    needed.every((sets) => sets.length === 0 || sets.some((set) => set.every((one) => scopes.includes(one))));
  expect(isEnough(declared)).toBe(true);
  // Storage is no request of Jira's; and Jira asks for the other where an app has screens for workflow rules.
  // Settled before the first installation, though no report is made yet: a scope that is added later asks for consent anew.
  const others = ['storage:app', 'manage:jira-configuration', 'report:personal-data'];
  for (const scope of declared.filter((one) => !others.includes(one))) {
    expect({ scope, isNeeded: !isEnough(declared.filter((one) => one !== scope)) }).toMatchObject({ isNeeded: true });
  }
});
