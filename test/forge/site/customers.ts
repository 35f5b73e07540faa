import type { Site } from './site';

/** Customers of the demo's service project, as many as wanted. */
export function addCustomers(site: Site, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const accountId = `qm:0de30000-0000-4000-8000-000000000000:0de30000-0000-4000-9001-0000000000${number}`;
    site.host.jira.addCustomer('CARE', {
      accountId,
      displayName: `Customer ${number} (Northwind demo)`,
      emailAddress: `customer${number}@demo.example`,
      accountType: 'customer',
      timeZone: 'Europe/Berlin',
      locale: 'en-US',
      role: 'Customer, Northwind',
    });
    return accountId;
  });
}
