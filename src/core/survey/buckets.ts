import { type NotAskedReason, notAskedReasons } from '../../contract/survey/checkpoint';
import type { Bucket, Roster, RosterRow } from './roster';

/**
 * The rows of one roster of a checkpoint.
 * @property counted those of people who count here @property elsewhere those of people who count in another roster of the checkpoint
 */
export type CountedRoster = {
  readonly roster: Roster;
  readonly counted: readonly RosterRow[];
  readonly elsewhere: readonly RosterRow[];
};

/**
 * The rosters of one checkpoint with everybody who fits in exactly one of them, and so in one bucket, in however many engagements they
 * are: where they are asked; else where they came nearest to it, which is where the reason is that is looked at last; in the first of
 * several that are alike.
 */
export function countedOnce(rosters: readonly Roster[]): readonly CountedRoster[] {
  const places = new Map<string, { readonly rosterId: string; readonly rank: number }>();
  for (const { id: rosterId, people } of rosters) {
    for (const { accountId, bucket } of people) {
      const rank = rankOf(bucket);
      if (rank > (places.get(accountId)?.rank ?? -1)) places.set(accountId, { rosterId, rank });
    }
  }
  return rosters.map((roster) => {
    const isHere = ({ accountId }: RosterRow) => places.get(accountId)?.rosterId === roster.id;
    return { roster, counted: roster.people.filter(isHere), elsewhere: roster.people.filter((row) => !isHere(row)) };
  });
}

/** The more, the nearer to being asked. */
function rankOf(bucket: Bucket): number {
  if (bucket === 'asked') return notAskedReasons.length + 2;
  if (bucket === 'asked-elsewhere') return 0;
  return bucket === 'undecided' ? 1 : notAskedReasons.indexOf(bucket) + 2;
}

/** The reason for which somebody is not asked who counts in a roster; null for who is asked, and as long as it is undecided. */
export const reasonOf = ({ bucket }: RosterRow): NotAskedReason | null =>
  notAskedReasons.find((each) => each === bucket) ?? null;
