import type { Result } from '../../../contract/result';
import type { CaseInFull } from '../../../contract/survey/recovery';
import { instantText } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { responseId } from '../../../core/survey/response';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { seenCheckpoint } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';
import { caseInFull } from './case-view';

/** A recovery case with what was answered, and all that both sides wrote. */
export async function showCase(
  ports: Ports,
  caller: Caller,
  projectId: string,
  caseId: string,
): Promise<Result<CaseInFull>> {
  const [{ value: of }] = await ports.storage.load([{ kind: 'recovery', id: caseId }]);
  if (of?.projectId !== projectId) return refuse('not-found');
  const found = await seenCheckpoint(ports, caller, projectId, of.checkpointId);
  if (!found.ok) return found;
  const { seen, checkpoint } = found.value;
  const words = await seeNamed(ports, seen);
  if (!words.ok) return words;
  const [{ value: engagement }, { value: response }, { value: notes }] = await ports.storage.load([
    { kind: 'engagement', id: of.engagementId },
    { kind: 'response', id: responseId(checkpoint.id, of.accountId) },
    { kind: 'notes', id: responseId(checkpoint.id, of.accountId) },
  ]);
  if (!engagement) return refuse('not-found');
  return accept(
    caseInFull(
      seen,
      words.value,
      { of, checkpoint, engagement, response, notes },
      caller.accountId,
      instantText(ports.now()),
    ),
  );
}
