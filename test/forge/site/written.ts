/** The app's messages as Jira keeps them, with what no customer sees of them. */
import { appAccount } from 'forge-host/accounts';
import { projectAdministrator } from '../../../demo/people';
import { jiraGet, type Site } from './site';

type Written = {
  readonly body: object;
  readonly jsdPublic: boolean;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
};

/** The app's comments on a request, oldest first. */
export async function writtenOn({ host }: Site, requestKey: string): Promise<Written[]> {
  const path = `/rest/api/3/issue/${requestKey}/comment?maxResults=1000`;
  const { comments } = await jiraGet(host, projectAdministrator, path);
  const ids = (comments as { id: string; author: { accountId: string } }[])
    .filter(({ author }) => author.accountId === appAccount)
    .map(({ id }) => Number(id));
  if (ids.length === 0) return [];
  const { body } = await host.requestJira(projectAdministrator, {
    method: 'POST',
    path: '/rest/api/3/comment/list?expand=properties',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  return (body as { values: Written[] }).values;
}

/** The reference of a message, undefined where it has none. */
export const referenceOf = ({ properties }: Written): unknown =>
  properties.flatMap(({ key, value }) =>
    key === 'countersign-reference' ? [(value as { reference: string }).reference] : [],
  )[0];
