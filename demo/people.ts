/** The people of the demo. Their names say that they are made up, and what each of them is there to show. */
import { madeUpAccount, madeUpPortalAccount } from 'forge-host/accounts';
import type { PersonContent } from 'forge-host/content';

export const projectManager = madeUpAccount(1);
export const developer = madeUpAccount(2);
export const projectAdministrator = madeUpAccount(3);
/** Licensed, and without any permission on the demo's main project. */
export const outsider = madeUpAccount(4);
/** A customer with a licence: may look at the project, not change it. */
export const internalCustomer = madeUpAccount(5);
export const customerSponsor = madeUpPortalAccount(1);
/** A colleague of the sponsor. */
export const customerUser = madeUpPortalAccount(2);
/** From another company, on the same service project. */
export const otherCompanyCustomer = madeUpPortalAccount(3);
/** May use the portal, and is no stakeholder of anything. */
export const bystander = madeUpPortalAccount(4);
/** Six who book berths every day: enough of them to be asked in confidence. */
export const dispatchers = [5, 6, 7, 8, 9, 10].map(madeUpPortalAccount);
/** One of them who has told by name what went wrong, and has not said yet whether the team's reply settles it. */
export const repliedTo = madeUpPortalAccount(6);
/** Looks after the terminals by night. */
export const nightWatch = madeUpPortalAccount(11);

const dispatcherNames = ['Dana', 'Dirk', 'Dora', 'Dunja', 'Dylan', 'Dean'];

export const demoPeople: readonly PersonContent[] = [
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
  ...dispatchers.map((accountId, index) => {
    const name = `${dispatcherNames[index]} Dispatcher (Northwind demo)`;
    return portalOnly(
      accountId,
      name,
      'Europe/Berlin',
      index % 2 ? 'en-US' : 'de-DE',
      'Customer, Northwind, dispatcher',
    );
  }),
  portalOnly(
    nightWatch,
    'Nils Nightwatch (Northwind demo)',
    'Europe/Berlin',
    'en-US',
    'Customer, Northwind, night watch',
  ),
  portalOnly(bystander, 'Bea Bystander (demo)', 'Europe/Berlin', 'en-US', 'Portal account, no stakeholder'),
];

function licensed(
  accountId: string,
  displayName: string,
  timeZone: string,
  locale: string,
  role: string,
): PersonContent {
  return { accountId, displayName, accountType: 'licensed', timeZone, locale, role };
}

function portalOnly(
  accountId: string,
  displayName: string,
  timeZone: string,
  locale: string,
  role: string,
): PersonContent {
  return { ...licensed(accountId, displayName, timeZone, locale, role), accountType: 'customer' };
}
