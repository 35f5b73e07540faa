import type { AccountId } from '../../../../../src/contract/common';
import type { EngagementSummary } from '../../../../../src/contract/engagement';
import { requestJira } from '../../../../bridge/request-jira';
import type { FoundIssue } from '../../../issue/search/issues';

/** An issue of a service project. @property reporter whose request it is; null where Jira does not say */
export type OpenRequest = FoundIssue & { readonly reporter: AccountId | null };

type Asked = Pick<EngagementSummary, 'requestKey' | 'customers'>;

const numberInKey = /-\d+$/;

const projectOf = (key: string): string => key.replace(numberInKey, '');

/** Whether an issue is of another project, as far as its key is known: until then it stands for itself by its id. */
export const isElsewhere = (key: string, projectKey: string): boolean =>
  numberInKey.test(key) && projectOf(key) !== projectKey;

/** The keys of the service projects in which the engagements have their requests, each once. */
export const serviceProjectsOf = (engagements: readonly Asked[]): readonly string[] => [
  ...new Set(engagements.flatMap(({ requestKey }) => (requestKey === null ? [] : projectOf(requestKey)))),
];

/** As many as Jira gives with their fields in one reply. */
const perSearch = 100;

/** The requests of service projects that are not resolved, as the reader sees them: those that were changed last. */
export function openRequestsAddress(projects: readonly string[]): string {
  const among = projects.map((key) => `"${key.replace(/["\\]/g, '')}"`).join(', ');
  const jql = `project IN (${among}) AND resolution IS EMPTY ORDER BY updated DESC`;
  return `/rest/api/3/search/jql?${new URLSearchParams({ jql, fields: 'summary,reporter', maxResults: String(perSearch) })}`;
}

type Page = {
  readonly issues?: readonly {
    readonly id: string;
    readonly key: string;
    readonly fields?: { readonly summary?: string; readonly reporter?: { readonly accountId: string } | null };
  }[];
};

/** The requests of a reply that customers of the engagements have raised: only these are about the people who are asked. */
export function requestsIn({ issues = [] }: Page, engagements: readonly Asked[]): readonly OpenRequest[] {
  const customers = new Set(engagements.flatMap((each) => each.customers.map(({ accountId }) => accountId)));
  return issues
    .map(({ id, key, fields }) => ({
      id,
      key,
      summary: fields?.summary ?? '',
      reporter: fields?.reporter?.accountId ?? null,
    }))
    .filter(({ reporter }) => reporter !== null && customers.has(reporter));
}

/** The open requests that customers of the engagements have raised, as the reader sees them. */
export async function openRequestsOf(engagements: readonly Asked[]): Promise<readonly OpenRequest[]> {
  const projects = serviceProjectsOf(engagements);
  if (projects.length === 0) return [];
  const response = await requestJira(openRequestsAddress(projects), { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`Jira replied ${response.status}`);
  return requestsIn((await response.json()) as Page, engagements);
}

/**
 * The people who are named once another request is chosen: whoever raised it, for it is they who can say how it went. Whom the reader has named themselves
 * stays. @param before the request that was chosen until now
 */
export function namedFor(
  people: readonly AccountId[],
  before: OpenRequest | undefined,
  now: OpenRequest | undefined,
): readonly AccountId[] {
  const isOwnChoice = people.length > 0 && !(people.length === 1 && people[0] === before?.reporter);
  if (isOwnChoice) return people;
  return now?.reporter ? [now.reporter] : [];
}

/** As many suggestions as a list still helps with. */
const most = 10;

/** The requests that fit what is typed: a key as far as it is typed, or its number, or words of what they are about. */
export function fittingRequests(requests: readonly OpenRequest[], typed: string): readonly OpenRequest[] {
  const words = typed.trim().toLocaleLowerCase().split(/\s+/);
  const fits = ({ key, summary }: OpenRequest) => {
    const text = `${key} ${summary}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return requests.filter(fits).slice(0, most);
}
