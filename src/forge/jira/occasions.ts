import type { APIResponse } from '@forge/api';
import { Refused } from '../../app/ports/failure';
import type { OccasionReads } from '../../app/ports/jira';
import type { ShareOf } from '../../contract/survey/occasion';
import type { SprintStanding } from '../../core/survey/occasion/occasion';
import { route } from '../platform/requests';
import { readReply, readVisibleReply } from './reply';

type Path = ReturnType<typeof route>;

/** The way in which Jira is asked: as the caller, or as the app. */
export type Asking = {
  readonly get: (path: Path) => () => Promise<APIResponse>;
  readonly post: (path: Path, body: unknown) => () => Promise<APIResponse>;
};

/** The type of the field that has an issue's sprints: its id and its name differ from site to site. */
const sprintFieldType = 'com.pyxis.greenhopper.jira:gh-sprint';

/** The ways to ask Jira for what checkpoints wait for. */
export const occasionReads = (asking: Asking): OccasionReads => ({
  version: async (versionId) => {
    type Version = { projectId: number; released: boolean; archived: boolean };
    const found = await readVisibleReply<Version>(asking.get(route`/rest/api/3/version/${versionId}`));
    return found && { projectId: String(found.projectId), isReleased: found.released, isArchived: found.archived };
  },
  issue: (issueId, since) => issueStanding(asking, issueId, since),
  sprint: (sprintId, projectId) => sprintStanding(asking, sprintId, projectId),
  share: async (of, projectId) => {
    const jql = jqlOf(of, projectId);
    const all = await count(asking, jql);
    const done = all === undefined ? undefined : await count(asking, `${jql} AND statusCategory = Done`);
    return all === undefined || done === undefined ? undefined : { all, done };
  },
  versionsOf: async (issueId) => {
    type Delivered = { fields: { fixVersions?: { id: string }[] | null } };
    const found = await readVisibleReply<Delivered>(asking.get(route`/rest/api/3/issue/${issueId}?fields=fixVersions`));
    return (found?.fields.fixVersions ?? []).map(({ id }) => id);
  },
  isStatus: async (statusId) => (await count(asking, `status = ${statusId}`)) !== undefined,
  isQuery: async (jql) => (await count(asking, jql)) !== undefined,
});

/** Ids are digits. A query is one by itself, so that its parentheses end within it. */
function jqlOf(of: ShareOf, projectId: string): string {
  switch (of.kind) {
    case 'version':
      return `fixVersion = ${of.versionId}`;
    case 'epic':
      return `parent = ${of.issueId}`;
    case 'jql':
      return `project = ${projectId} AND (${of.jql})`;
  }
}

/** Undefined for a query that Jira does not take: it names what is gone, or out of sight. */
async function count({ post }: Asking, jql: string): Promise<number | undefined> {
  const reply = await orRefused(
    readReply<{ count: number }>(post(route`/rest/api/3/search/approximate-count`, { jql })),
  );
  return reply?.count;
}

type Change = { readonly created: string; readonly items: readonly ChangedField[] };
type ChangedField = { readonly field?: string; readonly fieldId?: string; readonly to?: string | null };
type Issue = {
  readonly fields: { readonly status: { readonly id: string }; readonly resolution?: object | null };
  /** The newest changes. */
  readonly changelog?: { readonly histories?: readonly Change[] };
};

async function issueStanding({ get }: Asking, issueId: string, since: string) {
  const issue = await readVisibleReply<Issue>(
    get(route`/rest/api/3/issue/${issueId}?fields=status,resolution&expand=changelog`),
  );
  if (!issue) return undefined;
  const { status, resolution } = issue.fields;
  const later = (issue.changelog?.histories ?? []).filter(({ created }) => instantOf(created) > Date.parse(since));
  const had = later.flatMap(({ items }) =>
    items.flatMap(({ field, fieldId, to }) => ((fieldId ?? field) === 'status' && to ? [to] : [])),
  );
  return { statuses: [status.id, ...had], isResolved: (resolution ?? null) !== null };
}

/** @param text as Jira writes instants, with an offset that has no colon @returns epoch milliseconds */
const instantOf = (text: string): number => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** Jira tells of a sprint itself only by a scope of its own: its state is read from an issue that is in it. */
async function sprintStanding(
  { get, post }: Asking,
  sprintId: string,
  projectId: string | undefined,
): Promise<SprintStanding | undefined> {
  type Field = { id: string; schema?: { custom?: string } };
  const fields = await readReply<Field[]>(get(route`/rest/api/3/field`));
  const field = fields.find(({ schema }) => schema?.custom === sprintFieldType)?.id;
  if (field === undefined) return undefined;
  type Sprint = { id: number | string; state: string };
  type Page = { issues: { fields: { [field: string]: Sprint[] | null | undefined } }[] };
  const jql = `${projectId === undefined ? '' : `project = ${projectId} AND `}sprint = ${sprintId}`;
  const asked = { jql, fields: [field], maxResults: 1 };
  const page = await orRefused(readReply<Page>(post(route`/rest/api/3/search/jql`, asked)));
  if (!page) return undefined;
  const sprints = page.issues.flatMap(({ fields: values }) => values[field] ?? []);
  const state = sprints.find(({ id }) => String(id) === sprintId)?.state;
  return (['future', 'active', 'closed'] as const).find((each) => each === state?.toLowerCase()) ?? 'unseen';
}

/** Undefined where Jira understood, and said no. */
async function orRefused<Reply>(reply: Promise<Reply>): Promise<Reply | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
