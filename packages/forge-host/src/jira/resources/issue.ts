/** Issues as Jira describes them, with the fields that were asked for. */
import { jiraInstant } from '../formats/instant';
import { attachmentsOf } from '../records/attachment';
import { commentsOf } from '../records/comment';
import { findFeedback } from '../records/feedback';
import { type IssueRecord, issuesWhere, resolutionOf, subtasksOf } from '../records/issue';
import { projectById, versionsOfIssue } from '../records/project';
import { findProperty, propertyKeys } from '../records/property';
import { findRequest, organizationsOf } from '../records/request';
import { issueTypeById, statusById } from '../records/workflow';
import type { Call } from '../rest/operation';
import { attachmentResource } from './attachment';
import { commentResource } from './comment';
import { issueLinkResources } from './link';
import { fixVersionResource, issueTypeResource, projectSummary, statusCategories, statusResource } from './project';
import { sprintOf, sprintResource } from './sprint';
import { userResource } from './user';

/** Jira's id for the field that holds an issue's sprints. */
const sprintField = 'customfield_10020';

/** Jira's id for the field that holds the organisations with which a request is shared. */
const organizationsField = 'customfield_10002';

/** Jira's ids for the fields that hold a customer's rating of their request, and when they gave it. */
const ratingField = 'customfield_10030';
export const ratedAtField = 'customfield_10031';

/** The name by which JQL knows a custom field on every site. */
export const clauseOf = (id: string): string => id.replace(/^customfield_(\d+)$/, 'cf[$1]');

type FieldReader = {
  readonly name: string;
  /** The key of the custom field's type. */
  readonly custom?: string;
  /** The type of the custom field's values; a list where it is left out. */
  readonly type?: string;
  readonly isNavigable?: false;
  /** It reads what a file of issues said of it by itself, in place of what the file said taking its place. */
  readonly mergesKept?: true;
  readonly read: (call: Call, issue: IssueRecord) => unknown;
};

const time = (call: Call, at: number | null) => (at === null ? null : jiraInstant(at, call.caller.person.timeZone));

const fields: Readonly<Record<string, FieldReader>> = {
  summary: { name: 'Summary', read: (_, issue) => issue.summary },
  issuetype: {
    name: 'Issue Type',
    read: ({ site }, issue) => issueTypeResource(site, issueTypeById(site, issue.typeId)),
  },
  project: { name: 'Project', read: ({ site }, issue) => projectSummary(site, projectById(site, issue.projectId)) },
  status: { name: 'Status', read: ({ site }, issue) => statusResource(site, statusById(site, issue.statusId)) },
  statusCategory: {
    name: 'Status Category',
    read: ({ site }, issue) => {
      const category = statusCategories[statusById(site, issue.statusId).category];
      return { self: `${site.url}/rest/api/3/statuscategory/${category.id}`, ...category };
    },
  },
  statuscategorychangedate: {
    name: 'Status Category Changed',
    read: (call, issue) => time(call, issue.statusChangedAt),
  },
  assignee: { name: 'Assignee', read: (call, issue) => userResource(call, issue.assignee) },
  reporter: { name: 'Reporter', read: (call, issue) => userResource(call, issue.reporter) },
  creator: { name: 'Creator', read: (call, issue) => userResource(call, issue.creator) },
  created: { name: 'Created', read: (call, issue) => time(call, issue.createdAt) },
  updated: { name: 'Updated', read: (call, issue) => time(call, issue.updatedAt) },
  duedate: { name: 'Due date', read: (_, issue) => issue.dueDate },
  description: { name: 'Description', read: (_, issue) => issue.description },
  priority: { name: 'Priority', read: ({ site }, issue) => priorityResource(site.url, issue.priority) },
  labels: { name: 'Labels', read: (_, issue) => issue.labels },
  fixVersions: {
    name: 'Fix versions',
    read: ({ site }, issue) => versionsOfIssue(site, issue.id).map((version) => fixVersionResource(site, version)),
  },
  resolution: {
    name: 'Resolution',
    mergesKept: true,
    read: ({ site }, issue) => resolutionResource(site.url, issue),
  },
  resolutiondate: { name: 'Resolved', read: (call, issue) => time(call, issue.resolvedAt) },
  parent: { name: 'Parent', read: (call, issue) => parentResource(call, issue) },
  subtasks: {
    name: 'Sub-tasks',
    read: (call, issue) => subtasksOf(call.site, issue.id).map((one) => shortIssue(call, one)),
  },
  issuelinks: {
    name: 'Linked Issues',
    mergesKept: true,
    read: (call, issue) => [
      ...keptList(issue, 'issuelinks'),
      ...issueLinkResources(call, issue, (other) => shortIssue(call, other)),
    ],
  },
  components: { name: 'Components', read: () => [] },
  [sprintField]: {
    name: 'Sprint',
    custom: 'com.pyxis.greenhopper.jira:gh-sprint',
    read: ({ site }, issue) => {
      const sprint = issue.sprintId === null ? undefined : sprintOf(site, issue.sprintId);
      return sprint ? [sprintResource(site, sprint)] : null;
    },
  },
  [organizationsField]: {
    name: 'Organizations',
    custom: 'com.atlassian.servicedesk:sd-customer-organizations',
    read: ({ site }, issue) => {
      if (!findRequest(site, issue.id)) return undefined;
      return organizationsOf(site, issue.id).map(({ id, name }) => ({
        id: String(id),
        name,
        _links: { self: `${site.url}/rest/servicedeskapi/organization/${id}` },
      }));
    },
  },
  [ratingField]: {
    name: 'Satisfaction',
    custom: 'com.atlassian.servicedesk:sd-request-feedback',
    type: 'sd-feedback',
    read: ({ site }, issue) => {
      const feedback = findFeedback(site, issue.id);
      return feedback ? { rating: feedback.rating } : null;
    },
  },
  [ratedAtField]: {
    name: 'Satisfaction date',
    custom: 'com.atlassian.servicedesk:sd-request-feedback-date',
    type: 'datetime',
    read: (call, issue) => time(call, findFeedback(call.site, issue.id)?.at ?? null),
  },
  attachment: {
    name: 'Attachment',
    isNavigable: false,
    mergesKept: true,
    read: (call, issue) => [
      ...keptList(issue, 'attachment'),
      ...attachmentsOf(call.site, issue.id).map((one) => attachmentResource(call, one)),
    ],
  },
  comment: {
    name: 'Comment',
    isNavigable: false,
    read: (call, issue) => {
      const isRequest = findRequest(call.site, issue.id) !== undefined;
      const comments = commentsOf(call.site, issue.id).map((comment) =>
        commentResource(call, comment, { isRequest, withProperties: false }),
      );
      const self = `${call.site.url}/rest/api/3/issue/${issue.id}/comment`;
      return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
    },
  },
};

