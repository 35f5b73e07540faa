/** Jira's own fields, by the names that JQL has for them. */

import { notImplemented } from '../formats/reply';
import { findPerson } from '../people/people';
import { findIssue } from '../records/issue';
import { allProjects } from '../records/project';
import { clauseOf, priorityNamed, ratedAtField } from '../resources/issue';
import type { SqlValue } from '../site/site';
import {
  choice,
  columnChoice,
  comparing,
  isComparison,
  type Membership,
  membershipWhere,
  onlyOperand,
  type SearchContext,
  type SearchField,
  textField,
  timeField,
} from './field';
import { fragment, within } from './fragment';
import type { Operand } from './parse';
import { jqlFault } from './token';

function textOperand(operand: Operand, field: string): string {
  if (operand.kind === 'function') throw notImplemented(`the JQL function ${operand.name}() on the field ${field}`);
  return operand.kind === 'value' ? operand.text : '';
}

function missingValue(value: string, field: string) {
  return jqlFault(`The value '${value}' does not exist for the field '${field}'.`);
}

/** Rows of a table that a name or an id means: Jira has several of one name where projects have their own. */
function named(field: string, sql: string): Membership['resolve'] {
  return (operand, { site }) => {
    const text = textOperand(operand, field);
    const rows = site.all<{ id: number }>(sql, text, text);
    if (rows.length === 0) throw missingValue(text, field);
    return rows.map((row) => row.id);
  };
}

const project = columnChoice(
  'project',
  'i.projectId',
  (operand, { site, caller }) => {
    const text = textOperand(operand, 'project');
    const same = (other: string) => other.toLowerCase() === text.toLowerCase();
    const found = allProjects(site).filter(
      (one) => caller.can('BROWSE_PROJECTS', one.id) && (same(one.key) || same(one.name) || String(one.id) === text),
    );
    if (found.length === 0) throw missingValue(text, 'project');
    return found.map((one) => one.id);
  },
  '(SELECT key FROM jira_project WHERE id = i.projectId)',
);

function issueNamed(operand: Operand, { site, caller }: SearchContext) {
  const text = textOperand(operand, 'key');
  const issue = findIssue(site, text);
  if (!issue || !caller.can('BROWSE_PROJECTS', issue.projectId)) {
    throw jqlFault(`An issue with key '${text}' does not exist for field 'key'.`);
  }
  return issue;
}

const keyMembership: Membership = {
  name: 'key',
  resolve: (operand, context) => [issueNamed(operand, context).id],
  has: (values) => within('i.id', values),
  isEmpty: fragment('0'),
};
const key: SearchField = {
  operators: comparing,
  order: "(SELECT key FROM jira_project WHERE id = i.projectId) || printf('-%09d', i.number)",
  where: (operator, operands, context) => {
    if (!isComparison(operator)) return membershipWhere(keyMembership, operator, operands, context);
    const issue = issueNamed(onlyOperand(operands), context);
    return fragment(`(i.projectId = ? AND i.number ${operator} ?)`, issue.projectId, issue.number);
  },
};

/** An account id, or `currentUser()`. */
export function accountOf(operand: Operand, field: string, { site, caller }: SearchContext): string {
  if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser') return caller.person.accountId;
  const text = textOperand(operand, field);
  if (!findPerson(site, text)) throw missingValue(text, field);
  return text;
}

function person(field: 'assignee' | 'reporter' | 'creator'): SearchField {
  return columnChoice(
    field,
    `i.${field}`,
    (operand, context) => [accountOf(operand, field, context)],
    `(SELECT displayName FROM jira_person WHERE accountId = i.${field})`,
  );
}

const categories: Readonly<Record<string, string>> = {
  'to do': 'new',
  new: 'new',
  '2': 'new',
  'in progress': 'indeterminate',
  indeterminate: 'indeterminate',
  '4': 'indeterminate',
  done: 'done',
  '3': 'done',
};
const categoryColumn = '(SELECT category FROM jira_status WHERE id = i.statusId)';
const statusCategory = columnChoice('statusCategory', categoryColumn, (operand) => {
  const text = textOperand(operand, 'statusCategory');
  const category = categories[text.toLowerCase()];
  if (!category) throw missingValue(text, 'statusCategory');
  return [category];
});

function versionIds(operand: Operand, { site }: SearchContext): SqlValue[] {
  if (operand.kind === 'function') {
    const isReleased = { releasedversions: 1, unreleasedversions: 0 }[operand.name.toLowerCase()];
    if (isReleased === undefined || operand.values.length > 0)
      throw notImplemented(`the JQL function ${operand.name}()`);
    return site
      .all<{ id: number }>('SELECT id FROM jira_version WHERE isReleased = ?', isReleased)
      .map((row) => row.id);
  }
  return named('fixVersion', 'SELECT id FROM jira_version WHERE name = ? COLLATE NOCASE OR id = ?')(operand, {
    site,
  } as SearchContext);
}

const fixVersion = choice({
  name: 'fixVersion',
  resolve: versionIds,
  has: (values) => {
    const one = within('versionId', values);
    return fragment(`i.id IN (SELECT issueId FROM jira_issue_version WHERE ${one.sql})`, ...one.values);
  },
  isEmpty: fragment('NOT EXISTS (SELECT 1 FROM jira_issue_version WHERE issueId = i.id)'),
});

