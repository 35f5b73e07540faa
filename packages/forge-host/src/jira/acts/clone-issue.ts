/**
 * Copies of an issue: support.atlassian.com/jira-software-cloud/docs/clone-an-issue and …/split-an-issue. A copy starts
 * at the beginning of the workflow, without comments and history.
 */

import { forbidden, notFound } from '../formats/reply';
import { emitIssuesLinked } from '../news/event';
import { addAttachment, attachmentsOf } from '../records/attachment';
import { changeIssue, type IssueRecord, issueById } from '../records/issue';
import { addLink, linkTypes } from '../records/link';
import { projectById, versionsOfIssue } from '../records/project';
import { findProperty, propertyKeys, setProperty } from '../records/property';
import type { Call } from '../rest/operation';
import { fileIssue } from './create-issue';

export type CloneOptions = {
  /** `CLONE - ` before the original's when absent. */
  readonly summary?: string;
  /** Copies the files; Jira asks whether to. */
  readonly withAttachments?: boolean;
  /** Copies the entity properties, which a clone in Jira does not; apps that clone may. */
  readonly withProperties?: boolean;
};

/** Makes a clone, which `clones` the original. @throws Fault where the caller may not */
export function cloneIssue(call: Call, original: IssueRecord, options: CloneOptions = {}): IssueRecord {
  const clone = copy(call, original, options.summary ?? `CLONE - ${original.summary}`.slice(0, 255));
  const { site } = call;
  if (options.withAttachments) {
    for (const { id: _, ...file } of attachmentsOf(site, original.id))
      addAttachment(site, { ...file, issueId: clone.id });
  }
  if (options.withProperties) {
    for (const key of propertyKeys(site, original.id)) {
      setProperty(site, clone.id, key, findProperty(site, original.id, key)?.value);
    }
  }
  link(call, 'Cloners', clone, original);
  return issueById(site, clone.id);
}

/** Splits parts off an issue, which stays as it was. @throws Fault where the caller may not */
export function splitIssue(call: Call, original: IssueRecord, summaries: readonly string[]): IssueRecord[] {
  return summaries.map((summary) => {
    const part = copy(call, original, summary);
    link(call, 'Issue split', original, part);
    return part;
  });
}

function copy(call: Call, original: IssueRecord, summary: string): IssueRecord {
  const { site, caller } = call;
  if (!caller.can('BROWSE_PROJECTS', original.projectId)) throw notFound('Issue does not exist.');
  if (!caller.can('CREATE_ISSUES', original.projectId)) {
    throw forbidden('You do not have permission to create issues in this project.');
  }
  const keepsReporter = original.reporter !== null && caller.can('MODIFY_REPORTER', original.projectId);
  const made = fileIssue(call, projectById(site, original.projectId), original.typeId, {
    summary,
    description: original.description,
    assignee: original.assignee,
    ...(keepsReporter && { reporter: original.reporter }),
    dueDate: original.dueDate,
    labels: original.labels,
    priority: original.priority,
    parentId: original.parentId,
    versionIds: versionsOfIssue(site, original.id).map(({ id }) => id),
  });
  changeIssue(site, made.id, { sprintId: original.sprintId, extra: original.extra });
  return issueById(site, made.id);
}

function link(call: Call, name: string, source: IssueRecord, destination: IssueRecord): void {
  const type = linkTypes.find((one) => one.name === name);
  if (!type) throw new Error(`No link type ${name}`);
  emitIssuesLinked(
    call,
    addLink(call.site, { typeId: type.id, sourceId: source.id, destinationId: destination.id }),
    type,
  );
}
