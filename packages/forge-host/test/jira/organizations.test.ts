/** Organisations of customers, and the requests that are shared with them. */
import { expect, it } from 'vitest';
import { developer, firstCustomer, otherCompanyCustomer } from '../../example/site/people';
import { app, createScene, openRequest, person, type Scene } from './scene';

type Page = { values: { id: string; name: string }[] };
const path = '/rest/servicedeskapi/organization';
const names = async (scene: Scene, as: typeof app, query = '') =>
  (await scene.read<Page>(as, 'GET', `${path}${query}`)).values.map(({ name }) => name);
const of = (accountId: string) => `?accountId=${encodeURIComponent(accountId)}`;

it('are listed to the team, by member too, and to customers their own', async () => {
  const scene = createScene();
  expect(await names(scene, app)).toEqual(['City branch', 'Village branch']);
  expect(await names(scene, app, of(firstCustomer))).toEqual(['City branch']);
  expect(await names(scene, app, of(developer))).toEqual([]);
  expect(await names(scene, person(otherCompanyCustomer))).toEqual(['Village branch']);
  const refused = await scene.call(person(firstCustomer), 'GET', `${path}${of(otherCompanyCustomer)}`);
  expect(refused.status).toBe(403);
});

it('see a request while it is shared with them, and stand in a field of it', async () => {
  const scene = createScene();
  const key = await openRequest(scene, firstCustomer);
  const seen = async () =>
    (await scene.call(person(otherCompanyCustomer), 'GET', `/rest/servicedeskapi/request/${key}`)).status;
  type Field = { id: string; name: string; schema?: { custom: string } };
  const fields = await scene.read<Field[]>(app, 'GET', '/rest/api/3/field');
  const field = fields.find(({ schema }) => schema?.custom.endsWith(':sd-customer-organizations'))?.id ?? '';
  type Issue = { fields: Record<string, { name: string }[]> };
  const shared = async () =>
    (await scene.read<Issue>(app, 'GET', `/rest/api/3/issue/${key}?fields=${field}`)).fields[field]?.map(
      ({ name }) => name,
    );
  expect([await seen(), await shared()]).toEqual([403, []]);
  scene.jira.shareRequest(key, 'Village branch', true);
  expect([await seen(), await shared()]).toEqual([200, ['Village branch']]);
  scene.jira.shareRequest(key, 'Village branch', false);
  expect([await seen(), await shared()]).toEqual([403, []]);
  expect(() => scene.jira.shareRequest(key, 'No branch', true)).toThrow('No organisation');
});
