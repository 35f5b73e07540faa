import { compareNames } from '../../../../src/core/text/same-name';
import { requestJira } from '../../../bridge/request-jira';

/** A field of Jira's: its id, and what people call it. */
export type JiraField = { readonly id: string; readonly name: string };

type Field = { id?: string; name?: string; schema?: { custom?: string } };

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

/**
 * The types of custom fields of which the same is true: rank, time in each status, a summary of development, time to resolve,
 * approvals, the days since the last comment, and the request type, whose value holds the request's status.
 */
const unfitTypes = new Set([
  'com.pyxis.greenhopper.jira:gh-lexo-rank',
  'com.atlassian.jira.ext.charting:timeinstatus',
  'com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf',
  'com.atlassian.servicedesk:sd-sla-field',
  'com.atlassian.servicedesk:vp-origin',
  'com.atlassian.servicedesk.approvals-plugin:sd-approvals',
  'com.atlassian.jira.toolkit:dayslastcommented',
]);

/** Those of Jira's fields that a gate may cover, by name. @param fields as Jira lists them */
export const coverable = (fields: readonly Field[]): JiraField[] =>
  fields
    .filter(({ id = '', schema }) => !unfit.has(id) && !unfitTypes.has(schema?.custom ?? ''))
    .flatMap(({ id, name }) => (id && name ? [{ id, name }] : []))
    .sort((a, b) => compareNames(a.name, b.name));

/** The fields that a gate may cover; null where Jira does not tell. */
export async function findFields(): Promise<readonly JiraField[] | null> {
  try {
    const response = await requestJira('/rest/api/3/field');
    if (!response.ok) return null;
    return coverable((await response.json()) as Field[]);
  } catch {
    return null;
  }
}
