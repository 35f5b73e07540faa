import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { AdministeredProject } from '../../core/access/administered-project';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import type { SettledOnce } from '../../core/engagement/settled';
import { accept, refuse } from '../../core/result';
import { administerProject } from '../access/administer-project';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { settingsOf } from './settings-of';

/** Of which project, and which engagement there. */
export type EngagementReference = { readonly projectId: string; readonly engagementId: string };

/** An engagement of a project that the caller is proved to administer. */
export type Administered = { readonly project: AdministeredProject; readonly engagement: Engagement };

/** An engagement of the project, for a caller who administers it. Its own customers never may. */
export async function administered(
  ports: Ports,
  caller: Caller,
  { projectId, engagementId }: EngagementReference,
): Promise<Result<Administered>> {
  const allowed = await administerProject(ports, projectId);
  if (!allowed.ok) return allowed;
  const [{ value: known }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (known?.projectId !== projectId) return refuse('not-found');
  const isOwnCustomer = isCustomer(known, caller.accountId);
  return isOwnCustomer ? refuse('not-allowed') : accept({ project: allowed.value, engagement: known });
}

type Administration = {
  /** The decision of the command. */
  readonly settle: (engagement: Engagement, work: UnitOfWork) => Promise<Result<SettledOnce>>;
  /** Further writes and effects, once the engagement is changed. */
  readonly follow?: (after: Engagement, work: UnitOfWork, before: Engagement) => Promise<void>;
};

/** Carries out a command of a project's administrator on one of its engagements. Its own customers never may. */
export async function administer(
  ports: Ports,
  caller: Caller,
  target: EngagementReference,
  administration: Administration,
): Promise<Result<EngagementSummary>> {
  const { projectId, engagementId } = target;
  const project = await administerProject(ports, projectId);
  return project.ok ? carryOut(ports, caller, project.value, engagementId, administration) : project;
}

/** The same, for a caller who is proved to administer the project. */
export function carryOut(
  ports: Ports,
  caller: Caller,
  project: AdministeredProject,
  engagementId: string,
  { settle, follow }: Administration,
): Promise<Result<EngagementSummary>> {
  return inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (known?.projectId !== project.projectId) return refuse('not-found');
    if (isCustomer(known, caller.accountId)) return refuse('not-allowed');
    const settled = await settle(known, work);
    if (!settled.ok) return settled;
    if (settled.value === 'already') return accept(settingsOf(project, known, ports.now()));
    const engagement = work.appendEvent(settled.value.engagement, settled.value.event);
    work.save('engagement', known.id, engagement);
    await follow?.(engagement, work, known);
    return accept(settingsOf(project, engagement, ports.now()));
  });
}
