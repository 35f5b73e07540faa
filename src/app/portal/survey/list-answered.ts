import type { Result } from '../../../contract/result';
import type { AnsweredPage, AnsweredSurvey } from '../../../contract/survey/portal-survey';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { toldOf } from '../../../core/survey/reading/told-of';
import { type Response, responseId } from '../../../core/survey/response';
import { hasOnlyPutOff } from '../../../core/survey/said/standing';
import { provedIn } from '../../access/customer';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { caseIdOf } from '../../survey/said/case-id';
import { fullPage } from '../full-page';
import { namesInCases, recoveryView } from './recovery/recovery-view';

/** All that a customer has answered by name in an engagement, newest first, a page at a time: it stays theirs to see. */
export async function listAnswered(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: { readonly engagementId: string; readonly after?: string | undefined },
): Promise<Result<AnsweredPage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listResponsesBy(caller.accountId, cursor);
    const rows = found?.responses.filter((each) => each.engagementId === engagementId) ?? [];
    return found && { rows, cursor: found.cursor };
  };
  const page = await fullPage(find, after, ports.hasTime);
  if (!page) return refuse('not-found');
  const checkpointIds = page.rows.map(({ checkpointId }) => checkpointId);
  const idOf = (checkpointId: string) => responseId(checkpointId, caller.accountId);
  const caseOf = (checkpointId: string) => caseIdOf(checkpointId, caller.accountId);
  const { checkpoint, response, recovery } = await loadGroups(ports, {
    checkpoint: checkpointIds,
    response: checkpointIds.map(idOf),
    recovery: checkpointIds.map(caseOf),
  });
  const nameOf = await namesInCases(ports, [...recovery.values()]);
  // An index lags behind, and has what was said before the last change: what is shown is read by its key.
  const answered = checkpointIds.flatMap((checkpointId) => {
    const [asked, said] = [checkpoint.get(checkpointId), response.get(idOf(checkpointId))];
    if (!asked || !said || hasOnlyPutOff(asked.questionnaire, said)) return [];
    const ofTheirs = recoveryView(proved.value.customer, recovery.get(caseOf(checkpointId)), nameOf);
    return [{ ...answeredView(proved.value.customer, said, asked), recovery: ofTheirs }];
  });
  return accept({ answered, next: page.cursor ?? null });
}

/** @throws for what somebody else has answered */
function answeredView(
  customer: ProvedCustomer,
  response: Response,
  checkpoint: Checkpoint,
): Omit<AnsweredSurvey, 'recovery'> {
  customer.assertOf(response);
  if (response.accountId !== customer.accountId) throw new Error('Nobody is shown the answers of somebody else');
  const { rosterId, answers, declined, savedAt } = response;
  return {
    surveyId: rosterId,
    title: checkpoint.title,
    questionnaire: checkpoint.questionnaire,
    answers,
    declined,
    savedAt,
    followUp: toldOf(checkpoint),
  };
}
