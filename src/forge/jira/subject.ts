import type { JiraAsApp } from '../../app/ports/jira';
import { coveredField } from '../../core/gate/content/covered';
import { route } from '../platform/requests';
import { get } from './call';
import { readVisibleReply } from './reply';

/** The subjects of gates, as the app may see them. */
export const subject: JiraAsApp['subject'] = (subject, covers) =>
  subject.kind === 'issue' ? issueSubject(subject.issueId, covers) : versionSubject(subject.versionId, covers);

export type Issue = {
  readonly id: string;
  readonly fields: {
    readonly project: { readonly id: string };
    readonly parent?: { readonly id: string } | null;
    readonly fixVersions?: readonly { readonly id: string }[] | null;
    readonly reporter?: Person;
    readonly assignee?: Person;
  };
  readonly names?: Names;
};
type Person = { readonly accountId: string } | null;
type Names = { readonly [field: string]: string };

const always = ['project', 'reporter', 'assignee'];

async function issueSubject(issueId: string, covers: readonly string[]) {
  const fields = [...new Set([...always, ...covers])].join(',');
  const issue = await readVisibleReply<Issue>(get(route`/rest/api/3/issue/${issueId}?fields=${fields}&expand=names`));
  if (!issue) return undefined;
  const { project, reporter, assignee } = issue.fields;
  return {
    projectId: project.id,
    team: [...new Set([reporter, assignee].flatMap((person) => person?.accountId ?? []))],
    fields: coveredIn(issue.fields, covers, issue.names),
  };
}

/** As Jira calls them where its language is English: of a version it names no fields. */
const versionNames: Names = { name: 'Name', description: 'Description', releaseDate: 'Release date' };

/** Nobody in particular works on a version. */
async function versionSubject(versionId: string, covers: readonly string[]) {
  const version = await readVisibleReply<{ projectId: number }>(get(route`/rest/api/3/version/${versionId}`));
  return (
    version && { projectId: String(version.projectId), team: [], fields: coveredIn(version, covers, versionNames) }
  );
}

/** In the order asked for, also those that are empty or that the site does not have. */
export const coveredIn = (values: object, covers: readonly string[], names: Names = {}) =>
  covers.map((field) => coveredField(field, own(names, field) ?? field, own(values as Names, field)));

const own = <Value>(from: { readonly [name: string]: Value }, name: string): Value | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined;
