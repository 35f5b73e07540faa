/** The people of the example's site. Their names say what each of them is there to show. */
import { madeUpAccount, madeUpPortalAccount } from 'forge-host/accounts';
import type { PersonContent } from 'forge-host/content';

export const projectManager = madeUpAccount(1);
export const developer = madeUpAccount(2);
export const projectAdministrator = madeUpAccount(3);
/** Licensed, and without any permission on the catalogue's project. */
export const outsider = madeUpAccount(4);
/** A customer with a licence: may look at the catalogue's project, not change it. */
export const internalCustomer = madeUpAccount(5);
export const firstCustomer = madeUpPortalAccount(1);
/** A colleague of the first customer. */
export const secondCustomer = madeUpPortalAccount(2);
/** From another company, on the same service project. */
export const otherCompanyCustomer = madeUpPortalAccount(3);
/** May use the portal, and has one request of their own there. */
export const bystander = madeUpPortalAccount(4);

const licensed = { accountType: 'licensed', timeZone: 'Europe/Berlin', locale: 'en-US' } as const;
const portalOnly = { accountType: 'customer', timeZone: 'Europe/Berlin', locale: 'en-US' } as const;

export const people: readonly PersonContent[] = [
  {
    ...licensed,
    accountId: projectManager,
    displayName: 'Paul Manager',
    locale: 'de-DE',
    role: 'Project manager',
  },
  { ...licensed, accountId: developer, displayName: 'Dev Developer', role: 'Developer' },
  {
    ...licensed,
    accountId: projectAdministrator,
    displayName: 'Alma Administrator',
    timeZone: 'Europe/London',
    role: 'Project administrator',
  },
  {
    ...licensed,
    accountId: outsider,
    displayName: 'Oskar Outsider',
    timeZone: 'America/New_York',
    role: 'Licensed, no access to the catalogue’s project',
  },
  {
    ...licensed,
    accountId: internalCustomer,
    displayName: 'Ines Internal',
    locale: 'de-DE',
    role: 'Internal customer, licensed',
  },
  {
    ...portalOnly,
    accountId: firstCustomer,
    displayName: 'Carl Customer (City branch)',
    locale: 'de-DE',
    role: 'Customer of the city branch',
  },
  {
    ...portalOnly,
    accountId: secondCustomer,
    displayName: 'Cora Colleague (City branch)',
    timeZone: 'Europe/Lisbon',
    role: 'Customer of the city branch',
  },
  {
    ...portalOnly,
    accountId: otherCompanyCustomer,
    displayName: 'Ella Elsewhere (Village branch)',
    timeZone: 'Asia/Tokyo',
    role: 'Customer of the village branch',
  },
  { ...portalOnly, accountId: bystander, displayName: 'Ben Bystander', role: 'Customer of no branch' },
];
