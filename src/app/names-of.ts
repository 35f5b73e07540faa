import type { AccountId } from '../contract/common';
import { theApp } from './caller';
import type { Ports } from './ports/ports';

/** The name of an account as it is now; null where Jira does not tell it, or where only `active` accounts are to be named and it is closed. */
export type NameOf = (accountId: AccountId, only?: 'active') => string | null;

/** As many as Jira names in one call. */
const namedAtOnce = 100;

/** Names of people as they are now: one call of Jira for every hundred. Whoever is gone is left unnamed. */
export async function namesOf({ asApp }: Pick<Ports, 'asApp'>, wanted: readonly (AccountId | null)[]): Promise<NameOf> {
  const ids = [...new Set(wanted.flatMap((id) => id ?? []))].filter((id) => id !== theApp);
  const pages = Array.from({ length: Math.ceil(ids.length / namedAtOnce) }, (_, page) =>
    ids.slice(page * namedAtOnce, (page + 1) * namedAtOnce),
  );
  const people = (await Promise.all(pages.map((page) => asApp.people(page)))).flat();
  const known = new Map(people.map((person) => [person.accountId, person]));
  return (accountId, only) => {
    const person = known.get(accountId);
    return person === undefined || (only === 'active' && !person.isActive) ? null : person.name;
  };
}
