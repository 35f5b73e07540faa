import type { AccountId, IsoDate } from '../../../contract/common';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';

/** The instants at which people rated requests of theirs, in epoch milliseconds. */
export type Ratings = ReadonlyMap<AccountId, readonly number[]>;

/**
 * Tells of some people when they rated requests since a day: Jira is asked which field has it once. Where Jira is not to be reached, or says no, no rating can be seen:
 * a survey opens without them then, as it needs nothing else of Jira.
 */
export function ratingsReader(
  ports: BackgroundPorts,
): (people: readonly AccountId[], since: IsoDate) => Promise<Ratings> {
  let field: Promise<string | undefined> | undefined;
  return async (people, since) => {
    const found = new Map<AccountId, number[]>();
    if (people.length === 0) return found;
    field ??= seen(() => retrying(ports, () => ports.asApp.ratedField()));
    const id = await field;
    const rated =
      id === undefined ? undefined : await seen(() => retrying(ports, () => ports.asApp.ratings(id, people, since)));
    for (const { accountId, at } of rated ?? []) found.set(accountId, [...(found.get(accountId) ?? []), at]);
    return found;
  };
}

async function seen<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unavailable || error instanceof Refused)) throw error;
    return undefined;
  }
}
