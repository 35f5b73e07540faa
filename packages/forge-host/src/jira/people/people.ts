/** The accounts that Jira knows: of people and of apps. */

import type { Site } from '../site/site';
import { appAccount, automationAccount } from './accounts';

export type Person = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly accountType: 'licensed' | 'customer';
  readonly timeZone: string;
  readonly locale: string;
  /** A few words for whoever chooses a person to act as. */
  readonly role: string;
};

/** The role of people of whom nothing is known but an imported file. */
export const importedRole = 'From an imported file';

/** Adds the accounts of the app and of Jira's automation, unless they are there already. */
export function addApps(site: Site, appName: string): void {
  const apps = [
    { accountId: appAccount, displayName: appName },
    { accountId: automationAccount, displayName: 'Automation for Jira' },
  ];
  for (const app of apps) {
    addAccount(site, { ...app, emailAddress: '', accountType: 'app', timeZone: 'UTC', locale: 'en-US', role: 'App' });
  }
}

/** `deactivated` by an administrator, who may take that back; `closed` for good, with name and address gone. */
export type AccountStatus = 'active' | 'deactivated' | 'closed';
export type KnownPerson = Person & { readonly status: AccountStatus };
export type PersonRecord = Omit<KnownPerson, 'accountType'> & { readonly accountType: Person['accountType'] | 'app' };

/** Adds a person; someone who is known already stays as they are. */
export function addPerson(site: Site, person: Person): void {
  addAccount(site, person);
}

function addAccount(site: Site, person: Omit<PersonRecord, 'status'>): void {
  if (findPerson(site, person.accountId)) return;
  site.run(
    `INSERT INTO jira_person (accountId, displayName, emailAddress, accountType, timeZone, locale, role, ordinal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    person.accountId,
    person.displayName,
    person.emailAddress,
    person.accountType,
    person.timeZone,
    person.locale,
    person.role,
    site.nextId('person', 1),
  );
}

/** Somebody leaves: nobody can act as them any more, and what they did stays theirs. @throws for an unknown account */
export function endAccount(site: Site, accountId: string, status: Exclude<AccountStatus, 'active'>): void {
  if (!findPerson(site, accountId)) throw new Error(`Nobody here has the account id ${accountId}`);
  site.run('INSERT OR REPLACE INTO jira_former_person (accountId, status) VALUES (?, ?)', accountId, status);
}

const select = `
  SELECT p.accountId, p.accountType, p.timeZone, p.locale, p.role, coalesce(f.status, 'active') AS status,
    CASE f.status WHEN 'closed' THEN 'Former user' ELSE p.displayName END AS displayName,
    CASE f.status WHEN 'closed' THEN '' ELSE p.emailAddress END AS emailAddress
  FROM jira_person p LEFT JOIN jira_former_person f ON f.accountId = p.accountId`;

export function findPerson(site: Site, accountId: string): PersonRecord | undefined {
  return site.first<PersonRecord>(`${select} WHERE p.accountId = ?`, accountId);
}

/** Everybody but the app, in the order in which they came; also those who have left. */
export function allPeople(site: Site): KnownPerson[] {
  return site.all<KnownPerson>(`${select} WHERE p.accountType <> 'app' ORDER BY p.ordinal`);
}

/** A person, or an app beside the one that this host runs: `automationAccount` of `accounts.ts`. */
export function findActor(site: Site, accountId: string): PersonRecord | undefined {
  return accountId === appAccount ? undefined : findPerson(site, accountId);
}
