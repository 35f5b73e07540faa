import type { Checkpoint } from '../checkpoint';
import { awaitedBy } from '../occasion/occasion';

/** The issue to which a checkpoint is bound: its occasion is the issue's, or that of a gate on it. Null for one that is bound to none. */
export function boundIssue({ occasion, gateIssueId }: Pick<Checkpoint, 'occasion' | 'gateIssueId'>): string | null {
  if (occasion === null) return null;
  const awaited = awaitedBy(occasion);
  if (awaited.kind === 'issue') return awaited.id;
  return awaited.kind === 'gate' ? (gateIssueId ?? null) : null;
}
