import type { Result } from '../../../contract/result';
import type { Callback, CallbackPage } from '../../../contract/survey/team-survey';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { Response } from '../../../core/survey/response';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { seenCheckpoint } from '../seen-checkpoint';
import { asTheyAre } from './responses-now';

/**
 * Those who want to be called back, as soon as they have said so. They are known by name also where others answer in confidence: it was
 * said to them before they sent it.
 */
export async function listCallbacks(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, after }: { readonly checkpointId: string; readonly after?: string | undefined },
): Promise<Result<CallbackPage>> {
  const found = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!found.ok) return found;
  const { seen, checkpoint } = found.value;
  const page = await ports.storage.listResponses(checkpointId, after);
  if (!page) return refuse('field-invalid', { field: 'after' });
  const callbacks = (await asTheyAre(ports, page.responses)).flatMap(
    (response) => callbackView(seen, checkpoint, response) ?? [],
  );
  return accept({ callbacks, next: page.cursor ?? null });
}

/** @returns undefined for who does not want it, or for what the cursor has led to elsewhere */
function callbackView(seen: SeenSurvey, checkpoint: Checkpoint, response: Response): Callback | undefined {
  seen.assertIs(checkpoint);
  const { checkpointId, accountId: by, savedAt: at, answers } = response;
  return checkpointId === checkpoint.id && answers.wantsCallback ? { by, at, answers } : undefined;
}
