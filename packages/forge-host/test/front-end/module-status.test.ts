import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstCustomer, outsider, projectManager } from '../../example/site/people';
import { exampleSite } from '../../example/site/site';
import { createJira } from '../../src/jira/jira';
import { invocationLimits } from '../../src/platform/limits';
import { type SmallHost, startSmallHost } from '../fixtures/small-host';

let host: SmallHost;
let app: typeof import('../fixtures/app');
beforeEach(async () => {
  host = await startSmallHost({ createJira, content: exampleSite });
  app = await import('../fixtures/app');
});
afterEach(() => host.close());

const view = (moduleKey = 'context', person = projectManager) => host.status(moduleKey, person, { issueKey: 'LIB-9' });
const status = (value: object, type = 'lozenge') => ({ status: { type, value } });

test('the function is asked on each view, about the issue and as the person', async () => {
  app.replies.look = (_, call) => status({ label: `View ${call}`, type: 'success' });
  expect(await view()).toEqual({ type: 'lozenge', value: { label: 'View 1', type: 'success' } });
  expect(await view()).toMatchObject({ value: { label: 'View 2' } });
  expect(app.seen[0]).toMatchObject({
    name: 'look',
    argument: {
      cloudId: expect.any(String),
      extension: {
        type: 'jira:issueContext',
        issue: { id: '10009', key: 'LIB-9', type: 'Story', typeId: expect.any(String) },
        project: { id: '10000', key: 'LIB', type: 'software' },
      },
    },
    context: { principal: { accountId: projectManager } },
  });
  expect(host.meter.last()).toMatchObject({
    trigger: { kind: 'properties', moduleKey: 'context' },
    functionKey: 'look',
    person: projectManager,
  });
});

test.each([
  ['nothing', () => undefined],
  ['no status', () => ({ title: 'x' })],
  ['no label', () => status({ type: 'new' })],
  ['an unknown kind', () => status({ label: 'x' }, 'banner')],
  [
    'an error',
    () => {
      throw new Error('No');
    },
  ],
])('there is no status where the function returns %s', async (_, reply) => {
  app.replies.look = reply;
  expect(await view()).toBeUndefined();
});

test('an unknown tone is left out, and a function without an end is given up', async () => {
  app.replies.look = () => status({ label: 'x', type: 'purple' });
  expect(await view()).toEqual({ type: 'lozenge', value: { label: 'x' } });
  app.replies.look = () => new Promise((resolve) => setTimeout(resolve, invocationLimits.userInterfaceMs + 1));
  expect(await view()).toBeUndefined();
  expect(host.meter.last()?.outcome).toBe('timed-out');
});

test('a status in the manifest needs no function', async () => {
  expect(await view('fixed-context')).toEqual({ type: 'lozenge', value: { label: 'Always', type: 'moved' } });
  expect(app.seen.map(({ name }) => name)).toEqual([]);
});

test('is for those who have a licence and may see the issue', async () => {
  await expect(view('context', firstCustomer)).rejects.toThrow('may not use');
  await expect(view('context', outsider)).rejects.toThrow('may not see');
  await expect(view('nothing')).rejects.toThrow('no module nothing');
  expect(app.seen).toEqual([]);
});
