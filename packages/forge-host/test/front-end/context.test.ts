import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallHost, startSmallHost } from '../fixtures/small-host';
import { customer, licensed } from '../fixtures/small-jira';

let host: SmallHost;
beforeAll(async () => {
  host = await startSmallHost();
});
afterAll(() => host.close());

test('an issue panel knows the issue and its project', async () => {
  expect(await host.context('panel', licensed, { issueKey: 'ABC-7' })).toMatchObject({
    accountId: licensed,
    moduleKey: 'panel',
    environmentType: 'DEVELOPMENT',
    locale: 'de-DE',
    timezone: 'Europe/Berlin',
    extension: {
      type: 'jira:issuePanel',
      issue: { id: '7', key: 'ABC-7', type: 'Task', typeId: '1' },
      project: { id: '10', key: 'ABC', type: 'software' },
      isNewToIssue: false,
    },
  });
});

test('a project page knows the project, a request panel the request, a user menu neither', async () => {
  const extensionOf = async (...call: Parameters<SmallHost['context']>) => (await host.context(...call)).extension;
  expect(await extensionOf('page', licensed, { projectKey: 'ABC' })).toMatchObject({
    type: 'jira:projectPage',
    project: { id: '10', key: 'ABC' },
  });
  expect(await extensionOf('request-panel', customer, { requestKey: 'HELP-1' })).toMatchObject({
    portal: { id: 7 },
    request: { key: 'HELP-1', typeId: 11 },
  });
  expect(Object.keys(await extensionOf('menu', customer, {})).sort()).toEqual(['location', 'type']);
  expect(await extensionOf('footer', null, { portalId: '7' })).toMatchObject({ page: 'portal', portal: { id: 7 } });
});

test('there is none for a page that the person may not see', async () => {
  await expect(host.context('open-panel', customer, { issueKey: 'ABC-7' })).rejects.toMatchObject({
    name: 'SubjectNotVisible',
  });
  await expect(host.context('panel', licensed, {})).rejects.toThrow('shows on pages that have a issueKey');
});

test('somebody who has not logged in has no account id', async () => {
  expect(await host.context('footer', null, {})).not.toHaveProperty('accountId');
});
