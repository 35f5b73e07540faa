import type { IsoInstant } from '../../../contract/common';
import type { Occasion, OccasionGone } from '../../../contract/survey/occasion';
import type { Gate } from '../../gate/gate';

/** An occasion as it is now: it is still to come, it has come, or it can't come as things are. */
export type OccasionNow = 'ahead' | 'come' | OccasionGone;

export const occasionGone = (now: OccasionNow): OccasionGone | null => (now === 'ahead' || now === 'come' ? null : now);

export type VersionStanding = { readonly isReleased: boolean; readonly isArchived: boolean };

/** @property statuses those that it has, or has had since the checkpoint was planned, by their ids */
export type IssueStanding = { readonly statuses: readonly string[]; readonly isResolved: boolean };

/** The state that Jira shows of a sprint on its issues; `unseen` where none of them tells. */
export type SprintStanding = 'future' | 'active' | 'closed' | 'unseen';

export type ShareStanding = { readonly done: number; readonly all: number };

/** A version that is released counts, also if it was archived since. */
export function ofVersion(version: VersionStanding | undefined): OccasionNow {
  if (!version) return 'not-there';
  if (version.isReleased) return 'come';
  return version.isArchived ? 'archived' : 'ahead';
}

export function ofIssue(
  wanted: Extract<Occasion, { kind: 'issue-status' | 'issue-resolved' }>,
  issue: IssueStanding | undefined,
): OccasionNow {
  if (!issue) return 'not-there';
  const hasCome = wanted.kind === 'issue-resolved' ? issue.isResolved : issue.statuses.includes(wanted.status);
  return hasCome ? 'come' : 'ahead';
}

/** @param isHeardClosed an event has told that it was closed: of a sprint without issues nothing else tells */
export function ofSprint(sprint: SprintStanding | undefined, isHeardClosed: boolean): OccasionNow {
  if (sprint === 'unseen') return isHeardClosed ? 'come' : 'ahead';
  if (!sprint) return 'not-there';
  return sprint === 'closed' ? 'come' : 'ahead';
}

/** @param since when the checkpoint was planned: what was decided before is not what it waits for */
export function ofGate(gate: Pick<Gate, 'decisions' | 'state'> | undefined, since: IsoInstant): OccasionNow {
  if (!gate) return 'not-there';
  if (gate.decisions.some(({ decidedAt }) => decidedAt > since)) return 'come';
  return gate.state.name === 'withdrawn' ? 'called-off' : 'ahead';
}

/** @param percent 1 to 100 */
export function ofShare(percent: number, share: ShareStanding | undefined): OccasionNow {
  if (!share) return 'not-there';
  return share.all > 0 && share.done * 100 >= percent * share.all ? 'come' : 'ahead';
}

/** The thing whose events may tell that an occasion has come. `none` for a query, of which no event tells. */
export type Awaited =
  | { readonly kind: 'version' | 'issue' | 'sprint' | 'gate'; readonly id: string }
  | { readonly kind: 'none' };

export function awaitedBy(occasion: Occasion): Awaited {
  switch (occasion.kind) {
    case 'version-released':
      return { kind: 'version', id: occasion.versionId };
    case 'sprint-closed':
      return { kind: 'sprint', id: occasion.sprintId };
    case 'issue-status':
    case 'issue-resolved':
      return { kind: 'issue', id: occasion.issueId };
    case 'gate-decided':
      return { kind: 'gate', id: occasion.gateId };
    case 'share-done': {
      const { of } = occasion;
      if (of.kind === 'jql') return { kind: 'none' };
      return of.kind === 'version' ? { kind: 'version', id: of.versionId } : { kind: 'issue', id: of.issueId };
    }
  }
}
