import { forbidden, notFound } from '../formats/reply';
import { type ChangedField, emitIssueUpdated } from '../news/event';
import {
  changeIssue,
  type IssueRecord,
  issueById,
  placeIssue,
  resolve,
  setFixVersions,
  subtasksOf,
} from '../records/issue';
import { nextIssueNumber, type ProjectRecord, projectById, versionsOfIssue } from '../records/project';
import { leaveDesk } from '../records/request';
import { issueTypeById, issueTypesOfProject, statusById, statusInWorkflow } from '../records/workflow';
import type { Call } from '../rest/operation';
import { changedResolution } from './changed-resolution';

/**
 * Moves an issue with its subtasks to another project, as Jira's move does: the id stays, the key is new and the old one
 * goes on leading here. Type and status of the same name are kept, or become the project's first ones, so that a subtask may become an issue
 * of its own; versions, sprint
 * and parent stay behind, and so does all that made it a request.
 * @throws Fault where the caller may not
 */
export function moveIssue(call: Call, issue: IssueRecord, target: ProjectRecord): IssueRecord {
  const { caller } = call;
  if (!caller.can('CREATE_ISSUES', target.id)) throw notFound(`No project could be found with key '${target.key}'.`);
  if (!caller.can('MOVE_ISSUES', issue.projectId)) throw forbidden('You do not have permission to move this issue.');
  if (issue.projectId === target.id) return issue;
  const moved = moveOne(call, issue, target, null);
  for (const subtask of subtasksOf(call.site, issue.id)) moveOne(call, subtask, target, moved.id);
  return issueById(call.site, issue.id);
}

function moveOne(call: Call, before: IssueRecord, target: ProjectRecord, parentId: number | null): IssueRecord {
  const { site } = call;
  const source = projectById(site, before.projectId);
  const type = issueTypeById(site, before.typeId);
  const types = issueTypesOfProject(site, target.id);
  const sameLevel = types.filter((one) => one.hierarchyLevel === type.hierarchyLevel);
  const newType =
    sameLevel.find((one) => one.name === type.name) ?? sameLevel[0] ?? types.find((one) => one.hierarchyLevel === 0);
  if (!newType) throw new Error(`The project ${target.key} has no type of issue for ${before.key}`);
  const from = statusById(site, before.statusId);
  const to = statusInWorkflow(site, target, from.name);
  const at = site.clock.now();

  const versions = versionsOfIssue(site, before.id);
  const number = nextIssueNumber(site, target.id);
  placeIssue(site, before, { projectId: target.id, number, key: `${target.key}-${number}` });
  changeIssue(site, before.id, {
    typeId: newType.id,
    statusId: to.id,
    parentId: newType.hierarchyLevel < 0 ? parentId : null,
    sprintId: null,
    updatedAt: at,
    statusChangedAt: from.category === to.category ? before.statusChangedAt : at,
    ...resolve(before, to.category === 'done', at),
  });
  setFixVersions(site, before.id, []);
  leaveDesk(site, before.id);

  const after = issueById(site, before.id);
  const changes = [
    change('project', 'project', [source.id, source.name], [target.id, target.name]),
    change('Key', 'issuekey', [null, before.key], [null, after.key]),
    change('issuetype', 'issuetype', [type.id, type.name], [newType.id, newType.name]),
    ...changedResolution(before, after),
    change('status', 'status', [from.id, from.name], [to.id, to.name]),
    ...versions.map((version) => change('Fix Version', 'fixVersions', [version.id, version.name], [null, null])),
  ];
  const isMoved = from.id !== to.id;
  emitIssueUpdated(call, after, changes.filter(isChange), ...(isMoved ? ([[from, to]] as const) : []));
  return after;
}

type Value = readonly [id: number | null, name: string | null];

function change(field: string, fieldId: string, from: Value, to: Value): ChangedField {
  const id = ([value]: Value) => (value === null ? null : String(value));
  return { field, fieldId, from: id(from), fromString: from[1], to: id(to), toString: to[1] };
}

const isChange = (one: ChangedField) => one.from !== one.to || one.fromString !== one.toString;
