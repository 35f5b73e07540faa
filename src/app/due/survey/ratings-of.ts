import type { AccountId, IsoDate } from '../../../contract/common';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { type Patience, retrying } from '../../retry';

/** The instants at which people rated requests of theirs, in epoch milliseconds. */
export type Ratings = ReadonlyMap<AccountId, readonly number[]>;

/** The most people whose ratings are read at once. */
export const ratedAtOnce = 50;

/** Nobody waits for the reply: what Jira asks for within a minute is waited for here and now. */
const patience: Patience = { attempts: 6, longest: 60 };
/** As long as an opening is held up by ratings that can't be read, in milliseconds: an hour. */
const heldUpAtMost = 60 * 60_000;

/**
 * Tells of some people, `ratedAtOnce` at most, when they rated requests since a day: Jira is asked once which field has it.
 * @param since the instant at which the opening began
 * @returns null where Jira says no, or was not to be reached for an hour: no rating is not the same as none that could be seen
 * @throws Unavailable before that hour is over: the opening goes on later
 */
export function ratingsReader(
  ports: BackgroundPorts,
  openingSince: number,
): (people: readonly AccountId[], since: IsoDate) => Promise<Ratings | null> {
  let field: { readonly id: string | undefined } | undefined;
  const read = async (people: readonly AccountId[], since: IsoDate): Promise<Ratings> => {
    field ??= { id: await retrying(ports, () => ports.asApp.ratedField(), patience) };
    const { id } = field;
    const rated = id === undefined ? [] : await retrying(ports, () => ports.asApp.ratings(id, people, since), patience);
    const found = new Map<AccountId, number[]>();
    for (const { accountId, at } of rated) found.set(accountId, [...(found.get(accountId) ?? []), at]);
    return found;
  };
  let isUnseen = false;
  return async (people, since) => {
    if (isUnseen) return null;
    try {
      return await read(people, since);
    } catch (error) {
      const isOver = error instanceof Unavailable && ports.now() >= openingSince + heldUpAtMost;
      if (!isOver && !(error instanceof Refused)) throw error;
      isUnseen = true;
      return null;
    }
  };
}
