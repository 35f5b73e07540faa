/** Projects, versions, statuses and issue types as Jira describes them. */

import type { ProjectRecord, VersionRecord } from '../records/project';
import { versionsOfProject } from '../records/project';
import { issueTypesOfProject } from '../records/workflow';
import type { Call } from '../rest/operation';
import type { Site } from '../site/site';
import type { IssueTypeRecord, StatusRecord } from '../site/workflow-records';
import { avatarUrls, userResource } from './user';

/** A project as it appears inside issues and lists. */
export function projectSummary(site: Site, project: ProjectRecord) {
  return {
    self: `${site.url}/rest/api/3/project/${project.id}`,
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(site, 'projectavatar', project.key),
  };
}

/** A project as lists of projects give it. */
export function projectListItem(site: Site, project: ProjectRecord) {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectSummary(site, project),
    style: project.style,
    isPrivate: false,
    properties: {},
    ...(project.style === 'next-gen' ? { uuid: uuidOf(project) } : {}),
  };
}

/** A project with all that `getProject` tells unasked. */
export function projectResource(call: Call, project: ProjectRecord) {
  const { site } = call;
  return {
    ...projectListItem(site, project),
    description: project.description,
    ...(project.lead === null ? {} : { lead: userResource(call, project.lead) }),
    components: [],
    issueTypes: issueTypesOfProject(site, project.id).map((type) => issueTypeResource(site, type)),
    assigneeType: 'UNASSIGNED',
    versions: versionsOfProject(site, project.id).map((version) => versionResource(call, version)),
    roles: {},
  };
}

function uuidOf(project: ProjectRecord): string {
  return `0de30000-0000-4000-a000-${String(project.id).padStart(12, '0')}`;
}

export function versionResource(call: Call, version: VersionRecord) {
  const { site } = call;
  const isOverdue =
    !version.isReleased &&
    version.releaseDate !== null &&
    version.releaseDate < new Date(site.clock.now()).toISOString().slice(0, 10);
  return {
    ...fixVersionResource(site, version),
    projectId: version.projectId,
    ...(version.startDate === null ? {} : { startDate: version.startDate }),
    overdue: isOverdue,
  };
}

/** A version as it appears inside issues. */
export function fixVersionResource(site: Site, version: VersionRecord) {
  return {
    self: `${site.url}/rest/api/3/version/${version.id}`,
    id: String(version.id),
    name: version.name,
    ...(version.description === '' ? {} : { description: version.description }),
    archived: version.isArchived === 1,
    released: version.isReleased === 1,
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
  };
}

export const statusCategories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export function statusResource(site: Site, status: StatusRecord) {
  const category = statusCategories[status.category];
  return {
    self: `${site.url}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: `${site.url}/images/icons/statuses/generic.png`,
    name: status.name,
    id: String(status.id),
    statusCategory: { self: `${site.url}/rest/api/3/statuscategory/${category.id}`, ...category },
  };
}

export function issueTypeResource(site: Site, type: IssueTypeRecord) {
  return {
    self: `${site.url}/rest/api/3/issuetype/${type.id}`,
    id: String(type.id),
    description: '',
    iconUrl: `${site.url}/images/icons/issuetypes/${encodeURIComponent(type.name.toLowerCase())}.svg`,
    name: type.name,
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
  };
}
