/** Applying changed fields to an issue, with the change log that the triggers are told. */
import { type Document, textOf } from '../formats/document';
import { type ChangedField, emitIssueAssigned, emitIssueUpdated } from '../news/event';
import { findPerson } from '../people/people';
import { changeIssue, type IssueChange, type IssueRecord, issueById, setFixVersions } from '../records/issue';
import { type VersionRecord, versionsOfIssue } from '../records/project';
import type { Call } from '../rest/operation';
import type { FieldValues } from './issue-fields';

export function applyFields(call: Call, before: IssueRecord, values: FieldValues): void {
  const { site } = call;
  const { versionIds, ...columns } = values;
  const versionsBefore = versionsOfIssue(site, before.id);
  const change: IssueChange = { ...columns, updatedAt: site.clock.now() };
  changeIssue(site, before.id, change);
  if (versionIds) setFixVersions(site, before.id, versionIds);

  const after = issueById(site, before.id);
  const changes = [...changedColumns(call, before, after)];
  if (versionIds) changes.push(...changedVersions(versionsBefore, versionsOfIssue(site, after.id)));
  if (changes.length === 0) return;
  emitIssueUpdated(call, after, changes);
  const assigned = changes.find((one) => one.fieldId === 'assignee');
  if (assigned) emitIssueAssigned(call, after, assigned);
}

function changedColumns(call: Call, before: IssueRecord, after: IssueRecord): ChangedField[] {
  const name = (accountId: string | null) =>
    accountId === null ? null : (findPerson(call.site, accountId)?.displayName ?? null);
  return [
    ...changed('summary', 'summary', before.summary, after.summary),
    ...changedDescription(before.description, after.description),
    ...changed('assignee', 'assignee', name(before.assignee), name(after.assignee), before.assignee, after.assignee),
    ...changed('reporter', 'reporter', name(before.reporter), name(after.reporter), before.reporter, after.reporter),
    ...changed('duedate', 'duedate', before.dueDate, after.dueDate, before.dueDate, after.dueDate),
    ...changed('labels', 'labels', before.labels.join(' '), after.labels.join(' ')),
    ...changed('priority', 'priority', before.priority, after.priority),
    ...changed('IssueParentAssociation', 'parent', idText(before.parentId), idText(after.parentId)),
  ];
}

/** Jira compares what was written, not how it reads: another link under the same words is a change. */
function changedDescription(before: Document | null, after: Document | null): ChangedField[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const text = (document: Document | null) => (document === null ? null : textOf(document));
  const nothing = { from: null, to: null };
  return [
    { field: 'description', fieldId: 'description', ...nothing, fromString: text(before), toString: text(after) },
  ];
}

/** One item for each version that went or came. */
function changedVersions(before: readonly VersionRecord[], after: readonly VersionRecord[]): ChangedField[] {
  const without = (versions: readonly VersionRecord[], others: readonly VersionRecord[]) =>
    versions.filter(({ id }) => !others.some((other) => other.id === id));
  const item = { field: 'Fix Version', fieldId: 'fixVersions', from: null, fromString: null, to: null, toString: null };
  return [
    ...without(before, after).map(({ id, name }) => ({ ...item, from: String(id), fromString: name })),
    ...without(after, before).map(({ id, name }) => ({ ...item, to: String(id), toString: name })),
  ];
}

const idText = (id: number | null) => (id === null ? null : String(id));

function changed(
  field: string,
  fieldId: string,
  fromString: string | null,
  becomes: string | null,
  from: string | null = null,
  to: string | null = null,
): ChangedField[] {
  const isSame = fromString === becomes && from === to;
  return isSame ? [] : [{ field, fieldId, from, fromString, to, toString: becomes }];
}
