import type { IsoInstant } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { CheckpointTerms } from '../../contract/survey/checkpoint';
import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import type { BrowsableProject } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { checkLength } from '../../core/survey/length';
import { nextLookAt } from '../../core/survey/occasion/next-look';
import { checkTerms } from '../../core/survey/plan';
import type { OccasionReads } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { UnitOfWork } from '../unit-of-work';
import { chosenQuestionnaire } from './chosen-questionnaire';
import { bindOccasion } from './occasion/bind-occasion';
import { checkOccasion } from './occasion/check-occasion';

/** @property occasions reads as the caller */
export type Settling = {
  readonly ports: Ports;
  readonly occasions: OccasionReads;
  readonly project: BrowsableProject;
  readonly work: UnitOfWork;
  /** The instant of the command. */
  readonly at: IsoInstant;
};

/**
 * The part of a checkpoint that holds already: its questionnaire as it was kept, null for one that is chosen now; and whether its occasion
 * was checked for the same engagements.
 */
type Held = { readonly questionnaire: QuestionnaireSnapshot | null; readonly isOccasionChecked: boolean };
export const nothingHeld: Held = { questionnaire: null, isOccasionChecked: false };

/**
 * @property opensAt the instant at which it opens by itself, or is looked at next for its occasion; null for never
 * @property gateIssueId absent where its occasion was not looked at
 */
type Settled = Pick<Checkpoint, 'questionnaire' | 'gateIssueId'> & { readonly opensAt: IsoInstant | null };

/**
 * Settles the terms of a checkpoint of a project, whether it is planned or changed: all rules of terms are looked at here, so that none of
 * them holds for one of the two alone. What it is to wait for is written down with that. @param id of the checkpoint
 */
export async function settleTerms(
  { ports, occasions, project, work, at }: Settling,
  id: string,
  terms: CheckpointTerms,
  held: Held,
): Promise<Result<Settled>> {
  const { projectId } = project;
  const questionnaire =
    held.questionnaire ?? (await chosenQuestionnaire(ports, work, projectId, terms.questionnaireId));
  if (!questionnaire) return refuse('not-found', { field: 'questionnaireId' });
  const opensAt = await checkedTerms(ports, work, projectId, terms);
  if (!opensAt.ok) return opensAt;
  const length = checkLength(questionnaire, terms.recurrence);
  if (!length.ok) return length;
  if (!terms.occasion || held.isOccasionChecked) return accept({ questionnaire, opensAt: opensAt.value });
  const checked = await checkOccasion(ports, occasions, project, terms.occasion, terms.engagementIds);
  if (!checked.ok) return checked;
  const gateIssueId = await bindOccasion(work, id, checked.value);
  return accept({ questionnaire, gateIssueId, opensAt: nextLookAt(at, ports.now()) });
}

/** Whether terms are right in themselves for a project, and when what is planned by them opens on its day. @see checkTerms */
async function checkedTerms(
  ports: Pick<Ports, 'now'>,
  work: UnitOfWork,
  projectId: string,
  terms: CheckpointTerms,
): Promise<Result<IsoInstant | null>> {
  const engagements = [];
  for (const engagementId of terms.engagementIds) {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (engagement?.projectId === projectId) engagements.push(engagement);
  }
  return checkTerms(terms, engagements, dayIn(engagements[0]?.calendar.timeZone ?? 'UTC', ports.now()));
}
