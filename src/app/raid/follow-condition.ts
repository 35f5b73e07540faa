import { withConditionFollowed } from '../../core/gate/count-conditions';
import { isInForce } from '../../core/gate/outcome';
import { syncOf } from '../../core/outbox/sync-issue';
import { pointStateOf, type RaidEntry, withIssueAnew } from '../../core/raid/entry';
import type { UnitOfWork } from '../unit-of-work';

/** Notes with a gate how far a condition of one of its signatures is now, in the work that notes it. */
export async function followCondition(work: UnitOfWork, before: RaidEntry, after: RaidEntry): Promise<void> {
  const { origin, signOffId } = after;
  const [was, is] = [pointStateOf(before), pointStateOf(after)];
  if (origin?.ask.kind !== 'gate' || signOffId === undefined || is === was) return;
  const [{ value: gate }] = await work.load({ kind: 'gate', id: origin.ask.id });
  const followed = gate && withConditionFollowed(gate, signOffId, was, is);
  if (!followed) return;
  work.save('gate', followed.id, followed);
  work.enqueue([...syncOf(followed), { kind: 'sync-inboxes', ask: { kind: 'gate', id: followed.id } }]);
}

/**
 * Has another Jira issue made of an entry whose issue was deleted, in the work that notes it, where a signature in force asks for
 * it and it was not put right: the team sees to it there, or says there that it is done.
 * @returns the entry, with a reference that finds only the new issue
 */
export async function raiseAnew(work: UnitOfWork, entry: RaidEntry, reference: () => string): Promise<RaidEntry> {
  const { origin, signOffId, progress, engagementId } = entry;
  if (origin?.ask.kind !== 'gate' || signOffId === undefined || progress === 'done') return entry;
  const [{ value: gate }] = await work.load({ kind: 'gate', id: origin.ask.id });
  const anew = gate && isInForce(gate, signOffId) ? withIssueAnew(entry, reference()) : undefined;
  if (!anew) return entry;
  work.enqueue([{ kind: 'raise-issue', entryId: entry.id, engagementId }]);
  return anew;
}
