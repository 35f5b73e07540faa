import type { Result } from '../../../contract/result';
import type { ToPlanWith } from '../../../contract/survey/own-questionnaires';
import type { CheckpointInFull, PlanCheckpoint } from '../../../contract/survey/team-survey';
import { refuse } from '../../../core/result';
import { issueWithAccess } from '../../access/issue';
import type { Caller } from '../../caller';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import { listQuestionnaires } from '../list-questionnaires';
import { planCheckpoint } from '../plan-checkpoint';

/** The questionnaires with which the project of an issue can ask. */
export async function listQuestionnairesHere(ports: Ports, issueId: string): Promise<Result<ToPlanWith>> {
  const seen = await issueWithAccess(ports, issueId);
  return seen ? listQuestionnaires(ports, seen.issue.projectId) : refuse('not-found');
}

/** Plans a survey from the panel of an issue, in the project that the issue is in, by all rules of planning. @param occasions reads as the caller */
export async function planSurveyHere(
  ports: Ports,
  caller: Caller,
  issueId: string,
  wanted: PlanCheckpoint,
  occasions: OccasionReads,
): Promise<Result<CheckpointInFull>> {
  const seen = await issueWithAccess(ports, issueId);
  return seen ? planCheckpoint(ports, caller, seen.issue.projectId, wanted, occasions) : refuse('not-found');
}
