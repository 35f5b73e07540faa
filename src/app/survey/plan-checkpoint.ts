import type { IsoInstant } from '../../contract/common';
import type { Result } from '../../contract/result';
import { type CheckpointTerms, checkpointLimits } from '../../contract/survey/checkpoint';
import type { CheckpointInFull, PlanCheckpoint } from '../../contract/survey/team-survey';
import { dayIn } from '../../core/calendar/day';
import { fingerprintOf } from '../../core/command/decide-once';
import { accept, refuse } from '../../core/result';
import { plannedCheckpoint } from '../../core/survey/checkpoint';
import { checkLength } from '../../core/survey/length';
import { nextLookAt } from '../../core/survey/occasion/next-look';
import { checkTerms } from '../../core/survey/plan';
import { emptySeries, withPlanned } from '../../core/survey/series';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { OccasionReads, Ports } from '../ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { checkpointView } from './checkpoint-view';
import { chosenQuestionnaire } from './chosen-questionnaire';
import { bindOccasion } from './occasion/bind-occasion';
import { checkOccasion } from './occasion/check-occasion';

/** Plans an occasion to ask customers of a project, once or in a series. The questionnaire is kept with it as it is now. @param occasions reads as the caller */
export async function planCheckpoint(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: PlanCheckpoint,
  occasions: OccasionReads,
): Promise<Result<CheckpointInFull>> {
  const project = await editProject(ports, caller, projectId);
  if (!project.ok) return project;
  const { attempt, ...given } = wanted;
  // Whether what is not wanted was left out, or said to be none, is the same.
  const terms = { ...given, occasion: given.occasion ?? null, recurrence: given.recurrence ?? null };
  const id = idFor('checkpoint', projectId, caller.accountId, attempt);
  const asked = { ...wanted, ...terms, revision: 0 };
  const fingerprint = fingerprintOf('plan-checkpoint', asked, caller.accountId);
  const checked =
    terms.occasion && (await checkOccasion(ports, occasions, project.value, terms.occasion, terms.engagementIds));
  return inUnitOfWork(ports, async (work) => {
    const [{ value: twin }] = await work.load({ kind: 'checkpoint', id });
    if (twin) {
      return twin.fingerprint === fingerprint
        ? accept(checkpointView(project.value, twin, [], null))
        : refuse('changed-meanwhile');
    }
    const [{ value: closed = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
    if (closed.unfinished.length >= checkpointLimits.unfinished) {
      return refuse('checkpoint-limit-reached', { facts: { limit: checkpointLimits.unfinished } });
    }
    const questionnaire = await chosenQuestionnaire(ports, work, projectId, terms.questionnaireId);
    if (!questionnaire) return refuse('not-found', { field: 'questionnaireId' });
    const opensAt = await checkedTerms(ports, work, projectId, terms);
    if (!opensAt.ok) return opensAt;
    const length = checkLength(questionnaire, terms.recurrence);
    if (!length.ok) return length;
    if (checked && !checked.ok) return checked;
    const by = attributionTo(ports, caller);
    const nextCheckAt = checked ? nextLookAt(by.at, ports.now()) : opensAt.value;
    const series = terms.recurrence ? { seriesId: id, anchor: terms.opensOn } : { seriesId: null, anchor: null };
    const planned = plannedCheckpoint(
      { ...terms, ...series, id, projectId, questionnaire, number: 1, fingerprint, nextCheckAt },
      by,
    );
    work.save('survey-series', projectId, withPlanned(closed, id));
    if (checked) await bindOccasion(work, id, checked.value);
    const { title, mode } = terms;
    const facts = { title, mode, questionnaire: terms.questionnaireId };
    return accept(
      checkpointView(project.value, applyCheckpointEvent(work, planned, 'checkpoint-planned', by, facts), [], null),
    );
  });
}

/** Whether terms are right for a project, and when what is planned by them opens by itself. @see checkTerms */
export async function checkedTerms(
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
