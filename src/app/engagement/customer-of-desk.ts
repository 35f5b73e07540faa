import type { AccountId } from '../../contract/common';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import type { Person } from '../ports/jira';
import type { Ports } from '../ports/ports';

/**
 * A customer of a service project that the caller administers or works in, or a refusal. JSM can only be searched by
 * name, so the name is looked up first, and the account id must be among what that name finds.
 */
export async function customerOfDesk(
  ports: Ports,
  serviceDeskId: string,
  accountId: AccountId,
  field: string,
): Promise<Result<Person>> {
  const [person] = await ports.asApp.people([accountId]);
  if (!person) return refuse('stakeholder-not-customer', { field });
  const isCustomer = await ports.asUser.hasCustomer(serviceDeskId, person);
  if (isCustomer === undefined) return refuse('service-project-unknown', { field: 'serviceDeskId' });
  return isCustomer ? accept(person) : refuse('stakeholder-not-customer', { field });
}
