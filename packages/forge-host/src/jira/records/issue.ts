import { isObject } from '../formats/body';
import { type Document, textOf, wordsOf } from '../formats/document';
import type { Site, SqlValue } from '../site/site';

export type IssueRecord = {
  readonly id: number;
  readonly key: string;
  readonly projectId: number;
  readonly number: number;
  readonly typeId: number;
  readonly statusId: number;
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly creator: string | null;
  readonly summary: string;
  readonly description: Document | null;
  readonly priority: string;
  readonly labels: readonly string[];
  readonly dueDate: string | null;
  readonly parentId: number | null;
  readonly sprintId: number | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly statusChangedAt: number;
  readonly resolvedAt: number | null;
  /** Fields that this stand-in does not know, as they were imported. */
  readonly extra: Readonly<Record<string, unknown>>;
};

type Resolution = { readonly id: string; readonly name: string };

/** The one that an issue was imported with, and otherwise the only one that there is here. */
export function resolutionOf({ resolvedAt, extra }: IssueRecord): Resolution | null {
  if (resolvedAt === null) return null;
  return { id: '10000', name: 'Done', ...(isObject(extra.resolution) && extra.resolution) };
}

/** The resolution is kept while an issue is done, and lost once it no longer is. */
export function resolve(issue: IssueRecord, isDone: boolean, at: number): Pick<IssueRecord, 'resolvedAt' | 'extra'> {
  if (isDone) return { resolvedAt: issue.resolvedAt ?? at, extra: issue.extra };
  const { resolution: _, ...extra } = issue.extra;
  return { resolvedAt: null, extra };
}

type IssueRow = Omit<IssueRecord, 'description' | 'labels' | 'extra'> & {
  readonly description: string | null;
  readonly labels: string;
  readonly extra: string;
};

const columnNames = [
  ...['id', 'key', 'projectId', 'number', 'typeId', 'statusId', 'assignee', 'reporter', 'creator', 'summary'],
  ...['description', 'priority', 'labels', 'dueDate', 'parentId', 'sprintId', 'createdAt', 'updatedAt'],
  ...['statusChangedAt', 'resolvedAt', 'extra'],
] as const;
const issueColumns = columnNames.map((name) => `i.${name}`).join(', ');

function issueOf(row: IssueRow): IssueRecord {
  return {
    ...row,
    description: row.description === null ? null : (JSON.parse(row.description) as Document),
    labels: JSON.parse(row.labels) as string[],
    extra: JSON.parse(row.extra) as Record<string, unknown>,
  };
}

/** Issues by any condition on `jira_issue i`. */
export function issuesWhere(site: Site, condition: string, ...values: readonly SqlValue[]): IssueRecord[] {
  return site.all<IssueRow>(`SELECT ${issueColumns} FROM jira_issue i WHERE ${condition}`, ...values).map(issueOf);
}

/** By id, by key, or by a key that the issue had before it was moved. */
export function findIssue(site: Site, idOrKey: string): IssueRecord | undefined {
  if (/^\d+$/.test(idOrKey)) return issuesWhere(site, 'i.id = ?', Number(idOrKey))[0];
  const key = idOrKey.toUpperCase();
  const issue = issuesWhere(site, 'i.key = ?', key)[0];
  if (issue) return issue;
  const former = site.first<{ issueId: number }>('SELECT issueId FROM jira_former_key WHERE key = ?', key);
  return former && issuesWhere(site, 'i.id = ?', former.issueId)[0];
}

export function issueById(site: Site, id: number): IssueRecord {
  const issue = issuesWhere(site, 'i.id = ?', id)[0];
  if (!issue) throw new Error(`No issue ${id}`);
  return issue;
}

export function subtasksOf(site: Site, issueId: number): IssueRecord[] {
  return issuesWhere(
    site,
    'i.parentId = ? AND i.typeId IN (SELECT id FROM jira_issue_type WHERE hierarchyLevel < 0) ORDER BY i.id',
    issueId,
  );
}

/** Writes a new issue as it is given, number and key included. */
export function addIssue(site: Site, issue: Omit<IssueRecord, 'id'>): IssueRecord {
  const id = site.nextId('issue', 10_001);
  const columns = [...columnNames, 'summaryWords', 'descriptionWords'];
  site.run(
    `INSERT INTO jira_issue (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    id,
    issue.key,
    issue.projectId,
    issue.number,
    issue.typeId,
    issue.statusId,
    issue.assignee,
    issue.reporter,
    issue.creator,
    issue.summary,
    issue.description === null ? null : JSON.stringify(issue.description),
    issue.priority,
    JSON.stringify(issue.labels),
    issue.dueDate,
    issue.parentId,
    issue.sprintId,
    issue.createdAt,
    issue.updatedAt,
    issue.statusChangedAt,
    issue.resolvedAt,
    JSON.stringify(issue.extra),
    wordsOf(issue.summary),
    wordsOf(textOf(issue.description)),
  );
  return { ...issue, id };
}

export type IssueChange = Partial<Omit<IssueRecord, 'id' | 'key' | 'projectId' | 'number' | 'createdAt' | 'creator'>>;

export function changeIssue(site: Site, id: number, change: IssueChange): void {
  const set: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(change)) {
    const isJson = name === 'description' || name === 'labels' || name === 'extra';
    set[name] = isJson && value !== null ? JSON.stringify(value) : (value as SqlValue);
  }
  if (change.summary !== undefined) set.summaryWords = wordsOf(change.summary);
  if (change.description !== undefined) set.descriptionWords = wordsOf(textOf(change.description));
  const names = Object.keys(set);
  if (names.length === 0) return;
  site.run(
    `UPDATE jira_issue SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...Object.values(set),
    id,
  );
}

/** Gives an issue another key. The one before goes on leading to it. */
export function placeIssue(
  site: Site,
  issue: IssueRecord,
  place: Pick<IssueRecord, 'projectId' | 'number' | 'key'>,
): void {
  site.run('INSERT OR REPLACE INTO jira_former_key (key, issueId) VALUES (?, ?)', issue.key, issue.id);
  site.run('DELETE FROM jira_former_key WHERE key = ?', place.key);
  site.run(
    'UPDATE jira_issue SET projectId = ?, number = ?, key = ? WHERE id = ?',
    place.projectId,
    place.number,
    place.key,
    issue.id,
  );
}

export function setFixVersions(site: Site, issueId: number, versionIds: readonly number[]): void {
  site.run('DELETE FROM jira_issue_version WHERE issueId = ?', issueId);
  for (const versionId of versionIds) {
    site.run('INSERT OR IGNORE INTO jira_issue_version (issueId, versionId) VALUES (?, ?)', issueId, versionId);
  }
}

const ownTables = [
  ...['jira_issue_version', 'jira_comment', 'jira_property', 'jira_request', 'jira_request_participant'],
  ...[
    'jira_request_organization',
    'jira_request_status',
    'jira_request_unsubscribed',
    'jira_request_feedback',
    'jira_remote_link',
    'jira_attachment',
    'jira_issue_history',
    'jira_change',
  ],
];

/** Removes an issue with everything that hangs on it. */
export function removeIssue(site: Site, id: number): void {
  for (const table of ownTables) site.run(`DELETE FROM ${table} WHERE issueId = ?`, id);
  site.run('DELETE FROM jira_issue_link WHERE sourceId = ? OR destinationId = ?', id, id);
  site.run('UPDATE jira_issue SET parentId = NULL WHERE parentId = ?', id);
  site.run('DELETE FROM jira_issue WHERE id = ?', id);
}
