import type { Answer } from '../../contract/answer';
import type { EngagementSummary } from '../../contract/engagement';
import { accept, refuse } from '../../core/answer';
import type { Settled } from '../../core/engagement/decide';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import { act, type Work } from '../act';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { settingsOf } from './summary';

/** Whether the caller administers the project, asked of Jira as the caller. */
export async function mayAdminister(ports: Ports, projectId: string): Promise<Answer<true>> {
  const permissions = await ports.asUser.permissions({ projectId });
  if (!permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  return permissions.has('ADMINISTER_PROJECTS') ? accept(true) : refuse('not-allowed');
}

type Administration = {
  /** What the command settles; undefined where there is nothing to do. */
  readonly settle: (engagement: Engagement) => Promise<Settled | undefined>;
  /** What it queues. */
  readonly queue: (work: Work) => void;
};

/** Carries out a command of a project's administrator on one of its engagements. Its own customers never may. */
export async function administer(
  ports: Ports,
  caller: Caller,
  target: { readonly projectId: string; readonly engagementId: string },
  { settle, queue }: Administration,
): Promise<Answer<EngagementSummary>> {
  const allowed = await mayAdminister(ports, target.projectId);
  if (!allowed.ok) return allowed;
  return act(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: target.engagementId });
    if (known?.projectId !== target.projectId) return refuse('not-found');
    if (isCustomer(known, caller.accountId)) return refuse('not-allowed');
    const settled = await settle(known);
    if (!settled) return accept(settingsOf(known, ports.now()));
    const engagement = work.record(settled.engagement, settled.event);
    work.save('engagement', known.id, engagement);
    queue(work);
    return accept(settingsOf(engagement, ports.now()));
  });
}
