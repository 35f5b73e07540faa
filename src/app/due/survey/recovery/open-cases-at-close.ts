import { instantText } from '../../../../core/calendar/day';
import { accept } from '../../../../core/result';
import type { Checkpoint } from '../../../../core/survey/checkpoint';
import { causeIn } from '../../../../core/survey/recovery/cause';
import { type Response, responseId } from '../../../../core/survey/response';
import { theApp } from '../../../caller';
import { loadGroups } from '../../../load-groups';
import { Unavailable } from '../../../ports/failure';
import type { BackgroundPorts } from '../../../ports/ports';
import { retrying } from '../../../retry';
import { caseIdOf } from '../../../survey/recovery/case-id';
import { followSaying } from '../../../survey/recovery/follow-saying';
import { inOwnUnit } from '../step';

/**
 * Opens the cases of those who have left a low score and did not finish: while the survey was open it could still be a slip. No answer is
 * taken any more by then.
 */
export async function openCasesAtClose(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await retrying(ports, () => ports.storage.listResponses(checkpoint.id, cursor));
    const low = page?.responses.filter((each) => causeIn(checkpoint.questionnaire, each) !== null) ?? [];
    const idOf = ({ accountId }: Response) => caseIdOf(checkpoint.id, accountId);
    const { recovery } = await retrying(ports, () =>
      loadGroups({ storage: ports.storage }, { recovery: low.map(idOf) }),
    );
    for (const response of low.filter((each) => !recovery.has(idOf(each)))) {
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await openCase(ports, checkpoint, response);
    }
    cursor = page?.cursor;
  } while (cursor !== undefined);
}

const openCase = (ports: BackgroundPorts, checkpoint: Checkpoint, { accountId, rosterId }: Response): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: response }, { value: roster }, { value: before }] = await work.load(
      { kind: 'response', id: responseId(checkpoint.id, accountId) },
      { kind: 'survey', id: rosterId },
      { kind: 'recovery', id: caseIdOf(checkpoint.id, accountId) },
    );
    const cause = causeIn(checkpoint.questionnaire, response);
    if (!roster || cause === null) return accept(undefined);
    const by = { actor: theApp, at: instantText(ports.now()) };
    await followSaying(work, { checkpoint, roster, accountId, cause, by }, before);
    return accept(undefined);
  });
