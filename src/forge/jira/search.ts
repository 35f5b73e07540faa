import { route } from '../platform/requests';
import { send } from './call';
import { readReply } from './reply';

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
