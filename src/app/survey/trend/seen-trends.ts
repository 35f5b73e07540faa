import type { TrendSurvey } from '../../../contract/survey/trends';
import { rowOf } from '../../../core/survey/roster';
import { mayHaveBeenAsked } from '../../../core/survey/trend/seen';
import type { Caller } from '../../caller';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports';
import { rosterIdOf } from '../roster-ids';

/** @property isCut of those before, it takes too many reads to say whether the caller may see them */
export type SeenTrends = { readonly surveys: readonly TrendSurvey[]; readonly isCut: boolean };

/**
 * Those of some surveys whose results somebody may see as one of the team: the same as may see each by itself (`seenCheckpoint`). It takes
 * a read for the engagements of a project, and another one for who once was a customer.
 */
export async function seenTrends(
  ports: Ports,
  { accountId }: Caller,
  surveys: readonly TrendSurvey[],
): Promise<SeenTrends> {
  const { engagement } = await loadGroups(ports, { engagement: surveys.flatMap(({ engagementIds }) => engagementIds) });
  const standingIn = new Map([...engagement].map(([id, each]) => [id, mayHaveBeenAsked(each, accountId)]));
  const unsureIn = ({ engagementIds }: TrendSurvey) =>
    // What is not stored any more tells nothing of whom it had.
    engagementIds.filter((id) => (standingIn.get(id) ?? 'unsure') === 'unsure');
  const candidates = surveys.filter(({ engagementIds }) => engagementIds.every((id) => standingIn.get(id) !== 'yes'));

  // The newest first, as many as one read has.
  const rosterIds: string[] = [];
  let from = candidates.length;
  for (const survey of candidates.toReversed()) {
    const more = unsureIn(survey).map((id) => rosterIdOf(survey.id, id));
    if (rosterIds.length + more.length > readAtOnce) break;
    rosterIds.push(...more);
    from -= 1;
  }
  const { survey: rosters } = await loadGroups(ports, { survey: rosterIds });
  const seen = candidates.slice(from).filter((survey) =>
    unsureIn(survey).every((id) => {
      const roster = rosters.get(rosterIdOf(survey.id, id));
      return !roster || !rowOf(roster, accountId);
    }),
  );
  return { surveys: seen, isCut: from > 0 };
}
