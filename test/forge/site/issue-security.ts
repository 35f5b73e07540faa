import type { HostOptions } from 'forge-host/host';
import { createJira } from 'forge-host/jira';
import type { JiraRequest, Principal } from 'forge-host/ports';

/** The issues that Jira keeps from people on a site, whatever their permissions in the project are. */
export type IssueSecurity = {
  /** From now on, these people, or the `app`, don't see these issues and requests, by their ids. */
  hide(issueIds: readonly string[], from: readonly string[]): void;
  /** These are hidden from nobody any more. */
  show(issueIds: readonly string[]): void;
  /** While it runs, Jira knows nobody by this account, though Forge still lets their calls through. */
  without<Value>(accountId: string, run: () => Promise<Value>): Promise<Value>;
};

/** For `openSite`: issue security, and sessions that outlive their account, before the host's Jira. */
export function issueSecurity(): IssueSecurity & { readonly options: HostOptions } {
  const hidden = new Set<string>();
  const kept = new Set<string>();
  const gone = new Set<string>();
  const isKept = (as: Principal) => kept.has(as.kind === 'user' ? as.accountId : as.kind);
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
        return { ...jira, handle: (request, as) => jira.handle(seenBy(request, as), known(as)) };
      },
    },
    hide: (issueIds, from) => {
      for (const id of issueIds) hidden.add(id);
      for (const person of from) kept.add(person);
    },
    show: (issueIds) => {
      for (const id of issueIds) hidden.delete(id);
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

const nowhere = '999999999';
