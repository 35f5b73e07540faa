import { asApp, route } from '../platform/requests';
import { readReply } from './reply';

type Path = ReturnType<typeof route>;

/** Requests with the app's own rights. */

export const get = (path: Path) => () => asApp().requestJira(path, { headers: { Accept: 'application/json' } });

export const send = (method: 'POST' | 'PUT' | 'DELETE', path: Path, body: unknown) => () =>
  asApp().requestJira(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The issue property that `jira:entityProperty` in the manifest indexes for JQL. */
export const propertyKey = 'countersign';

/** The property by which a comment, or an engagement request, is known to be the app's own. No customer sees it. */
export const referenceKey = 'countersign-reference';

/** As many issues as Jira gives in a page with their fields. */
const pageSize = 100;

type Asked = { readonly jql: string; readonly fields: readonly string[]; readonly properties?: readonly string[] };
type Page<Issue> = { readonly issues: readonly Issue[]; readonly nextPageToken?: string };

/** The issues that a query finds, page by page: whoever has found what they look for asks for no more of them. */
export async function* searched<Issue>(asked: Asked): AsyncGenerator<Issue> {
  for (let token: string | undefined; ; ) {
    const body = { ...asked, maxResults: pageSize, ...(token === undefined ? {} : { nextPageToken: token }) };
    const page: Page<Issue> = await readReply(send('POST', route`/rest/api/3/search/jql`, body));
    yield* page.issues;
    token = page.nextPageToken;
    if (token === undefined) return;
  }
}
