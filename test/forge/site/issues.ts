/** Jira issues as the tests look at them and move them. */
import { projectAdministrator, projectManager } from '../../../demo/people';
import { jiraGet, type Site } from './site';

type Link = {
  readonly type: { readonly name: string };
  readonly inwardIssue?: { readonly key: string };
  readonly outwardIssue?: { readonly key: string };
};

export type FoundIssue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly description: unknown;
    readonly assignee: { readonly accountId: string } | null;
    readonly issuelinks: readonly Link[];
    readonly duedate?: string | null;
    readonly fixVersions?: readonly { readonly id: string; readonly name: string }[];
  };
};

/** The issues that the app has made of what customers raised, oldest first. */
export async function issuesMade(site: Site): Promise<FoundIssue[]> {
  const jql = encodeURIComponent('countersignOrigin IS NOT EMPTY ORDER BY created ASC');
  const path = `/rest/api/3/search/jql?jql=${jql}&fields=*all&maxResults=50`;
  return (await jiraGet(site.host, projectAdministrator, path)).issues;
}

/** The names of an issue's links and where they lead, as far as it is the one that does it. */
export const linksOf = ({ fields }: FoundIssue): [string, string][] =>
  fields.issuelinks
    .flatMap(({ type, outwardIssue }) => (outwardIssue ? [[type.name, outwardIssue.key] as const] : []))
    .map(([name, key]) => [name, key]);

/** A new issue in the demo's main project. */
export async function makeIssue(
  site: Site,
  as = projectManager,
): Promise<{ readonly id: string; readonly key: string }> {
  const fields = { project: { key: 'HAR' }, issuetype: { name: 'Task' }, summary: 'Set up the test system' };
  const reply = await send(site, 'POST', '/rest/api/3/issue', { fields }, as);
  if (reply.status !== 201) throw new Error(`The creation answered ${reply.status}`);
  return reply.body as { id: string; key: string };
}

/** Writes the app's property on an issue, as anybody may who edits it. */
export async function writeProperty(site: Site, issueKey: string, value: object): Promise<void> {
  const reply = await send(site, 'PUT', `/rest/api/3/issue/${issueKey}/properties/countersign`, value);
  if (reply.status >= 300) throw new Error(`The property answered ${reply.status}`);
}

export const rename = (site: Site, issueKey: string, summary: string): Promise<void> =>
  edit(site, issueKey, { summary });

/** @param content the nodes of a paragraph */
export const describeAs = (site: Site, issueKey: string, ...content: unknown[]): Promise<void> =>
  edit(site, issueKey, { description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] } });

async function edit(site: Site, issueKey: string, fields: object): Promise<void> {
  const reply = await send(site, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields });
  if (reply.status !== 204) throw new Error(`The edit answered ${reply.status}`);
}

export async function makeReporter(site: Site, issueKey: string, accountId: string): Promise<void> {
  const fields = { reporter: { accountId } };
  const reply = await send(site, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields }, projectAdministrator);
  if (reply.status !== 204) throw new Error(`The edit answered ${reply.status}`);
}

const send = (site: Site, method: 'POST' | 'PUT', path: string, body: object, as = projectManager) =>
  site.host.requestJira(as, {
    method,
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Step by step, as the workflow has it. */
export async function moveTo(
  site: Site,
  issueKey: string,
  status: 'In Progress' | 'In Review' | 'Done',
): Promise<void> {
  const steps = ['In Progress', 'In Review', 'Done'] as const;
  for (const step of steps.slice(0, steps.indexOf(status) + 1)) await transition(site, issueKey, step, status);
}

async function transition(site: Site, issueKey: string, step: string, goal: string): Promise<void> {
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  const { transitions } = await jiraGet(site.host, projectManager, path);
  const leadingTo = (name: string) => (transitions as Transition[]).find(({ to }) => to.name === name);
  const wanted = leadingTo(step);
  if (!wanted && step !== goal) return;
  if (!wanted) throw new Error(`${issueKey} can't be moved to ${goal}`);
  const reply = await send(site, 'POST', path, { transition: { id: wanted.id } });
  if (reply.status !== 204) throw new Error(`The transition answered ${reply.status}`);
}

type Transition = { readonly id: string; readonly to: { readonly name: string } };

/** The paragraphs of a document in Jira's format, wherever they stand. */
export function textOf(node: unknown): string[] {
  const { type, text, content = [] } = node as { type: string; text?: string; content?: unknown[] };
  if (type === 'text') return [text ?? ''];
  const parts = content.map(textOf);
  return type === 'paragraph' ? [parts.flat().join('')] : parts.flat();
}
