import type { PortalRaidEntry, TeamRaidEntry } from '../../contract/raid';
import type { RaidEntry } from '../../core/raid/entry';

/** An entry as customers see it: field by field, so that nothing internal slips through. */
export const portalRaidView = ({ id, kind, what, risk, raisedAt, progress, outcome }: RaidEntry): PortalRaidEntry => ({
  id,
  kind,
  what,
  likelihood: risk?.likelihood ?? null,
  impact: risk?.impact ?? null,
  raisedAt,
  progress,
  outcome,
});

export const teamRaidView = (entry: RaidEntry): TeamRaidEntry => ({
  ...portalRaidView(entry),
  engagementId: entry.engagementId,
  taskId: entry.origin && 'taskId' in entry.origin ? entry.origin.taskId : null,
  gateId: entry.origin && 'gateId' in entry.origin ? entry.origin.gateId : null,
  due: entry.due ?? null,
  noticedBy: entry.risk?.noticedBy ?? '',
  raisedBy: entry.raisedBy,
  owner: entry.owner,
  issueKey: entry.issue?.key ?? null,
  seen: entry.history.length,
});
