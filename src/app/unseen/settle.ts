import type { AskKind } from '../../contract/calls/ask';
import type { SettleUnseen, UnseenItem } from '../../contract/calls/plan';
import type { UnseenSubject } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { Permission } from '../../core/access/permission';
import { mayActForTeam } from '../../core/access/team';
import { isSameUnseen, subjectText, withUnseen } from '../../core/engagement/noted/unseen';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { entryLocation } from '../raid/entry-location';
import { noteIssue } from '../raid/note-issue';
import { inUnitOfWork } from '../unit-of-work';
import { maySettle } from './may-settle';
import { seenNow } from './seen-now';

/**
 * Withdraws one ask of a kind for the caller, who acts for its project. Where its own issue is the one that can't be found, nobody
 * can prove that they may see it; where it is another one, the caller has to. @property unseen what was not found; refused, where the
 * ask has no need of it any more
 */
export type WithdrawUnseen = (
  ports: Ports,
  caller: Caller,
  wanted: { readonly id: string; readonly reason: string; readonly unseen: UnseenSubject },
  may: (permission: Permission) => boolean,
) => Promise<Result<unknown>>;

export type Withdrawals = { readonly [K in AskKind]: WithdrawUnseen };

/**
 * Settles something whose issue or version the app can't find, for whoever may edit in its project or administers it: an ask is
 * withdrawn; an entry lets go of its issue, as if Jira had told that it was deleted. It shows nothing of either. Jira is asked once
 * more before: what is there again is settled by nobody.
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
  if (found.kind !== 'entry' && reason === '') return refuse('field-missing', { field: 'reason' });
  if ((await seenNow(ports, [found])).has(subjectText(found))) {
    // The next look takes it off the list. Without this word it comes a day later.
    await ports.processSoon([{ kind: 'reach', id: engagementId }]).catch(() => undefined);
    return refuse('changed-meanwhile');
  }
  const settled =
    found.kind === 'entry'
      ? await letGoOfIssue(ports, found)
      : await withdrawals[found.kind](ports, caller, { id, reason, unseen: found }, may);
  if (!settled.ok) return settled;
  return forget(ports, caller, engagementId, found);
}

/** Has an entry let go of its issue: the caller has to see the issue that it came up on, unless that is the one. */
async function letGoOfIssue(ports: Ports, unseen: UnseenItem): Promise<Result<null>> {
  const [{ value: entry }] = await ports.storage.load([{ kind: 'raid', id: unseen.id }]);
  if (!entry || !('issueId' in unseen) || entry.issue?.id !== unseen.issueId) return accept(null);
  const allowed = await maySettle(ports, entryLocation(entry), unseen);
  if (!allowed.ok) return allowed;
  await noteIssue(ports, unseen.issueId, undefined);
  return accept(null);
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
