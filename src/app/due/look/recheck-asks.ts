import type { AskKind } from '../../../contract/calls/ask';
import type { Engagement } from '../../../core/engagement/engagement';
import { type RecheckFrom, withRecheckLeft } from '../../../core/engagement/look';
import { kindRules } from '../../../core/kinds/ask-kinds';
import { accept } from '../../../core/result';
import type { Due, DueQueue } from '../../ports/due';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';

/** The lists in which something can be due, in the order in which they are gone through. */
const lists = Object.values(kindRules).flatMap(({ kind, dueStates }) => dueStates.map((state) => ({ kind, state })));

/**
 * Asks for every ask of an engagement to be looked at that something can be due for. By a new calendar its day may begin or end earlier
 * than the instant that was settled by the old one. Of time that runs out, or a service that is away, the next sweep goes on.
 */
export async function recheckAsks(ports: BackgroundPorts, seen: Engagement): Promise<void> {
  if (seen.recheckSince === undefined) return;
  const begun = lists.some((list) => isIn(list, seen.recheckFrom)) ? seen.recheckFrom : lists[0];
  let left: RecheckFrom | undefined = begun;
  try {
    while (left && ports.hasTime()) left = await recheckPage(ports, seen, left);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
  }
  if (left === begun) return;
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: seen.id });
    const settled = known && withRecheckLeft(known, seen, left);
    if (settled) work.save('engagement', seen.id, settled);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

/** @returns from where it goes on; undefined once all are asked for */
async function recheckPage(
  ports: BackgroundPorts,
  { id, projectId }: Engagement,
  from: RecheckFrom,
): Promise<RecheckFrom | undefined> {
  const { kind, state, cursor } = from;
  const { status } = { kind, status: state } as Extract<DueQueue, { kind: AskKind }>;
  const page = await retrying(ports, () => ports.sparing.storage.listAsks(kind, projectId, status, cursor));
  // A cursor that storage does not know any more: that list begins anew.
  if (!page) return { kind, state };
  const due = page.asks.flatMap((ask): Due[] => (ask.engagementId === id ? [{ kind, id: ask.id }] : []));
  if (due.length > 0) await retrying(ports, () => ports.processSoon(due));
  return page.cursor === undefined
    ? lists[lists.findIndex((list) => isIn(list, from)) + 1]
    : { kind, state, cursor: page.cursor };
}

const isIn = (list: RecheckFrom, from: RecheckFrom | undefined): boolean =>
  list.kind === from?.kind && list.state === from.state;
