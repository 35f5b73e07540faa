import type { AskKind } from '../../../contract/calls/ask';
import type { Engagement } from '../../../core/engagement/engagement';
import { kindRules } from '../../../core/kinds/ask-kinds';
import type { BackgroundPorts, Due, DueQueue } from '../../ports';
import { retrying } from '../../retry';

/**
 * Asks for every ask of an engagement to be looked at that something can be due for. By a new calendar its day may begin or end earlier
 * than the instant that was settled by the old one.
 */
export async function recheckAsks(ports: BackgroundPorts, { id, projectId }: Engagement): Promise<void> {
  for (const { kind, dueStates } of Object.values(kindRules))
    for (const state of dueStates) await recheckThose(ports, { kind, status: state } as DueAsks, { id, projectId });
}

type DueAsks = Extract<DueQueue, { kind: AskKind }>;

async function recheckThose(
  ports: BackgroundPorts,
  { kind, status }: DueAsks,
  { id, projectId }: Pick<Engagement, 'id' | 'projectId'>,
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listAsks(kind, projectId, status, cursor));
    const due = (page?.asks ?? []).flatMap((ask): Due[] => (ask.engagementId === id ? [{ kind, id: ask.id }] : []));
    if (due.length > 0) await retrying(ports, () => ports.processSoon(due));
    cursor = page?.cursor;
  } while (cursor !== undefined);
}
