/** Reading the `fields` of a created or edited issue, with Jira's words for what does not fit. */
import { isObject, type Json } from '../formats/body';
import { type Document, isDocument } from '../formats/document';
import { isDay } from '../formats/instant';
import { badField } from '../formats/reply';
import { findPerson } from '../people/people';
import { findIssue } from '../records/issue';
import { type ProjectRecord, versionsOfProject } from '../records/project';
import { priorityNamed } from '../resources/issue';
import { isAssignable } from '../resources/user';
import type { Call } from '../rest/operation';

export type FieldValues = {
  summary?: string;
  description?: Document | null;
  assignee?: string | null;
  reporter?: string | null;
  dueDate?: string | null;
  labels?: readonly string[];
  priority?: string;
  parentId?: number | null;
  versionIds?: readonly number[];
};

/** Fields that name the issue's place rather than its content: creating reads them, editing must not change them. */
const placing = new Set(['project', 'issuetype']);

/** @throws Fault 400 naming the first field that does not fit */
export function readFields(call: Call, project: ProjectRecord, fields: Json): FieldValues {
  const values: FieldValues = {};
  for (const [name, value] of Object.entries(fields)) {
    if (placing.has(name)) continue;
    const read = readers[name];
    if (!read) throw badField(name, `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`);
    Object.assign(values, read(value, call, project));
  }
  return values;
}

type Reader = (value: unknown, call: Call, project: ProjectRecord) => FieldValues;

const readers: Readonly<Record<string, Reader>> = {
  summary: (value) => {
    if (typeof value !== 'string' || value.trim() === '')
      throw badField('summary', 'You must specify a summary of the issue.');
    if (value.includes('\n'))
      throw badField('summary', 'The summary is invalid because it contains newline characters.');
    if (value.length > 255) throw badField('summary', 'Summary must be less than 255 characters.');
    return { summary: value };
  },
  description: (value) => {
    if (value === null) return { description: null };
    if (!isDocument(value)) {
      throw badField(
        'description',
        'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
      );
    }
    return { description: value };
  },
  assignee: (value, call, project) => ({ assignee: assigneeFrom(call, project, value) }),
  reporter: (value, call, project) => {
    if (!call.caller.can('MODIFY_REPORTER', project.id)) {
      throw badField('reporter', "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown.");
    }
    const accountId = accountIdFrom(value);
    if (!accountId || findPerson(call.site, accountId)?.status !== 'active')
      throw badField('reporter', 'The reporter specified is not a user.');
    return { reporter: accountId };
  },
  duedate: (value) => {
    if (value === null) return { dueDate: null };
    if (typeof value !== 'string' || !isDay(value)) {
      throw badField('duedate', "Error parsing date string: expected the format 'yyyy-MM-dd'.");
    }
    return { dueDate: value };
  },
  labels: (value) => {
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
      throw badField('labels', 'data was not an array');
    const spaced = value.find((one: string) => /\s/.test(one));
    if (spaced !== undefined) throw badField('labels', `The label '${spaced}' contains spaces which is invalid.`);
    return { labels: [...new Set(value as string[])] };
  },
  priority: (value) => {
    const named = isObject(value) ? priorityNamed(String(value.id ?? value.name ?? '')) : undefined;
    if (!named) throw badField('priority', 'Specify a valid priority name or id.');
    return { priority: named };
  },
  parent: (value, call, project) => {
    if (value === null) return { parentId: null };
    const parent = isObject(value) ? findIssue(call.site, String(value.id ?? value.key ?? '')) : undefined;
    if (!parent || parent.projectId !== project.id) throw badField('parent', 'Could not find issue by id or key.');
    return { parentId: parent.id };
  },
  fixVersions: (value, call, project) => {
    if (!Array.isArray(value)) throw badField('fixVersions', 'data was not an array');
    return { versionIds: value.map((one) => versionFrom(call, project, one)) };
  },
};

/** A version of the project, by id or name. */
export function versionFrom(call: Call, project: ProjectRecord, value: unknown): number {
  const version = versionsOfProject(call.site, project.id).find((one) =>
    isObject(value) ? String(one.id) === String(value.id) || one.name === value.name : false,
  );
  if (!version) throw badField('fixVersions', 'Version name or id is not valid');
  return version.id;
}

function accountIdFrom(value: unknown): string | undefined {
  const id = isObject(value) ? (value.accountId ?? value.id) : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** @throws Fault 400 for people who cannot be assigned here */
export function assigneeFrom(call: Call, project: ProjectRecord, value: unknown): string | null {
  if (value === null || (isObject(value) && value.accountId === null)) return null;
  const accountId = accountIdFrom(value);
  const person = accountId === undefined ? undefined : findPerson(call.site, accountId);
  if (!person || !isAssignable(call.site, person, project.id)) {
    throw badField('assignee', `User '${accountId ?? ''}' cannot be assigned issues.`);
  }
  return person.accountId;
}
