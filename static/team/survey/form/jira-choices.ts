import { ratedAtFieldType } from '../../../../src/contract/survey/ratings';
import { compareNames } from '../../../../src/core/text/same-name';
import { requestJira } from '../../../bridge/request-jira';

export type Named = { readonly id: string; readonly name: string };

/** The type of the field that has an issue's sprints: its id differs from site to site. */
const sprintFieldType = 'com.pyxis.greenhopper.jira:gh-sprint';

/** The part of the bridge by which Jira is asked. */
type Ask = (
  path: string,
  init?: { method?: string; body?: string; headers?: Record<string, string> },
) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

async function jira<Reply>(path: string, body?: object, ask: Ask = requestJira): Promise<Reply> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const response = await ask(path, { headers, ...sent });
  if (!response.ok) throw new Error(`Jira replied ${response.status}`);
  return (await response.json()) as Reply;
}

type Sprint = { readonly id: number | string; readonly name: string; readonly state: string };
type SprintPage = {
  readonly issues?: readonly { readonly fields: Readonly<Record<string, readonly Sprint[] | null>> }[];
};

/** The sprints that are not closed of the issues of a project that were changed last, as the reader sees them. */
export async function sprintsAhead(projectKey: string): Promise<readonly Named[]> {
  type Field = { readonly id: string; readonly schema?: { readonly custom?: string } };
  const fields = await jira<readonly Field[]>('/rest/api/3/field');
  const field = fields.find(({ schema }) => schema?.custom === sprintFieldType)?.id;
  if (field === undefined) return [];
  const jql = `project = "${projectKey.replace(/["\\]/g, '')}" AND sprint IS NOT EMPTY ORDER BY updated DESC`;
  const query = new URLSearchParams({ jql, fields: field, maxResults: '100' });
  return aheadIn(await jira<SprintPage>(`/rest/api/3/search/jql?${query}`), field);
}

/** The sprints of a reply that are not closed, each once, by name. */
export function aheadIn({ issues = [] }: SprintPage, field: string): readonly Named[] {
  const found = new Map<string, string>();
  for (const { fields } of issues) {
    for (const { id, name, state } of fields[field] ?? []) {
      if (state.toLowerCase() !== 'closed') found.set(String(id), name);
    }
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((one, other) => compareNames(one.name, other.name));
}

type Transitions = { readonly transitions?: readonly { readonly to: Named }[] };

/** The statuses to which the reader can move an issue from where it is now. */
export async function statusesOf(issueId: string): Promise<readonly Named[]> {
  return statusesIn(await jira<Transitions>(`/rest/api/3/issue/${encodeURIComponent(issueId)}/transitions`));
}

export function statusesIn({ transitions = [] }: Transitions): readonly Named[] {
  return [...new Map(transitions.map(({ to: { id, name } }) => [id, { id, name }])).values()];
}

/** So many days back requests are looked for that were rated: they tell that Jira Service Management asks. */
export const ratedWithinDays = 90;

/** That Jira Service Management may ask the reporter of an issue. @property rated requests of its project that were rated lately; null where that can't be read */
export type JiraAsks = { readonly rated: number | null };

/** Whether an issue is in a service project, and what tells that customers are asked there, as the reader sees it; null in other projects. */
export async function jiraAsks(issueId: string, ask: Ask = requestJira): Promise<JiraAsks | null> {
  type Issue = { readonly fields: { readonly project?: { readonly id: string; readonly projectTypeKey?: string } } };
  const { fields } = await jira<Issue>(
    `/rest/api/3/issue/${encodeURIComponent(issueId)}?fields=project`,
    undefined,
    ask,
  );
  if (fields.project?.projectTypeKey !== 'service_desk') return null;
  try {
    return { rated: await ratedIn(fields.project.id, ask) };
  } catch {
    return { rated: null };
  }
}

async function ratedIn(projectId: string, ask: Ask): Promise<number | null> {
  type Field = { readonly id: string; readonly schema?: { readonly custom?: string } };
  const all = await jira<readonly Field[]>('/rest/api/3/field', undefined, ask);
  const field = all.find(({ schema }) => schema?.custom === ratedAtFieldType)?.id;
  if (field === undefined) return null;
  const jql = `project = ${projectId} AND cf[${field.replace(/\D/g, '')}] >= -${ratedWithinDays}d`;
  const { count } = await jira<{ readonly count: number }>('/rest/api/3/search/approximate-count', { jql }, ask);
  return count;
}
