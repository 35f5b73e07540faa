import type { TrendSurvey } from '../../../contract/survey/trends';
import { rowOf } from '../../../core/survey/roster';
import type { Standings } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { rostersToRead } from '../seen-checkpoint';

/** @property isCut of those before, it takes too many reads to say whether the caller may see them */
export type SeenTrends = { readonly surveys: readonly TrendSurvey[]; readonly isCut: boolean };

/** As many rosters as are read for one answer: two reads, enough for all surveys of one engagement. */
const rostersRead = 2 * readAtOnce;

/**
 * Those of some surveys whose results somebody may see as one of the team: the same as may see each by itself (`seenCheckpoint`). It takes
 * two reads for who once was a customer or was asked in some survey, and none for others.
 */
export async function seenTrends(
  ports: Ports,
  { accountId }: Caller,
  standings: Standings,
  surveys: readonly TrendSurvey[],
): Promise<SeenTrends> {
  const candidates = surveys.filter(({ engagementIds }) =>
    engagementIds.every((id) => standings.of(id) !== 'customer'),
  );

  // The newest first, as many as these reads have.
  const rosterIds: string[] = [];
  let from = candidates.length;
  for (const survey of candidates.toReversed()) {
    const more = rostersToRead(standings, survey);
    if (rosterIds.length + more.length > rostersRead) break;
    rosterIds.push(...more);
    from -= 1;
  }
  const { survey: rosters } = await loadGroups(ports, { survey: rosterIds });
  const seen = candidates.slice(from).filter((survey) =>
    rostersToRead(standings, survey).every((id) => {
      const roster = rosters.get(id);
      return !roster || !rowOf(roster, accountId);
    }),
  );
  return { surveys: seen, isCut: from > 0 };
}
