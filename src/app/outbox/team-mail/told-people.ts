import type { AccountId } from '../../../contract/common';
import { mayBeTold } from '../../../core/access/seen-survey';
import type { Person } from '../../../core/access/standing';
import type { Engagement } from '../../../core/engagement/engagement';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { Roster } from '../../../core/survey/roster';
import { loadGroups } from '../../load-groups';
import type { BackgroundPorts, Ports } from '../../ports/ports';
import { rosterIdOf } from '../../survey/roster-ids';

/** A survey with all that says who may be told of it. @property rosters by engagement */
export type SurveyWithPeople = {
  readonly checkpoint: Checkpoint;
  readonly engagement: ReadonlyMap<string, Engagement>;
  readonly rosters: ReadonlyMap<string, Roster | null>;
};

export async function withPeople(
  { storage }: Pick<Ports, 'storage'>,
  checkpoint: Checkpoint,
): Promise<SurveyWithPeople> {
  const { id, engagementIds } = checkpoint;
  const { engagement, survey } = await loadGroups(
    { storage },
    { engagement: engagementIds, survey: engagementIds.map((each) => rosterIdOf(id, each)) },
  );
  const rosters = new Map(engagementIds.map((each) => [each, survey.get(rosterIdOf(id, each)) ?? null]));
  return { checkpoint, engagement, rosters };
}

/** Those of some people to whom a survey may be told, who have a seat in Jira and may browse its project now. */
export const toldAmong = async (
  ports: BackgroundPorts,
  survey: SurveyWithPeople,
  candidates: readonly AccountId[],
): Promise<readonly AccountId[]> =>
  ports.asApp.browsersOf(survey.checkpoint.projectId, await ofTheTeam(ports, survey, candidates));

/** Those of some people who were never of the customer's side of a survey. */
export async function ofTheTeam(
  ports: Pick<Ports, 'storage'>,
  { checkpoint, engagement, rosters }: SurveyWithPeople,
  candidates: readonly AccountId[],
): Promise<readonly AccountId[]> {
  const people = await pastOf(ports, candidates);
  return people
    .filter((person) => mayBeTold(person, checkpoint, { engagement, rosters }))
    .map(({ accountId }) => accountId);
}

/** People with what their own records tell of them. */
export async function pastOf(
  { storage }: Pick<Ports, 'storage'>,
  accountIds: readonly AccountId[],
): Promise<readonly Person[]> {
  const { surveyed, memberships } = await loadGroups({ storage }, { surveyed: accountIds, memberships: accountIds });
  return accountIds.map((accountId) => {
    const wasSurveyed = surveyed.has(accountId);
    return { accountId, wasCustomer: wasSurveyed || memberships.has(accountId), wasSurveyed };
  });
}
