import { instantText } from '../../core/calendar/day';
import { digestGraceMs } from '../../core/engagement/digest-schedule';
import { kindRules } from '../../core/kinds/ask-kinds';
import { dueCheckpointStates } from '../../core/survey/due/steps';
import type { Due, DueQueue } from '../ports/due';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';

/** The most that one sweep asks for; the next, five minutes later, goes on with what is left. */
const atMostOfEach = 1000;

/**
 * Engagements for their looks and digests, and checkpoints and asks of every kind in each state in which something can be due. A query reads one
 * partition of an index, and the state is the partition of each (manifest.yml): so it takes one for each state. One index over all states would need
 * an attribute that says no more than that something is due, and is kept right with every write; what is saved is a few small reads in five minutes.
 */
const queues: readonly { readonly queue: DueQueue; readonly graceMs: number }[] = [
  { queue: { kind: 'engagement', status: 'active' }, graceMs: digestGraceMs },
  ...dueCheckpointStates.map((status) => ({ queue: { kind: 'checkpoint', status } as const, graceMs: 0 })),
  { queue: { kind: 'recovery', status: 'open' }, graceMs: 0 },
  ...Object.values(kindRules).flatMap(({ kind, dueStates }) =>
    dueStates.map((status) => ({ queue: { kind, status } as DueQueue, graceMs: 0 })),
  ),
];

/** Finds what is to be looked at by now, and asks for it to be looked at: one query for each kind where there is nothing. */
export async function sweepDue(ports: BackgroundPorts): Promise<void> {
  const now = ports.now();
  const due: Due[] = [];
  for (const { queue, graceMs } of queues) {
    const at = instantText(now - graceMs);
    let count = 0;
    let cursor: string | undefined;
    do {
      const page = await retrying(ports, () => ports.sweeps.listDue(queue, at, cursor));
      due.push(...page.ids.map((id): Due => ({ kind: queue.kind, id })));
      count += page.ids.length;
      cursor = page.cursor;
    } while (cursor !== undefined && count < atMostOfEach && ports.hasTime());
  }
  if (due.length > 0) await retrying(ports, () => ports.processSoon(due));
}
