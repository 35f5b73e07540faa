import type { AskKind } from '../../contract/calls/ask';
import type { SettleUnseen, UnseenItem } from '../../contract/calls/plan';
import type { Result } from '../../contract/result';
import type { Permission } from '../../core/access/permission';
import { mayActForTeam } from '../../core/access/team';
import { isSameUnseen, withUnseen } from '../../core/engagement/unseen';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports';
import { noteIssue } from '../raid/note-issue';
import { inUnitOfWork } from '../unit-of-work';

/** Withdraws one ask of a kind for the caller, who acts for its project: nobody can prove that they may see its issue. */
export type WithdrawUnseen = (
  ports: Ports,
  caller: Caller,
  wanted: { readonly id: string; readonly reason: string },
  may: (permission: Permission) => boolean,
) => Promise<Result<unknown>>;

export type Withdrawals = { readonly [K in AskKind]: WithdrawUnseen };

/**
 * Settles something whose issue or version the app can't find, for whoever may edit in its project or administers it: an ask is
 * withdrawn; an entry lets go of its issue, as if Jira had told that it was deleted. It shows nothing of either.
 */
export async function settleUnseen(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { engagementId, kind, id, reason }: SettleUnseen,
  withdrawals: Withdrawals,
): Promise<Result<null>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const may = (permission: Permission) => project.value.may(permission);
  if (!may('EDIT_ISSUES') && !may('ADMINISTER_PROJECTS')) return refuse('not-allowed');
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (engagement?.projectId !== projectId) return refuse('not-found');
  if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
  const found = engagement.unseen?.find((each) => isSameUnseen(each, { kind, id }));
  // Somebody has settled it already, or it is seen again.
  if (!found) return accept(null);
  if (found.kind === 'entry' && 'issueId' in found) await noteIssue(ports, found.issueId, undefined);
  if (found.kind !== 'entry') {
    if (reason === '') return refuse('field-missing', { field: 'reason' });
    const withdrawn = await withdrawals[found.kind](ports, caller, { id, reason }, may);
    if (!withdrawn.ok) return withdrawn;
  }
  return forget(ports, caller, engagementId, found);
}

async function forget(ports: Ports, caller: Caller, engagementId: string, settled: UnseenItem): Promise<Result<null>> {
  return inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    const left = known?.unseen?.filter((each) => !isSameUnseen(each, settled)) ?? [];
    const changed = known && withUnseen(known, left);
    if (!changed) return accept(null);
    const { title, ...facts } = settled;
    const event = { ...attributionTo(ports, caller), what: 'unseen-settled', facts };
    work.save('engagement', engagementId, work.appendEvent(changed, event));
    return accept(null);
  });
}
