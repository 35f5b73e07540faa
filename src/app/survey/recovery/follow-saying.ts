import type { AccountId } from '../../../contract/common';
import type { CaseCause } from '../../../contract/survey/recovery';
import type { Attribution } from '../../../core/audit/event';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { isOver, type RecoveryCase } from '../../../core/survey/recovery/case';
import { caseAfter } from '../../../core/survey/recovery/cause';
import type { Roster } from '../../../core/survey/roster';
import { neverSurveyed, withCase } from '../../../core/survey/surveyed';
import type { UnitOfWork } from '../../unit-of-work';
import { caseIdOf } from '../said/case-id';

/** @property accountId whose words they are @property by who has changed them, or the app once no more can come */
type Saying = {
  readonly checkpoint: Checkpoint;
  readonly roster: Roster;
  readonly accountId: AccountId;
  readonly cause: CaseCause | null;
  readonly by: Attribution;
};

/**
 * Opens somebody's case, or takes it back, in the transaction that saves their words. The case is to be loaded already.
 * @param before undefined where there is none @returns the case as it is then
 */
export async function followSaying(
  work: UnitOfWork,
  { checkpoint, roster, accountId, cause, by }: Saying,
  before: RecoveryCase | undefined,
): Promise<RecoveryCase | undefined> {
  const id = caseIdOf(checkpoint.id, accountId);
  const { projectId, title, mode, plannedBy } = checkpoint;
  const { id: rosterId, engagementId } = roster;
  const of = { id, projectId, engagementId, checkpointId: checkpoint.id, rosterId, accountId, title, mode, plannedBy };
  const followed = caseAfter(before, of, cause, by.at);
  if (!followed) return before;
  const { after, what } = followed;
  const written = what === null ? after : work.appendEvent(after, { ...by, what });
  work.save('recovery', id, written);
  if (what === 'case-opened') work.enqueue([{ kind: 'tell-owner', caseId: id, owner: written.owner, why: 'opened' }]);
  if (what !== null) await saveOpenness(work, written);
  return written;
}

/** Keeps with the person whether a case of theirs is open: so it is known whether they are asked elsewhere. */
export async function saveOpenness(work: UnitOfWork, of: RecoveryCase): Promise<void> {
  const { accountId, id } = of;
  const [{ value: surveyed = neverSurveyed(accountId) }] = await work.load({ kind: 'surveyed', id: accountId });
  work.save('surveyed', accountId, withCase(surveyed, id, !isOver(of)));
}