const labels = choice({
  name: 'labels',
  resolve: (operand) => [textOperand(operand, 'labels')],
  has: (values) => {
    const one = within('value', values);
    return fragment(`EXISTS (SELECT 1 FROM json_each(i.labels) WHERE ${one.sql})`, ...one.values);
  },
  isEmpty: fragment("i.labels = '[]'"),
});

const priorityOrder =
  "CASE i.priority WHEN 'Highest' THEN 5 WHEN 'High' THEN 4 WHEN 'Medium' THEN 3 WHEN 'Low' THEN 2 ELSE 1 END";
const priority = columnChoice(
  'priority',
  'i.priority',
  (operand) => {
    const text = textOperand(operand, 'priority');
    const found = priorityNamed(text);
    if (!found) throw missingValue(text, 'priority');
    return [found];
  },
  priorityOrder,
);

const issueType = columnChoice(
  'issuetype',
  'i.typeId',
  named('issuetype', 'SELECT id FROM jira_issue_type WHERE name = ? COLLATE NOCASE OR id = ?'),
  '(SELECT name FROM jira_issue_type WHERE id = i.typeId)',
);
const status = columnChoice(
  'status',
  'i.statusId',
  named('status', 'SELECT id FROM jira_status WHERE name = ? COLLATE NOCASE OR id = ?'),
);
const sprint = columnChoice(
  'sprint',
  'i.sprintId',
  named('sprint', 'SELECT id FROM jira_sprint WHERE name = ? COLLATE NOCASE OR id = ?'),
);
const parent = columnChoice('parent', 'i.parentId', (operand, context) => [issueNamed(operand, context).id]);
const resolution = columnChoice('resolution', "CASE WHEN i.resolvedAt IS NULL THEN NULL ELSE 'done' END", (operand) => {
  const text = textOperand(operand, 'resolution').toLowerCase();
  if (text === 'unresolved') throw notImplemented('resolution = Unresolved (ask whether it is EMPTY)');
  if (text !== 'done') throw missingValue(text, 'resolution');
  return [text];
});

const inColumn = (column: string) => (pattern: string) => fragment(`${column} LIKE ? ESCAPE '\\'`, pattern);
const inComments = (pattern: string) =>
  fragment("i.id IN (SELECT issueId FROM jira_comment WHERE words LIKE ? ESCAPE '\\')", pattern);

/** The moment at which a customer rated their request, by each of its names. */
function ratedAt(...names: readonly string[]): Readonly<Record<string, SearchField>> {
  const column = '(SELECT at FROM jira_request_feedback WHERE issueId = i.id)';
  return Object.fromEntries(names.map((name) => [name, timeField(name, column, (when) => when.at)]));
}

export const systemFields: Readonly<Record<string, SearchField>> = {
  project,
  key,
  issuekey: key,
  issue: key,
  id: key,
  issuetype: issueType,
  type: issueType,
  status,
  statuscategory: statusCategory,
  assignee: person('assignee'),
  reporter: person('reporter'),
  creator: person('creator'),
  fixversion: fixVersion,
  labels,
  priority,
  parent,
  sprint,
  resolution,
  summary: {
    ...textField('summary', [inColumn('i.summaryWords')], fragment("i.summary = ''")),
    order: 'i.summary COLLATE NOCASE',
  },
  description: textField('description', [inColumn('i.descriptionWords')], fragment('i.description IS NULL')),
  comment: textField('comment', [inComments], fragment('NOT EXISTS (SELECT 1 FROM jira_comment WHERE issueId = i.id)')),
  text: textField('text', [inColumn('i.summaryWords'), inColumn('i.descriptionWords'), inComments], fragment('0')),
  created: timeField('created', 'i.createdAt', (when) => when.at),
  createddate: timeField('created', 'i.createdAt', (when) => when.at),
  updated: timeField('updated', 'i.updatedAt', (when) => when.at),
  updateddate: timeField('updated', 'i.updatedAt', (when) => when.at),
  resolved: timeField('resolved', 'i.resolvedAt', (when) => when.at),
  resolutiondate: timeField('resolved', 'i.resolvedAt', (when) => when.at),
  ...ratedAt(clauseOf(ratedAtField), 'satisfaction date'),
  due: timeField('due', 'i.dueDate', (when) => when.day),
  duedate: timeField('due', 'i.dueDate', (when) => when.day),
};

/** Fields that Jira has and this stand-in cannot search. */
export const unsupportedFields = new Set([
  ...[
    'affectedversion',
    'attachments',
    'component',
    'environment',
    'filter',
    'hierarchylevel',
    'issuelink',
    'issuelinktype',
  ],
  ...[
    'lastviewed',
    'level',
    'originalestimate',
    'organizations',
    'projecttype',
    'rank',
    'request type',
    'remainingestimate',
  ],
  ...['statuscategorychangeddate', 'timespent', 'voter', 'votes', 'watcher', 'watchers', 'workratio', 'worklogauthor'],
]);
