import type { AccountId } from '../../../contract/common';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { responseId } from '../../../core/survey/response';
import { askedIn, type Roster } from '../../../core/survey/roster';
import { saidIn } from '../../../core/survey/said/standing';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';

/** As many people as two reads tell of. */
const mostRead = 2 * readAtOnce;

type Asked = {
  readonly seen: SeenSurvey;
  readonly checkpoint: Checkpoint;
  readonly rosters: readonly Roster[];
};

/**
 * Those who have begun to answer by name and have not finished, which their rosters do not tell apart from silence. Null where it is not known: in
 * confidence, and where more have not finished than a screen reads.
 */
export async function begunIn(
  ports: Ports,
  { seen, checkpoint, rosters }: Asked,
): Promise<ReadonlySet<AccountId> | null> {
  seen.assertIs(checkpoint);
  if (checkpoint.mode === 'confidential') return null;
  const unfinished = rosters.flatMap(askedIn).filter(({ done }) => done === undefined);
  if (unfinished.length > mostRead) return null;
  const ids = unfinished.map(({ accountId }) => responseId(checkpoint.id, accountId));
  const { response } = await loadGroups(ports, { response: ids });
  const begun = [...response.values()].filter((each) => saidIn(checkpoint.questionnaire, each)?.standing === 'partial');
  return new Set(begun.map(({ accountId }) => accountId));
}
