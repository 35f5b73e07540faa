/** Making, changing, releasing and deleting a project's versions, and telling of it. */
import { type Json, objectBody } from '../formats/body';
import { isDay } from '../formats/instant';
import { badField, badRequest, notFound, notImplemented } from '../formats/reply';
import { emitVersion } from '../news/event';
import {
  addVersion,
  deleteVersionRecord,
  findProject,
  findVersion,
  replaceVersion,
  type VersionRecord,
  versionsOfProject,
  writeVersion,
} from '../records/project';
import { versionResource } from '../resources/project';
import type { Call } from '../rest/operation';

type Content = Omit<VersionRecord, 'id' | 'projectId'>;

const empty: Content = {
  name: '',
  description: '',
  isReleased: 0,
  isArchived: 0,
  startDate: null,
  releaseDate: null,
};

/** @throws Fault where the caller may not, or a value does not fit */
export function fileVersion(call: Call, body: unknown): VersionRecord {
  const { projectId, project: key, ...fields } = objectBody(body);
  const project = findProject(call.site, String(projectId ?? key ?? ''));
  if (!project || !call.caller.can('ADMINISTER_PROJECTS', project.id)) {
    throw notFound('The project does not exist, or you may not administer it.');
  }
  const content = readContent(call, { ...empty, projectId: project.id }, fields);
  const id = addVersion(call.site, { ...content, projectId: project.id });
  const version = { ...content, projectId: project.id, id };
  emitVersion(call, 'created', version);
  return version;
}

/**
 * Of what changed, `updated` tells of name, words and dates, and each flag of itself. A version that is released already
 * is not released again.
 * @throws Fault where a value does not fit
 */
export function changeVersion(call: Call, before: VersionRecord, body: unknown): VersionRecord {
  const content = readContent(call, before, objectBody(body));
  writeVersion(call.site, before.id, content);
  const after = findVersion(call.site, before.id) ?? before;
  const told = ['name', 'description', 'startDate', 'releaseDate'] as const;
  if (told.some((name) => before[name] !== after[name])) emitVersion(call, 'updated', after);
  if (before.isReleased !== after.isReleased) emitVersion(call, after.isReleased ? 'released' : 'unreleased', after);
  if (before.isArchived !== after.isArchived) emitVersion(call, after.isArchived ? 'archived' : 'unarchived', after);
  return after;
}

/** Issues lose it without a word: which events Jira sends for them is not documented. */
export function removeVersion(call: Call, version: VersionRecord): void {
  deleteVersionRecord(call.site, version.id);
  emitVersion(call, 'deleted', version, { customFieldReplacements: [] });
}

/**
 * One version takes the issues of another, which goes. As with a deleted one, this is told of the versions only.
 * @throws Fault where they are one and the same, or of two projects
 */
export function mergeVersions(call: Call, version: VersionRecord, into: VersionRecord): void {
  if (version.id === into.id || version.projectId !== into.projectId) {
    throw badRequest('A version can be merged only into another one of its project.');
  }
  replaceVersion(call.site, version.id, into.id);
  deleteVersionRecord(call.site, version.id);
  emitVersion(call, 'merged', into, { mergedVersion: versionResource(call, version) });
  const taken = versionResource(call, into);
  const more = { mergedVersion: taken, newFixVersion: taken, customFieldReplacements: [] };
  emitVersion(call, 'deleted', version, more);
}

const known = new Set(['name', 'description', 'released', 'archived', 'startDate', 'releaseDate', 'id']);

function readContent(call: Call, before: Content & { projectId: number; id?: number }, body: Json): Content {
  const missing = Object.keys(body).find((name) => !known.has(name));
  if (missing) throw notImplemented(`"${missing}" of a version`);
  const name = text(body, 'name', 255) ?? before.name;
  if (name.trim() === '') throw badField('name', 'You must specify a valid version name');
  const others = versionsOfProject(call.site, before.projectId).filter(({ id }) => id !== before.id);
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw badField('name', 'A version with this name already exists in this project.');
  }
  return {
    name,
    description: text(body, 'description', 16_384) ?? before.description,
    isReleased: flag(body.released, before.isReleased),
    isArchived: flag(body.archived, before.isArchived),
    startDate: date(body, 'startDate', before.startDate),
    releaseDate: date(body, 'releaseDate', before.releaseDate),
  };
}

function text(body: Json, name: string, most: number): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > most)
    throw badField(name, `Must be text of at most ${most} characters.`);
  return value;
}

const flag = (value: unknown, otherwise: number) => (typeof value === 'boolean' ? Number(value) : otherwise);

function date(body: Json, name: string, otherwise: string | null): string | null {
  const value = body[name];
  if (value === undefined || value === null) return otherwise;
  if (value === '') return null;
  if (typeof value !== 'string' || !isDay(value)) throw badField(name, 'The date must be written yyyy-MM-dd.');
  return value;
}
