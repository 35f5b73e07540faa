import type { HostOptions } from 'forge-host/host';
import { createJira } from 'forge-host/jira';
import type { JiraRequest, Principal } from 'forge-host/ports';

/** The issues that Jira keeps from people on a site, whatever their permissions in the project are. */
export type IssueSecurity = {
  /** From now on, these people, or the `app`, don't see these issues and requests, by their ids. */
  hide(issueIds: readonly string[], from: readonly string[]): void;
  /** These are hidden from nobody any more. */
  show(issueIds: readonly string[]): void;
  /** From now on, these issues have this security level, at which these people don't see them, nor new issues with it. */
  secure(issueIds: readonly string[], level: string, from: readonly string[]): void;
  /** From now on, Jira takes a level for no new issue. */
  refuseLevels(): void;
  /** While it runs, Jira knows nobody by this account, though Forge still lets their calls through. */
  without<Value>(accountId: string, run: () => Promise<Value>): Promise<Value>;
};

/** For `openSite`: issue security, and sessions that outlive their account, before the host's Jira. */
export function issueSecurity(): IssueSecurity & { readonly options: HostOptions } {
  const hidden = new Set<string>();
  const kept = new Set<string>();
  const gone = new Set<string>();
  const isKept = (as: Principal) => kept.has(as.kind === 'user' ? as.accountId : as.kind);
  const levels = new Map<string, string>();
  let takesLevels = true;
  // To whom an issue is hidden, it is as if it were nowhere.
  const withoutHidden = (text: string) =>
    text.replace(/(issue\/|issueId=|request\/|")(\d+)(?=["/?&]|$)/g, (whole, before: string, id: string) =>
      hidden.has(id) ? `${before}${nowhere}` : whole,
    );
  const seenBy = (request: JiraRequest, as: Principal): JiraRequest =>
    isKept(as)
      ? {
          ...request,
          path: withoutHidden(request.path),
          ...(request.body === undefined ? {} : { body: withoutHidden(request.body) }),
        }
      : request;
  return {
    options: {
      createJira: (parts, options) => {
        const jira = createJira(parts, options);
        const known = (as: Principal): Principal =>
          as.kind === 'user' && gone.has(as.accountId) ? { kind: 'anonymous' } : as;
        const handle: typeof jira.handle = async (request, as) => {
          const { level, rest }: Levelled = takesLevels ? withoutLevel(request) : { rest: request };
          const reply = await jira.handle(seenBy(rest, as), known(as));
          const { id, fields } = (reply.body ?? {}) as { id?: string; fields?: object };
          if (id === undefined) return reply;
          if (level !== undefined && levels.set(id, level)) hidden.add(id);
          const security = levels.get(id);
          if (security === undefined || fields === undefined) return reply;
          return { ...reply, body: { ...(reply.body as object), fields: { ...fields, security: { id: security } } } };
        };
        return { ...jira, handle };
      },
    },
    hide: (issueIds, from) => {
      for (const id of issueIds) hidden.add(id);
      for (const person of from) kept.add(person);
    },
    show: (issueIds) => {
      for (const id of issueIds) hidden.delete(id);
    },
    secure(issueIds, level, from) {
      for (const id of issueIds) levels.set(id, level);
      this.hide(issueIds, from);
    },
    refuseLevels: () => {
      takesLevels = false;
    },
    without: async (accountId, run) => {
      gone.add(accountId);
      try {
        return await run();
      } finally {
        gone.delete(accountId);
      }
    },
  };
}

type Levelled = { readonly level?: string; readonly rest: JiraRequest };

/** Jira here knows of no levels, and refuses a new issue that has one: it is taken out of what Jira is asked for. */
function withoutLevel(request: JiraRequest): Levelled {
  if (request.method !== 'POST' || request.path !== '/rest/api/3/issue' || !request.body) return { rest: request };
  const { fields, ...body } = JSON.parse(request.body) as { fields: { security?: { id: string } } };
  const { security, ...others } = fields;
  if (!security) return { rest: request };
  return { level: security.id, rest: { ...request, body: JSON.stringify({ ...body, fields: others }) } };
}

const nowhere = '999999999';
