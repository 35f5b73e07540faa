import type { PortalTask } from '../../contract/task';
import type { Ports } from '../ports';
import type { UnnamedTask } from './portal-view';

/** The tasks with the names of the team members to ask: one call of Jira, or none where there is nobody to name. */
export async function withContacts(
  ports: Ports,
  ...lists: readonly (readonly UnnamedTask[])[]
): Promise<PortalTask[][]> {
  const ids = [...new Set(lists.flat().flatMap(({ contactId }) => contactId ?? []))];
  const people = ids.length > 0 ? await ports.asApp.people(ids) : [];
  const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
  return lists.map((list) =>
    list.map(({ contactId, ...task }) => ({ ...task, contact: contactId && (names.get(contactId) ?? null) })),
  );
}
