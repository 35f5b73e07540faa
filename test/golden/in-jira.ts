/** The story as Jira and its people got to see it: issues, requests, comments, mails, lozenges, held transitions. */

import { appAccount } from 'forge-host/accounts';
import { developer, projectAdministrator, projectManager } from '../../demo/people';
import { textOf } from '../forge/site/issues';
import { jiraGet, type Site } from '../forge/site/site';
import { gateRule, move, offered } from '../forge/site/transitions';

const admin = projectAdministrator;

/** Of its main project, before anybody has raised anything. */
export const demoIssues = Array.from({ length: 26 }, (_, index) => `HAR-${index + 1}`);

/** All that the app has written to Jira's issues and requests, by key; what it has made comes by its summary. */
export async function writtenTo(site: Site): Promise<object[]> {
  const written: object[] = [];
  const made: [string, object][] = [];
  for (const key of await keysOf(site, 'HAR', 'CARE')) {
    const issue = await jiraGet(site.host, admin, `/rest/api/3/issue/${key}?fields=*all`);
    const properties = await propertiesOf(site, key);
    const own = await commentsOn(site, key);
    const isMade = issue.fields.creator?.accountId === appAccount;
    if (!isMade && own.length === 0 && Object.keys(properties).length === 0) continue;
    const entry = { key, properties, comments: own, ...(isMade ? { made: madeOf(issue.fields) } : {}) };
    if (key.startsWith('CARE')) written.push({ ...entry, request: await requestOf(site, key) });
    else if (isMade) made.push([issue.fields.summary, entry]);
    else written.push(entry);
  }
  return [...written, ...made.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)];
}

async function keysOf(site: Site, ...projects: string[]): Promise<string[]> {
  const keys: string[] = [];
  for (const project of projects) {
    for (let number = 1, missing = 0; missing < 3; number++) {
      const key = `${project}-${number}`;
      const path = `/rest/api/3/issue/${key}`;
      const { status } = await site.host.requestJira(admin, { method: 'GET', path, headers: {} });
      if (status === 200) keys.push(key);
      else missing++;
    }
  }
  return keys;
}

async function propertiesOf(site: Site, key: string): Promise<Record<string, unknown>> {
  const { keys } = await jiraGet(site.host, admin, `/rest/api/3/issue/${key}/properties`);
  const values: Record<string, unknown> = {};
  for (const { key: name } of keys as { key: string }[])
    values[name] = (await jiraGet(site.host, admin, `/rest/api/3/issue/${key}/properties/${name}`)).value;
  return values;
}

/** The app's comments on an issue, oldest first. */
async function commentsOn(site: Site, key: string): Promise<object[]> {
  const { comments } = await jiraGet(site.host, admin, `/rest/api/3/issue/${key}/comment?maxResults=100`);
  // Jira Service Management has comments as text, with line breaks.
  const { values } = key.startsWith('CARE')
    ? await jiraGet(site.host, admin, `/rest/servicedeskapi/request/${key}/comment?limit=100`)
    : { values: [] };
  const bodies = new Map((values as { id: string; body: string }[]).map(({ id, body }) => [id, body]));
  return (comments as Comment[])
    .filter(({ author }) => author.accountId === appAccount)
    .map(({ id, created, body, jsdPublic }) => ({
      at: new Date(created).toISOString(),
      isPublic: jsdPublic ?? null,
      lines: inStableOrder((bodies.get(id) ?? textOf(body).join('\n')).split('\n')),
    }));
}

type Comment = {
  readonly id: string;
  readonly author: { readonly accountId: string };
  readonly created: string;
  readonly body: unknown;
  readonly jsdPublic?: boolean;
};

// biome-ignore lint/suspicious/noExplicitAny: Jira's fields, as they come
function madeOf(fields: any): object {
  const { summary, description, issuetype, assignee, reporter, duedate, labels, priority, issuelinks, status } = fields;
  return {
    summary,
    description: description ? textOf(description) : null,
    type: issuetype?.name ?? null,
    status: status?.name ?? null,
    assignee: assignee?.accountId ?? null,
    reporter: reporter?.accountId ?? null,
    duedate: duedate ?? null,
    labels: labels ?? [],
    priority: priority?.name ?? null,
    links: (issuelinks as Link[]).map(({ type, inwardIssue, outwardIssue }) =>
      inwardIssue ? `${type.inward} ${inwardIssue.key}` : `${type.outward} ${outwardIssue?.key}`,
    ),
  };
}

type Link = {
  readonly type: { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: { readonly key: string };
  readonly outwardIssue?: { readonly key: string };
};

async function requestOf(site: Site, key: string): Promise<object> {
  const { values } = await jiraGet(site.host, admin, `/rest/servicedeskapi/request/${key}/participant`);
  return { participants: (values as { accountId: string }[]).map(({ accountId }) => accountId) };
}

/** The mails that Jira would have sent, oldest first. */
export const mailsOf = (site: Site): string =>
  site.host.jira
    .mailbox()
    .map(({ at, to, subject, text }) => {
      const said = inStableOrder(text.split('\n')).join('\n');
      return `${new Date(at).toISOString()} to ${to}\nSubject: ${subject}\n\n${said}\n`;
    })
    .join('\n--------\n\n');

/**
 * Lines of a digest that say the same of several tasks come as these stand in the inbox, which several invocations
 * write at once: that order is left to chance, and here by their words.
 */
function inStableOrder(lines: readonly string[]): string[] {
  const kindOf = (line: string) => (line.startsWith('* ') ? line.slice(0, line.indexOf(': ')) : '');
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && kindOf(line) !== '' && kindOf(run[0]) === kindOf(line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => run.sort());
}

/** The word beside the app's name on each issue. */
export async function lozengesOf(site: Site): Promise<object[]> {
  const lozenges: object[] = [];
  for (const issueKey of demoIssues) {
    const status = await site.host.status('issue-context', projectManager, { issueKey });
    lozenges.push({ issueKey, status: status ?? null });
  }
  return lozenges;
}

/**
 * The message that a developer reads who makes a transition that the app's rule is on; null where it lets them pass.
 */
export async function heldTransitions(site: Site, issueKeys: readonly string[]): Promise<object[]> {
  const rules = {
    'as it is at first': {},
    'own gates and the parent’s': { subjects: ['issue', 'parent'], modes: ['block', 'require-reason'] },
    'gates that ask for a reason': { subjects: ['issue'], modes: ['require-reason'] },
    'gates of versions': { subjects: ['version'], modes: ['block'] },
  };
  const names = new Set(site.host.jira.workflow('HAR').transitions.map(({ name }) => name));
  const held: object[] = [];
  for (const [rule, configuration] of Object.entries(rules)) {
    for (const name of names) site.host.jira.setTransitionRules('HAR', name, [gateRule(configuration)]);
    for (const issueKey of issueKeys) {
      const [transition] = await offered(site.host, developer, issueKey);
      if (!transition) throw new Error(`${issueKey} has no transition`);
      const { status, message } = await move(site.host, developer, issueKey, transition.name);
      held.push({ rule, issueKey, transition: transition.name, status, said: message ?? null });
    }
  }
  return held;
}