/** Jira's names of an issue's fields. Those of imported issues have no names of their own. */
export const issueFields = () =>
  Object.entries(fields).map(([id, { name, custom, type = 'array', isNavigable = true }]) => ({
    ...{ id, name, custom, type, isNavigable },
  }));

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const priorityId = (name: string) => String(priorities.indexOf(name) + 1 || 10_000);
export const priorityNamed = (text: string) =>
  priorities.find((name, index) => name.toLowerCase() === text.toLowerCase() || String(index + 1) === text);

function priorityResource(url: string, name: string) {
  const id = priorityId(name);
  return {
    self: `${url}/rest/api/3/priority/${id}`,
    iconUrl: `${url}/images/icons/priorities/${encodeURIComponent(name.toLowerCase())}.svg`,
    name,
    id,
  };
}

function resolutionResource(url: string, issue: IssueRecord) {
  const resolution = resolutionOf(issue);
  if (!resolution) return null;
  return { self: `${url}/rest/api/3/resolution/${resolution.id}`, description: '', ...resolution };
}

/** The list that a file of issues had for a field to which this site adds. */
function keptList(issue: IssueRecord, name: string): readonly unknown[] {
  const kept = issue.extra[name];
  return Array.isArray(kept) ? kept : [];
}

function parentResource(call: Call, issue: IssueRecord) {
  if (issue.parentId === null) return undefined;
  const parent = issuesWhere(call.site, 'i.id = ?', issue.parentId)[0];
  return parent && shortIssue(call, parent);
}

/** Another issue, as it stands inside an issue. */
function shortIssue(call: Call, issue: IssueRecord) {
  const only = ['summary', 'status', 'priority', 'issuetype'];
  const linked = Object.fromEntries(only.map((name) => [name, fields[name]?.read(call, issue)]));
  return { id: String(issue.id), key: issue.key, self: issueUrl(call, issue), fields: linked };
}

function issueUrl(call: Call, issue: IssueRecord): string {
  return `${call.site.url}/rest/api/3/issue/${issue.id}`;
}

/** The fields that a list like `*all,-comment` or `summary,status` stands for. */
export function fieldChoice(asked: readonly string[], otherwise: string): (name: string) => boolean {
  const list = asked.length === 0 ? [otherwise] : asked;
  const without = new Set(list.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const wanted = list.filter((name) => !name.startsWith('-'));
  const all = wanted.includes('*all') || wanted.length === 0;
  const navigable = wanted.includes('*navigable');
  const named = new Set(wanted);
  return (name) => {
    if (without.has(name)) return false;
    return all || named.has(name) || (navigable && fields[name]?.isNavigable !== false);
  };
}

export type IssueOptions = {
  readonly has: (field: string) => boolean;
  /** Keys of entity properties to give along; `*all` for all. */
  readonly properties?: readonly string[];
};

export function issueResource(call: Call, issue: IssueRecord, options: IssueOptions): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (!options.has(name)) continue;
    const isKept = !field.mergesKept && Object.hasOwn(issue.extra, name);
    const value = isKept ? issue.extra[name] : field.read(call, issue);
    if (value !== undefined) shown[name] = value;
  }
  for (const [name, value] of Object.entries(issue.extra)) {
    if (options.has(name) && fields[name] === undefined) shown[name] = value;
  }
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: String(issue.id),
    self: issueUrl(call, issue),
    key: issue.key,
    ...(options.properties?.length ? { properties: propertiesOf(call, issue, options.properties) } : {}),
    ...(Object.keys(shown).length > 0 ? { fields: shown } : {}),
  };
}

function propertiesOf(call: Call, issue: IssueRecord, asked: readonly string[]): Record<string, unknown> {
  const keys = propertyKeys(call.site, issue.id).filter((key) => asked.includes('*all') || asked.includes(key));
  return Object.fromEntries(keys.map((key) => [key, findProperty(call.site, issue.id, key)?.value]));
}

/** The labels of the fields in a reply, for `expand=names`. */
export function fieldNames(shown: readonly string[]): Record<string, string> {
  return Object.fromEntries(shown.map((name) => [name, fields[name]?.name ?? name]));
}
