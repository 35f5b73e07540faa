import { type Standing, standingIn } from '../../core/access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';

/**
 * The caller's standing in engagements, by their ids.
 * @property wasSurveyed they were asked in some survey of the site: whether in this one, its rosters tell
 */
export type Standings = {
  readonly of: (engagementId: string) => Standing;
  readonly wasSurveyed: boolean;
};

/** One read for some twenty engagements. Whoever joins an engagement has `memberships` from then on, though they leave all. */
export async function loadStandings(
  ports: Pick<Ports, 'storage'>,
  { accountId }: Pick<Caller, 'accountId'>,
  engagementIds: readonly string[],
): Promise<Standings> {
  const { engagement, surveyed, memberships } = await loadGroups(
    { storage: ports.storage },
    { surveyed: [accountId], memberships: [accountId], engagement: engagementIds },
  );
  const wasSurveyed = surveyed.has(accountId);
  const person = { accountId, wasCustomer: wasSurveyed || memberships.has(accountId) };
  return { of: (id) => standingIn(engagement.get(id), person), wasSurveyed };
}

/** Whether the caller is, and ever was, no customer of any engagement of a project, as far as can be told for sure. */
export async function isOutsideAll(ports: Pick<Ports, 'storage'>, caller: Caller, projectId: string): Promise<boolean> {
  const [{ value: project }] = await ports.storage.load([{ kind: 'project', id: projectId }]);
  const ids = (project?.engagements ?? []).map(({ id }) => id);
  const standings = await loadStandings(ports, caller, ids);
  return ids.every((id) => standings.of(id) === 'none');
}
