import { requestJira } from '../../../bridge/request-jira';

/** A field of Jira's: its id, and what people call it. */
export type JiraField = { readonly id: string; readonly name: string };

type Field = { id?: string; name?: string };

/** Fields that say where an issue stands, not what it holds: they change all the time by themselves. */
const unfit = new Set([
  ...[
    'status',
    'statusCategory',
    'statuscategorychangedate',
    'updated',
    'created',
    'lastViewed',
    'watches',
    'votes',
    'worklog',
  ],
  ...['comment', 'issuelinks', 'subtasks', 'progress', 'aggregateprogress', 'workratio', 'timespent', 'project'],
  ...['aggregatetimespent', 'aggregatetimeestimate', 'aggregatetimeoriginalestimate', 'timeestimate', 'timetracking'],
  ...['resolution', 'resolutiondate', 'thumbnail', 'issuekey', 'reporter', 'creator', 'assignee', 'security'],
]);

/** The fields that a gate may cover, by name; null where Jira does not tell. */
export async function findFields(): Promise<readonly JiraField[] | null> {
  try {
    const response = await requestJira('/rest/api/3/field');
    if (!response.ok) return null;
    const fields = (await response.json()) as Field[];
    return fields
      .flatMap(({ id, name }) => (id && name && !unfit.has(id) ? [{ id, name }] : []))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return null;
  }
}
