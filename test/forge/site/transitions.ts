/** Jira's transitions on the local host, as people make them, with the app's rules on them. */
import type { Host } from 'forge-host/host';
import { jiraGet } from './site';

export const gateRule = (configuration: unknown = {}) => ({ moduleKey: 'gate-validator', configuration });

type Reply = { readonly status: number; readonly message: string | undefined };

/** Makes a transition by its name. @returns Jira's status, and what the person reads where it is refused */
export async function move(host: Host, person: string, issueKey: string, name = 'Accept'): Promise<Reply> {
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  const id = (await offered(host, person, issueKey)).find((each) => each.name === name)?.id;
  if (id === undefined) throw new Error(`${issueKey} has no transition ${name}`);
  const body = JSON.stringify({ transition: { id } });
  const reply = await host.requestJira(person, { method: 'POST', path, headers: json, body });
  return {
    status: reply.status,
    message: (reply.body as { errorMessages?: string[] } | undefined)?.errorMessages?.[0],
  };
}

export async function offered(host: Host, person: string, issueKey: string): Promise<{ id: string; name: string }[]> {
  return (await jiraGet(host, person, `/rest/api/3/issue/${issueKey}/transitions`)).transitions;
}

export async function put(host: Host, person: string, path: string, body: unknown): Promise<void> {
  const reply = await host.requestJira(person, { method: 'PUT', path, headers: json, body: JSON.stringify(body) });
  if (reply.status >= 300) throw new Error(`PUT ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
}

const json = { 'content-type': 'application/json' };
