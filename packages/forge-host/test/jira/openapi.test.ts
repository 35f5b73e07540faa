/**
 * The stand-in against Atlassian's own OpenAPI documents: scopes, parameters, and every reply that a tour through all
 * operations gives. The documents are not part of this project; without them the tests are skipped, and say so.
 */
import { describe, expect, it } from 'vitest';
import {
  developer,
  firstCustomer,
  internalCustomer,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from '../../example/site/people';
import { areDocumentsHere, described, type Json, problemsOf } from '../../src/jira/atlassian-documents';
import { documentOf } from '../../src/jira/formats/document';
import { operations } from '../../src/jira/router';
import type { JiraReply } from '../../src/platform/ports';
import { app, createScene, openRequest, person, type Scene } from './scene';

describe.skipIf(!areDocumentsHere)('every operation', () => {
  it.each(operations.map((one) => [one.operationId, one] as const))(
    '%s is Atlassian’s, with its scopes and parameters',
    (_, operation) => {
      const theirs = described(operation);
      expect(operation.operationId).toBe(theirs.operationId);
      const queries = (theirs.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
      expect(queries).toEqual(expect.arrayContaining([...(operation.parameters ?? [])]));
      const scopes = theirs['x-atlassian-oauth2-scopes'];
      if (!scopes) return;
      const wanted = scopes.map((set) => [...set.scopes].sort());
      const isFree = wanted.some((set) => set.length === 0);
      expect(operation.scopes.map((set) => [...set].sort())).toEqual(isFree ? [] : wanted);
    },
  );
});

describe.skipIf(!areDocumentsHere)('every reply', () => {
  it('of a tour through all operations is as described', async () => {
    const scene = createScene();
    const toured = new Set<string>();
    const problems: string[] = [];
    await tour(scene, (request, reply) => {
      const operation = operations.find((one) => one.operationId === reply.operationId);
      if (!operation) throw new Error(`No operation ${reply.operationId}`);
      toured.add(operation.operationId);
      const theirs = described(operation);
      if (!(reply.status in theirs.responses)) problems.push(`${operation.operationId} gave ${reply.status}`);
      if (reply.status < 300) {
        const content = theirs.responses[reply.status]?.content?.['application/json'];
        // Atlassian describes some bodies as anything at all, or not: these have nothing to be held against.
        if (content?.schema) problems.push(...problemsOf(operation, `${reply.status}`, content.schema, reply.body));
        if (request.body !== undefined) {
          const schema = theirs.requestBody?.content?.['application/json']?.schema;
          problems.push(...problemsOf(operation, 'request', schema, request.body));
        }
      }
    });
    expect(problems).toEqual([]);
    expect(operations.map(({ operationId }) => operationId).filter((id) => !toured.has(id))).toEqual([]);
  });
});

type Note = (request: { body?: unknown }, reply: JiraReply) => void;

async function tour(scene: Scene, note: Note): Promise<void> {
  const go = async (as: typeof app, method: string, path: string, body?: unknown) => {
    const reply = await scene.call(as, method, path, body, { 'X-ExperimentalApi': 'opt-in' });
    note({ body }, reply);
    return reply.body as Json;
  };
  const admin = person(projectAdministrator);
  const pm = person(projectManager);
  const issue = '/rest/api/3/issue';
  const desk = '/rest/servicedeskapi';

  await go(pm, 'GET', '/rest/api/3/myself');
  await go(pm, 'GET', `/rest/api/3/user?accountId=${developer}`);
  await go(app, 'GET', '/rest/api/3/user?accountId=gone');
  await go(app, 'GET', `/rest/api/3/user/bulk?accountId=${developer}&accountId=${encodeURIComponent(firstCustomer)}`);
  await go(pm, 'GET', '/rest/api/3/user/assignable/search?project=LIB&query=da');
  await go(pm, 'GET', '/rest/api/3/user/assignable/search?query=da');
  await go(pm, 'GET', '/rest/api/3/user/assignable/search?query=da&project=NOPE');
  await go(pm, 'GET', '/rest/api/3/user/viewissue/search?query=da&projectKey=LIB');
  await go(pm, 'GET', '/rest/api/3/user/viewissue/search?query=da');
  await go(pm, 'GET', '/rest/api/3/project/LIB/securitylevel');
  await go(pm, 'GET', '/rest/api/3/project/NOPE/securitylevel');
  await go(pm, 'GET', '/rest/api/3/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&issueKey=LIB-9');
  await go(pm, 'POST', '/rest/api/3/permissions/check', {
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10_009] }],
  });

  await go(pm, 'GET', `${desk}/organization`);
  await go(app, 'GET', `${desk}/organization?accountId=${encodeURIComponent(firstCustomer)}`);
  await go(person(firstCustomer), 'GET', `${desk}/organization?accountId=${encodeURIComponent(firstCustomer)}`);

  const fields = {
    project: { key: 'LIB' },
    issuetype: { name: 'Task' },
    summary: 'Toured',
    description: documentOf('Text'),
  };
  const { key } = await go(pm, 'POST', issue, { fields });
  await go(pm, 'POST', issue, { fields: { ...fields, summary: '' } });
  await go(app, 'POST', issue, { fields, properties: [{ key: 'notes', value: { origin: 'x' } }] });
  await go(pm, 'GET', `${issue}/createmeta/LIB/issuetypes?maxResults=2`);
  await go(pm, 'GET', `${issue}/createmeta/NOPE/issuetypes`);
  await go(pm, 'PUT', `${issue}/${key}`, { fields: { summary: 'Toured on' }, update: { labels: [{ add: 'x' }] } });
  await go(pm, 'PUT', `${issue}/${key}?returnIssue=true`, { fields: { priority: { name: 'High' } } });
  await go(pm, 'PUT', `${issue}/${key}/assignee`, { accountId: developer });
  await go(pm, 'GET', `${issue}/${key}?expand=names,transitions,changelog`);
  await go(person(firstCustomer), 'GET', `${issue}/LIB-9`);
  await go(pm, 'POST', `${issue}/bulkfetch`, { issueIdsOrKeys: ['LIB-9', 'LIB-999'], fields: ['*all'] });
  await go(pm, 'GET', `${issue}/${key}/transitions`);
  await go(pm, 'POST', `${issue}/${key}/transitions`, { transition: { id: '11' } });
  await go(pm, 'POST', `${issue}/${key}/transitions`, { transition: { id: '99' } });
  const said = { body: documentOf('Said'), properties: [{ key: 'a', value: 1 }] };
  const { id: commentId } = await go(pm, 'POST', `${issue}/${key}/comment`, said);
  await go(pm, 'GET', `${issue}/${key}/comment`);
  await go(app, 'POST', '/rest/api/3/comment/list?expand=properties', { ids: [Number(commentId)] });
  await go(app, 'PUT', `${issue}/${key}/properties/notes`, { openNotes: 1 });
  await go(app, 'PUT', `${issue}/${key}/properties/notes`, { openNotes: 2 });
  await go(app, 'GET', `${issue}/${key}/properties`);
  await go(app, 'GET', `${issue}/${key}/properties/notes`);
  await go(app, 'DELETE', `${issue}/${key}/properties/notes`);
  await go(app, 'GET', `${issue}/${key}/properties/notes`);
  await go(app, 'POST', `${issue}/${key}/notify`, {
    subject: 'S',
    textBody: 'T',
    to: { users: [{ accountId: developer }] },
  });

  const form = ['--edge', 'Content-Disposition: form-data; name="file"; filename="a.txt"', '', 'Text', '--edge--', ''];
  const upload = { 'Content-Type': 'multipart/form-data; boundary=edge', 'X-Atlassian-Token': 'no-check' };
  const files = { method: 'POST', path: `${issue}/${key}/attachments`, headers: upload, body: form.join('\r\n') };
  note({}, await scene.jira.handle(files, pm));
  await go(pm, 'GET', `${issue}/${key}?fields=attachment`);
  await go(pm, 'DELETE', '/rest/api/3/attachment/10000');

  await go(pm, 'GET', '/rest/api/3/issueLinkType');
  const ends = { inwardIssue: { key }, outwardIssue: { key: 'LIB-9' } };
  await go(pm, 'POST', '/rest/api/3/issueLink', { type: { name: 'Relates' }, ...ends });
  await go(pm, 'POST', '/rest/api/3/issueLink', { type: { name: 'Nonsense' }, ...ends });
  await go(pm, 'GET', `${issue}/${key}?fields=issuelinks`);
  const page = { title: 'The page', url: 'https://elsewhere.example/1?a=b', icon: { title: 'Page' } };
  for (const summary of ['One', 'Two']) {
    await go(app, 'POST', `${issue}/${key}/remotelink`, { globalId: 'a=1&b=2', object: { ...page, summary } });
  }
  await go(app, 'POST', `${issue}/${key}/remotelink`, { object: {} });
  // Without a global id the reply is a list, as in Atlassian's example, which the schema does not say.
  await go(app, 'GET', `${issue}/${key}/remotelink?globalId=${encodeURIComponent('a=1&b=2')}`);

  const bulk = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key, 'LIB-999'], transitionId: '11' }] };
  const { taskId } = await go(pm, 'POST', '/rest/api/3/bulk/issues/transition', bulk);
  await go(pm, 'GET', `/rest/api/3/bulk/queue/${taskId}`);

  await go(pm, 'GET', '/rest/api/3/project/search?expand=description,lead');
  await go(pm, 'GET', '/rest/api/3/project/LIB');
  await go(pm, 'GET', '/rest/api/3/project/FAIR');
  await go(pm, 'GET', '/rest/api/3/project/NOPE');
  await go(pm, 'GET', '/rest/api/3/project/LIB/versions');
  await go(pm, 'GET', '/rest/api/3/project/LIB/version');
  await go(admin, 'PUT', '/rest/api/3/version/10001', { released: true });
  await go(pm, 'GET', '/rest/api/3/version/10001');
  const version = await go(admin, 'POST', '/rest/api/3/version', {
    projectId: 10_000,
    name: '2.0',
    description: 'Next',
  });
  await go(admin, 'POST', '/rest/api/3/version', { projectId: 10_000, name: '2.0' });
  await go(admin, 'DELETE', `/rest/api/3/version/${version.id}`);
  await go(pm, 'GET', `/rest/api/3/version/${version.id}`);
  const merged = await go(admin, 'POST', '/rest/api/3/version', { projectId: 10_000, name: '3.0' });
  await go(admin, 'PUT', `/rest/api/3/version/${merged.id}/mergeto/10001`);
  const jql = 'project = LIB ORDER BY key';
  await go(pm, 'GET', `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&maxResults=2&fields=*all&expand=names`);
  await go(pm, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary', 'status'], maxResults: 2 });
  await go(pm, 'POST', '/rest/api/3/search/jql', { jql: 'nonsense' });
  await go(pm, 'POST', '/rest/api/3/search/approximate-count', { jql });
  await go(pm, 'POST', '/rest/api/3/search/approximate-count', { jql: 'ORDER BY key' });
  await go(pm, 'GET', `${issue}/picker?query=shelf&currentJQL=${encodeURIComponent(jql)}&showSubTasks=true`);
  await go(app, 'GET', '/rest/api/3/serverInfo');
  await go(pm, 'GET', '/rest/api/3/field');
  await go(pm, 'GET', '/rest/agile/1.0/board');
  await go(pm, 'GET', '/rest/agile/1.0/board/1/sprint');
  const sprint = { name: 'LIB Sprint 6', originBoardId: 1, startDate: '2026-11-23T09:00:00.000+0100' };
  const { id: sprintId } = await go(pm, 'POST', '/rest/agile/1.0/sprint', sprint);
  await go(pm, 'POST', '/rest/agile/1.0/sprint', { ...sprint, name: ' ' });
  await go(pm, 'POST', `/rest/agile/1.0/sprint/${sprintId}`, { goal: 'Toured', endDate: '2026-12-04T17:00:00.000Z' });
  await go(admin, 'DELETE', `${issue}/${key}`);

  const sponsor = person(firstCustomer);
  await go(pm, 'GET', `${desk}/servicedesk`);
  await go(pm, 'GET', `${desk}/servicedesk/1`);
  await go(pm, 'GET', `${desk}/servicedesk/1/requesttype`);
  await go(pm, 'GET', `${desk}/servicedesk/1/requesttype/1`);
  await go(pm, 'GET', `${desk}/servicedesk/1/requesttype/1/field`);
  await go(pm, 'GET', `${desk}/servicedesk/1/customer?query=colleague`);
  await go(sponsor, 'GET', `${desk}/servicedesk/1/customer`);
  const request = await openRequest(scene, firstCustomer, [secondCustomer]);
  const at = `${desk}/request/${request}`;
  const filed = {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'S', description: 'D', duedate: '2026-12-01' },
  };
  await go(app, 'POST', `${desk}/request`, { ...filed, raiseOnBehalfOf: firstCustomer });
  await go(app, 'POST', `${desk}/request`, { ...filed, raiseOnBehalfOf: developer });
  await go(sponsor, 'POST', `${at}/comment`, { body: 'Hello', public: true });
  await go(sponsor, 'POST', `${at}/comment`, { body: 'Hello' });
  await go(sponsor, 'GET', `${at}?expand=participant,status,requestType,serviceDesk,comment`);
  await go(person(internalCustomer), 'GET', at);
  await go(sponsor, 'GET', `${desk}/request?limit=2`);
  await go(sponsor, 'GET', `${at}/status`);
  await go(sponsor, 'GET', `${at}/comment?limit=1`);
  await go(app, 'POST', `${at}/participant`, { accountIds: [internalCustomer] });
  await go(sponsor, 'GET', `${at}/participant`);
  await go(app, 'DELETE', `${at}/participant`, { accountIds: [internalCustomer] });
  await go(sponsor, 'GET', `${at}/notification`);
  await go(sponsor, 'DELETE', `${at}/notification`);
  await go(sponsor, 'PUT', `${at}/notification`);
  await go(sponsor, 'GET', `${at}/feedback`);
  await go(sponsor, 'POST', `${at}/feedback`, { type: 'csat', rating: 4, comment: { body: 'Great work!' } });
  await go(sponsor, 'POST', `${at}/feedback`, { type: 'csat', rating: 6 });
  await go(pm, 'GET', `${at}/feedback`);
  await go(pm, 'DELETE', `${at}/feedback`);
  await go(sponsor, 'DELETE', `${at}/feedback`);
  const { values } = await go(sponsor, 'GET', `${at}/transition`);
  await go(sponsor, 'POST', `${at}/transition`, { id: (values as { id: string }[])[0]?.id });
}
