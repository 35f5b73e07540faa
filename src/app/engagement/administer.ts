import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import type { SettledOnce } from '../../core/engagement/settled';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { settingsOf } from './summary';

/** Whether the caller administers the project, asked of Jira as the caller. */
export async function mayAdminister(ports: Ports, projectId: string): Promise<Result<true>> {
  const permissions = await ports.asUser.permissions({ projectId });
  if (!permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  return permissions.has('ADMINISTER_PROJECTS') ? accept(true) : refuse('not-allowed');
}

export type Target = { readonly projectId: string; readonly engagementId: string };

/** An engagement of the project, for a caller who administers it. Its own customers never may. */
export async function administered(
  ports: Ports,
  caller: Caller,
  { projectId, engagementId }: Target,
): Promise<Result<Engagement>> {
  const allowed = await mayAdminister(ports, projectId);
  if (!allowed.ok) return allowed;
  const [{ value: known }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (known?.projectId !== projectId) return refuse('not-found');
  return isCustomer(known, caller.accountId) ? refuse('not-allowed') : accept(known);
}

type Administration = {
  /** What the command settles. */
  readonly settle: (engagement: Engagement, work: UnitOfWork) => Promise<Result<SettledOnce>>;
  /** What else it writes, with the engagement as it then is, and what it queues. */
  readonly follow?: (after: Engagement, work: UnitOfWork, before: Engagement) => Promise<void>;
};

/** Carries out a command of a project's administrator on one of its engagements. Its own customers never may. */
export async function administer(
  ports: Ports,
  caller: Caller,
  target: Target,
  administration: Administration,
): Promise<Result<EngagementSummary>> {
  const allowed = await mayAdminister(ports, target.projectId);
  return allowed.ok ? carryOut(ports, caller, target, administration) : allowed;
}

/** The same, for a caller who is known to administer the project. */
export function carryOut(
  ports: Ports,
  caller: Caller,
  { projectId, engagementId }: Target,
  { settle, follow }: Administration,
): Promise<Result<EngagementSummary>> {
  return inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (known?.projectId !== projectId) return refuse('not-found');
    if (isCustomer(known, caller.accountId)) return refuse('not-allowed');
    const settled = await settle(known, work);
    if (!settled.ok) return settled;
    if (settled.value === 'already') return accept(settingsOf(known, ports.now()));
    const engagement = work.appendEvent(settled.value.engagement, settled.value.event);
    work.save('engagement', known.id, engagement);
    await follow?.(engagement, work, known);
    return accept(settingsOf(engagement, ports.now()));
  });
}
