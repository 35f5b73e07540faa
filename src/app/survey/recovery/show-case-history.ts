import type { Result } from '../../../contract/result';
import { type CaseHistoryLine, caseHistoryWhats } from '../../../contract/survey/recovery';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { SeenWords } from '../../../core/access/seen-words';
import { accept, refuse } from '../../../core/result';
import type { RecoveryCase } from '../../../core/survey/recovery/case';
import type { Caller } from '../../caller';
import { readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { seenCheckpoint } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';

/** The history of a recovery case, oldest first: its last events where there are very many. */
export async function showCaseHistory(
  ports: Ports,
  caller: Caller,
  projectId: string,
  caseId: string,
): Promise<Result<readonly CaseHistoryLine[]>> {
  const [{ value: of }] = await ports.storage.load([{ kind: 'recovery', id: caseId }]);
  if (of?.projectId !== projectId) return refuse('not-found');
  const found = await seenCheckpoint(ports, caller, projectId, of.checkpointId);
  if (!found.ok) return found;
  const { seen } = found.value;
  const words = await seeNamed(ports, seen);
  return words.ok ? accept(await historyView(ports, seen, words.value, of)) : words;
}

async function historyView(
  ports: Ports,
  seen: SeenSurvey,
  words: SeenWords,
  of: RecoveryCase,
): Promise<readonly CaseHistoryLine[]> {
  seen.assertIn(of);
  words.assertOf(of);
  const to = of.history.length;
  const events = await ports.storage.loadEvents(of.id, Math.max(1, to - readAtOnce + 1), to);
  return events.flatMap(({ what, at, actor: by, facts }) => {
    const said = caseHistoryWhats.find((each) => each === what);
    const owner = facts?.owner;
    return said ? [{ what: said, at, by, owner: typeof owner === 'string' ? owner : null }] : [];
  });
}
