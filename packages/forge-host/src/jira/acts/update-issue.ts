import { isObject, objectBody } from '../formats/body';
import { isDocument } from '../formats/document';
import { badField, notImplemented } from '../formats/reply';
import { type IssueRecord, issueById } from '../records/issue';
import { projectById, versionsOfIssue } from '../records/project';
import type { Call } from '../rest/operation';
import { postComment } from './comment';
import { applyFields } from './edit-issue';
import { type FieldValues, readFields, versionFrom } from './issue-fields';

/** The verbs of `update` that exist here: set, add and remove on labels and versions, and comments. */
export function applyUpdate(call: Call, issue: IssueRecord, update: unknown): void {
  if (update === undefined || update === null) return;
  for (const [field, steps] of Object.entries(objectBody(update))) {
    for (const step of Array.isArray(steps) ? steps.filter(isObject) : []) {
      for (const [verb, value] of Object.entries(step))
        applyStep(call, issueById(call.site, issue.id), field, verb, value);
    }
  }
}

function applyStep(call: Call, issue: IssueRecord, field: string, verb: string, value: unknown): void {
  if (field === 'comment' && verb === 'add') {
    const body = isObject(value) ? value.body : undefined;
    if (!isDocument(body)) throw badField('comment', 'Comment body is not valid!');
    postComment(call, issue, { body, isPublic: true });
    return;
  }
  applyFields(call, issue, stepValues(call, issue, field, verb, value));
}

function stepValues(call: Call, issue: IssueRecord, field: string, verb: string, value: unknown): FieldValues {
  const project = projectById(call.site, issue.projectId);
  if (verb === 'set') return readFields(call, project, { [field]: value });
  if (field === 'labels' && (verb === 'add' || verb === 'remove')) {
    const others = issue.labels.filter((label) => label !== value);
    const labels = verb === 'add' ? [...others, value] : others;
    return readFields(call, project, { labels });
  }
  if (field === 'fixVersions' && (verb === 'add' || verb === 'remove')) {
    const versionId = versionFrom(call, project, value);
    const others = versionsOfIssue(call.site, issue.id).flatMap((one) => (one.id === versionId ? [] : [one.id]));
    return { versionIds: verb === 'add' ? [...others, versionId] : others };
  }
  throw notImplemented(`the update "${verb}" on the field ${field}`);
}
