import type { Result } from '../../../contract/result';
import type { ToldPage, ToldSurvey } from '../../../contract/survey/portal-survey';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { toldOf } from '../../../core/survey/reading/told-of';
import { responseId } from '../../../core/survey/response';
import { isAsked, type Roster, rowOf } from '../../../core/survey/roster';
import { hasOnlyPutOff } from '../../../core/survey/said/standing';
import { provedIn } from '../../access/customer';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { rosterIdOf } from '../../survey/roster-ids';
import { fullPage } from '../full-page';

/**
 * All closed surveys of an engagement in which the caller was asked, and of which the team has told what follows, a page at a time: what a customer was
 * told stays theirs to see, whether they have answered or not, and however long ago.
 */
export async function listTold(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: { readonly engagementId: string; readonly after?: string | undefined },
): Promise<Result<ToldPage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { projectId } = proved.value.engagement;
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listCheckpoints(projectId, 'closed', cursor);
    // The cursor came from a browser: whatever it led to, only this engagement is shown.
    const ours = (each: Checkpoint) => each.projectId === projectId && each.engagementIds.includes(engagementId);
    return found && { rows: found.checkpoints.filter(ours), cursor: found.cursor };
  };
  const page = await fullPage(find, after, ports.hasTime);
  if (!page) return refuse('not-found');
  const ids = page.rows.map(({ id }) => id);
  // An index lags behind: what is shown is read by its key.
  const { checkpoint, survey, response } = await loadGroups(ports, {
    checkpoint: ids,
    survey: ids.map((id) => rosterIdOf(id, engagementId)),
    response: ids.map((id) => responseId(id, caller.accountId)),
  });
  const told = ids.flatMap((id) => {
    const [closed, roster] = [checkpoint.get(id), survey.get(rosterIdOf(id, engagementId))];
    if (!closed || !roster) return [];
    const said = response.get(responseId(id, caller.accountId));
    const isAnswered = said !== undefined && !hasOnlyPutOff(closed.questionnaire, said);
    return toldView(proved.value.customer, closed, roster, isAnswered);
  });
  return accept({ told, next: page.cursor ?? null });
}

/** Nothing for who was not asked, and as long as nothing is told. */
function toldView(customer: ProvedCustomer, checkpoint: Checkpoint, roster: Roster, isAnswered: boolean): ToldSurvey[] {
  customer.assertOf(roster);
  const { id, title, questionnaire, answeredUntil } = checkpoint;
  const row = rowOf(roster, customer.accountId);
  const words = toldOf(checkpoint);
  if (roster.checkpointId !== id || !row || !isAsked(row) || words === null || answeredUntil === null) return [];
  return [{ surveyId: roster.id, title, closedOn: answeredUntil, questionnaire, followUp: words, isAnswered }];
}
