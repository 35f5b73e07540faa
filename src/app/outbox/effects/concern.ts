import type { AccountId } from '../../../contract/common';
import type { Ports } from '../../ports/ports';
import type { Concern } from './effect-rules';

/** The concern of a failed effect about a RAID entry: its engagement, and the person who raised it. */
export async function engagementOfEntry(
  { storage }: Pick<Ports, 'storage'>,
  entryId: string,
): Promise<Concern | undefined> {
  const [{ value: entry }] = await storage.load([{ kind: 'raid', id: entryId }]);
  return entry && { engagementId: entry.engagementId, accountId: entry.raisedBy };
}

/** The concern of a failed effect on an engagement request. @param accountId the person whom it was for */
export async function engagementOfRequest(
  { storage }: Pick<Ports, 'storage'>,
  requestId: string,
  accountId: AccountId | null,
): Promise<Concern | undefined> {
  const [{ value: link }] = await storage.load([{ kind: 'request', id: requestId }]);
  return link && { engagementId: link.engagementId, accountId };
}

/** The concern of a failed effect on an issue: one of the engagements that it has to do with, whose administrators are the same. */
export async function engagementOfIssue(ports: Pick<Ports, 'storage'>, issueId: string): Promise<Concern | undefined> {
  const [{ value: plan }] = await ports.storage.load([{ kind: 'issue', id: issueId }]);
  const [engagementId] = plan?.engagementIds ?? [];
  if (engagementId !== undefined) return { engagementId, accountId: null };
  const entry = plan?.madeOf === undefined ? undefined : await engagementOfEntry(ports, plan.madeOf);
  return entry && { ...entry, accountId: null };
}
