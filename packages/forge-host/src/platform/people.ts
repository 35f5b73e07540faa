/** The caller: the person behind an invocation, as Forge tells apps about them. */
import type { JiraEngine } from './ports';

export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

/** The facts that this host needs to know of a person in Jira. */
export type Account = {
  readonly accountId: string;
  readonly accountType: string;
  readonly timeZone?: string;
  readonly locale?: string;
  /** `active` when absent. */
  readonly status?: 'active' | 'deactivated' | 'closed';
};

export type Caller = {
  readonly accountId: string;
  readonly accountType: AccountType;
  readonly timeZone: string;
  readonly locale: string;
  /** Whether they can log in. */
  readonly isActive: boolean;
};

/** All anonymous people share it: developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users */
export const anonymousAccountId = 'unidentified';

const anonymous: Caller = {
  accountId: anonymousAccountId,
  accountType: 'anonymous',
  timeZone: 'UTC',
  locale: 'en-US',
  isActive: true,
};

/** Jira with its user directory, which has people and the apps beside the one that this host runs. */
export type Directory = JiraEngine & { account(accountId: string): Account | undefined };

/** @param accountId null for somebody who has not logged in. @throws for an account that Jira does not know */
export function findCaller(directory: Directory, accountId: string | null): Caller {
  if (accountId === null) return anonymous;
  const person = directory.account(accountId);
  if (!person) throw new Error(`Nobody here has the account id ${accountId}`);
  return {
    accountId,
    accountType: toAccountType(person.accountType),
    timeZone: person.timeZone ?? 'UTC',
    locale: person.locale ?? 'en-US',
    isActive: (person.status ?? 'active') === 'active',
  };
}

function toAccountType(name: string): AccountType {
  if (name === 'licensed' || name === 'unlicensed' || name === 'customer') return name;
  // Apps take no seat, and work in Jira as if they had one.
  if (name === 'app') return 'licensed';
  throw new Error(`Not an account type that a person can have: ${name}`);
}
