import type { Result } from '../../../contract/result';
import type { ChangedTerm, CheckpointTerms } from '../../../contract/survey/checkpoint';
import type { ChangeCheckpoint, CheckpointInFull } from '../../../contract/survey/team-survey';
import type { BrowsableProject } from '../../../core/access/team';
import type { Attribution } from '../../../core/audit/event';
import { accept, refuse } from '../../../core/result';
import { changedCheckpoint, checkChange, extendedCheckpoint, extendedTo } from '../../../core/survey/change';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { nextLookAt } from '../../../core/survey/occasion/next-look';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { OccasionReads, Ports } from '../../ports';
import type { UnitOfWork } from '../../unit-of-work';
import { applyCheckpointEvent } from '../apply-checkpoint-event';
import { chosenQuestionnaire } from '../chosen-questionnaire';
import { handle } from '../handle';
import { bindOccasion } from '../occasion/bind-occasion';
import { checkOccasion } from '../occasion/check-occasion';
import { checkedTerms } from '../plan-checkpoint';
import { idInSeries } from '../plan-next';
import { endOfDay } from '../start-opening';

/** Changes the terms of a planned checkpoint, or moves the last day of an open one. @param occasions reads as the caller */
export const changeCheckpoint = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: ChangeCheckpoint,
  occasions: OccasionReads,
): Promise<Result<CheckpointInFull>> => {
  const { checkpointId: _id, revision: _revision, ...given } = command;
  const terms = { ...given, occasion: given.occasion ?? null, recurrence: given.recurrence ?? null };
  return handle(ports, caller, projectId, 'change-checkpoint', command, {
    rule: (checkpoint) => {
      const changed = checkChange(checkpoint, terms, ports.now());
      return changed.ok ? accept({ changed: changed.value }) : changed;
    },
    write: async (_ports, work, checkpoint, _command, by, project) => {
      const changed = checkChange(checkpoint, terms, ports.now());
      if (!changed.ok || changed.value.length === 0) return changed.ok ? accept(checkpoint) : changed;
      const after =
        checkpoint.state.name === 'open'
          ? await extended(ports, checkpoint, terms.windowDays, by)
          : await planned({ ports, occasions, project, work }, checkpoint, terms, changed.value, by);
      if (!after.ok) return after;
      const facts = { changed: changed.value, title: after.value.title, mode: after.value.mode };
      return accept(applyCheckpointEvent(work, after.value, 'checkpoint-changed', by, facts));
    },
  });
};

/** The open checkpoint with a later last day. It stays over before the next of its series opens. */
async function extended(
  ports: Ports,
  checkpoint: Checkpoint,
  windowDays: number,
  { at }: Attribution,
): Promise<Result<Checkpoint>> {
  const closesOn = extendedTo(checkpoint, windowDays);
  if (closesOn === null) return refuse('checkpoint-not-open');
  const { seriesId, number, engagementIds } = checkpoint;
  const next = seriesId === null ? [] : [idInSeries(seriesId, number + 1)];
  const { engagement, checkpoint: followers } = await loadGroups(ports, {
    engagement: engagementIds,
    checkpoint: next,
  });
  const opensNext = [...followers.values()].find(({ state }) => state.name !== 'cancelled')?.opensOn ?? null;
  if (opensNext !== null && opensNext <= closesOn) return refuse('field-invalid', { field: 'windowDays' });
  const engagements = engagementIds.flatMap((each) => engagement.get(each) ?? []);
  return accept(
    extendedCheckpoint(checkpoint, { windowDays, closesOn, closesAt: endOfDay(engagements, closesOn) }, at),
  );
}

type Doing = {
  readonly ports: Ports;
  readonly occasions: OccasionReads;
  readonly project: BrowsableProject;
  readonly work: UnitOfWork;
};

/** The planned checkpoint with other terms, judged as those of a new one. Its questionnaire is kept as it is, unless it is another one. */
async function planned(
  { ports, occasions, project, work }: Doing,
  checkpoint: Checkpoint,
  terms: CheckpointTerms,
  changed: readonly ChangedTerm[],
  { at }: Attribution,
): Promise<Result<Checkpoint>> {
  const { id, projectId } = checkpoint;
  const questionnaire = changed.includes('questionnaireId')
    ? await chosenQuestionnaire(ports, work, projectId, terms.questionnaireId)
    : checkpoint.questionnaire;
  if (!questionnaire) return refuse('not-found', { field: 'questionnaireId' });
  const opensAt = await checkedTerms(ports, work, projectId, terms);
  if (!opensAt.ok) return opensAt;
  if (!terms.occasion || !changed.includes('occasion')) {
    return accept(changedCheckpoint(checkpoint, terms, changed, { questionnaire, opensAt: opensAt.value }, at));
  }
  const checked = await checkOccasion(ports, occasions, project, terms.occasion, terms.engagementIds);
  if (!checked.ok) return checked;
  await bindOccasion(work, id, checked.value);
  const looksAt = nextLookAt(at, ports.now());
  return accept(changedCheckpoint(checkpoint, terms, changed, { questionnaire, opensAt: looksAt }, at));
}
