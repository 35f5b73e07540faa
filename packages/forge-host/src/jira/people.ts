/** The people of the demo. Their names say that they are made up, and what each of them is there to show. */
import type { Site } from './site';

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

const account = (number: number) => `712020:0de30000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const portalAccount = (number: number) =>
  `qm:0de30000-0000-4000-8000-000000000000:0de30000-0000-4000-9000-${String(number).padStart(12, '0')}`;

export const projectManager = account(1);
export const developer = account(2);
export const projectAdministrator = account(3);
/** Licensed, and without any permission on the demo's main project. */
export const outsider = account(4);
/** A customer with a licence: may look at the project, not change it. */
export const internalCustomer = account(5);
export const customerSponsor = portalAccount(1);
/** A colleague of the sponsor. */
export const customerUser = portalAccount(2);
/** From another company, on the same service project. */
export const otherCompanyCustomer = portalAccount(3);
/** May use the portal, and is no stakeholder of anything. */
export const bystander = portalAccount(4);

/** The app's own account: what `asApp` acts as. */
export const appAccount = '557058:0de30000-0000-4000-8000-000000000099';

/** Jira's own automation: another app, whose rules act as this account unless they name somebody. */
export const automationAccount = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';

export const demoPeople: readonly Person[] = [
  licensed(projectManager, 'Petra Manager (demo)', 'Europe/Berlin', 'de-DE', 'Project manager'),
  licensed(developer, 'Dario Developer (demo)', 'Europe/Berlin', 'en-US', 'Developer'),
  licensed(projectAdministrator, 'Ada Administrator (demo)', 'Europe/London', 'en-US', 'Project administrator'),
  licensed(outsider, 'Otto Outsider (demo)', 'America/New_York', 'en-US', 'Licensed, no access to the project'),
  licensed(internalCustomer, 'Mira Marketing (demo)', 'Europe/Berlin', 'de-DE', 'Internal customer, licensed'),
  portalOnly(
    customerSponsor,
    'Sofia Sponsor (Northwind demo)',
    'Europe/Berlin',
    'de-DE',
    'Customer, Northwind, sponsor',
  ),
  portalOnly(customerUser, 'Uwe User (Northwind demo)', 'Europe/Lisbon', 'en-US', 'Customer, Northwind, key user'),
  portalOnly(otherCompanyCustomer, 'Carla Customer (Southbay demo)', 'Asia/Tokyo', 'en-US', 'Customer, Southbay'),
  portalOnly(bystander, 'Bea Bystander (demo)', 'Europe/Berlin', 'en-US', 'Portal account, no stakeholder'),
];

function licensed(accountId: string, displayName: string, timeZone: string, locale: string, role: string): Person {
  return { accountId, displayName, emailAddress: email(displayName), accountType: 'licensed', timeZone, locale, role };
}

function portalOnly(accountId: string, displayName: string, timeZone: string, locale: string, role: string): Person {
  return { ...licensed(accountId, displayName, timeZone, locale, role), accountType: 'customer' };
}

function email(displayName: string): string {
  return `${displayName.split(' ').slice(0, 2).join('.').toLowerCase()}@demo.example`;
}

/** Adds the demo's people and the app's account, unless they are there already. */
export function seedPeople(site: Site): void {
  for (const person of demoPeople) addPerson(site, person);
  const apps = [
    { accountId: appAccount, displayName: 'Countersign' },
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

/** Apps beside the one that this host runs. */
export function otherApps(site: Site): PersonRecord[] {
  return site.all<PersonRecord>(`${select} WHERE p.accountType = 'app' AND p.accountId <> ?`, appAccount);
}
