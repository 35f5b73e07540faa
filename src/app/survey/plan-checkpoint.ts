import type { Result } from '../../contract/result';
import { checkpointLimits } from '../../contract/survey/checkpoint';
import type { CheckpointInFull, PlanCheckpoint } from '../../contract/survey/team-survey';
import type { BrowsableProject } from '../../core/access/team';
import { fingerprintOf } from '../../core/command/decide-once';
import { accept, refuse } from '../../core/result';
import { type Checkpoint, plannedCheckpoint } from '../../core/survey/checkpoint';
import { emptySeries, withPlanned } from '../../core/survey/series';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { OccasionReads } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { seeCheckpoint } from './seen-checkpoint';
import { thresholdsIn } from './settings/thresholds-in';
import { nothingHeld, settleTerms } from './settle-terms';
import { viewNow } from './show-checkpoint';

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
  const { occasion = null, recurrence = null, reminders = 'usual' } = given;
  const terms = { ...given, occasion, recurrence, reminders };
  const id = idFor('checkpoint', projectId, caller.accountId, attempt);
  const asked = { ...wanted, ...terms, revision: 0 };
  const fingerprint = fingerprintOf('plan-checkpoint', asked, caller.accountId);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: twin }] = await work.load({ kind: 'checkpoint', id });
    if (twin) {
      return twin.fingerprint === fingerprint ? shown(ports, caller, project.value, twin) : refuse('changed-meanwhile');
    }
    const [{ value: closed = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
    if (closed.unfinished.length >= checkpointLimits.unfinished) {
      return refuse('checkpoint-limit-reached', { facts: { limit: checkpointLimits.unfinished } });
    }
    const by = attributionTo(ports, caller);
    const settling = { ports, occasions, project: project.value, work, at: by.at };
    const settled = await settleTerms(settling, id, terms, nothingHeld);
    if (!settled.ok) return settled;
    const { questionnaire, gateIssueId, opensAt: nextCheckAt } = settled.value;
    const series = terms.recurrence ? { seriesId: id, anchor: terms.opensOn } : { seriesId: null, anchor: null };
    const planned = plannedCheckpoint(
      { ...terms, ...series, id, projectId, questionnaire, gateIssueId, number: 1, fingerprint, nextCheckAt },
      by,
    );
    const thresholds = await thresholdsIn(work, projectId);
    work.save('survey-series', projectId, withPlanned(closed, id));
    const { title, mode } = terms;
    const facts = { title, mode, questionnaire: terms.questionnaireId };
    return shown(
      ports,
      caller,
      project.value,
      applyCheckpointEvent(work, { ...planned, thresholds }, 'checkpoint-planned', by, facts),
    );
  });
}

/** As one that is planned is shown. Sent again it may be a later one, which is not the planner's to see any more. */
async function shown(
  ports: Ports,
  caller: Caller,
  project: BrowsableProject,
  checkpoint: Checkpoint,
): Promise<Result<CheckpointInFull>> {
  const found = await seeCheckpoint(ports, caller, project, checkpoint);
  return found.ok ? accept(await viewNow(ports, found.value)) : found;
}
