/** Applying changed fields to an issue, with the change log that the triggers are told. */
import { textOf } from '../document';
import { type ChangedField, emitIssueAssigned, emitIssueUpdated } from '../event';
import type { Call } from '../operation';
import { findPerson } from '../people';
import { changeIssue, type IssueChange, type IssueRecord, issueById, setFixVersions } from '../records/issue';
import { versionsOfIssue } from '../records/project';
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
  if (versionIds) {
    const names = (versions: readonly { name: string }[]) => versions.map((one) => one.name).join(', ');
    changes.push(
      ...changed('Fix Version', 'fixVersions', names(versionsBefore), names(versionsOfIssue(site, after.id))),
    );
  }
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
    ...changed('description', 'description', textOf(before.description), textOf(after.description)),
    ...changed('assignee', 'assignee', name(before.assignee), name(after.assignee), before.assignee, after.assignee),
    ...changed('reporter', 'reporter', name(before.reporter), name(after.reporter), before.reporter, after.reporter),
    ...changed('duedate', 'duedate', before.dueDate, after.dueDate, before.dueDate, after.dueDate),
    ...changed('labels', 'labels', before.labels.join(' '), after.labels.join(' ')),
    ...changed('priority', 'priority', before.priority, after.priority),
    ...changed('IssueParentAssociation', 'parent', idText(before.parentId), idText(after.parentId)),
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
