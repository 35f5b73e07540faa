import type { IsoDate } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { ChangedTerm, CheckpointTerms } from '../../../contract/survey/checkpoint';
import type { ChangeCheckpoint, CheckpointInFull } from '../../../contract/survey/team-survey';
import type { Attribution } from '../../../core/audit/event';
import { accept, refuse } from '../../../core/result';
import { changedCheckpoint, checkChange, extendedCheckpoint, extendedTo, isOver } from '../../../core/survey/change';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { boundIssue } from '../../../core/survey/on-issue/bound-issue';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import type { UnitOfWork } from '../../unit-of-work';
import { applyCheckpointEvent } from '../apply-checkpoint-event';
import { handle } from '../handle';
import { unbindIssue } from '../occasion/bind-occasion';
import { idInSeries } from '../series/in-series';
import { type Settling, settleTerms } from '../settle-terms';
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
  const { occasion = null, recurrence = null, reminders = 'usual' } = given;
  const terms = { ...given, occasion, recurrence, reminders };
  return handle(ports, caller, projectId, 'change-checkpoint', command, {
    rule: (checkpoint) => {
      const changed = checkChange(checkpoint, terms, ports.now());
      return changed.ok ? accept({ changed: changed.value }) : changed;
    },
    write: async (_ports, work, checkpoint, _command, by, { project }) => {
      const changed = checkChange(checkpoint, terms, ports.now());
      if (!changed.ok || changed.value.length === 0) return changed.ok ? accept(checkpoint) : changed;
      const after =
        checkpoint.state.name === 'open'
          ? await extended(ports, work, checkpoint, terms.windowDays, by)
          : await planned({ ports, occasions, project, work, at: by.at }, checkpoint, terms, changed.value);
      if (!after.ok) return after;
      const facts = { changed: changed.value, title: after.value.title, mode: after.value.mode };
      const written = applyCheckpointEvent(work, after.value, 'checkpoint-changed', by, facts);
      await leaveIssue(work, boundIssue(checkpoint), written);
      return accept(written);
    },
  });
};

/** Has the issue forget the checkpoint that was bound to it, where it is bound to another one now, or to none. */
async function leaveIssue(work: UnitOfWork, before: string | null, after: Checkpoint): Promise<void> {
  if (before === null || before === boundIssue(after)) return;
  await unbindIssue(work, before, after.id);
  work.enqueue([{ kind: 'sync-issue', issueId: before }]);
}

/** The open checkpoint with a later last day. It stays over before the next of its series opens. */
async function extended(
  ports: Ports,
  work: UnitOfWork,
  checkpoint: Checkpoint,
  windowDays: number,
  { at }: Attribution,
): Promise<Result<Checkpoint>> {
  const closesOn = extendedTo(checkpoint, windowDays);
  if (closesOn === null) return refuse('checkpoint-not-open');
  const { seriesId, number, engagementIds } = checkpoint;
  if (seriesId !== null) {
    const ref = { kind: 'checkpoint', id: idInSeries(seriesId, number + 1) } as const;
    const [{ value: next }] = await work.load(ref);
    if (next) work.expectUnchanged(ref);
    const opensNext = next && next.state.name !== 'cancelled' ? next.opensOn : null;
    if (opensNext !== null && opensNext <= closesOn) return refuse('checkpoint-overlaps', { field: 'windowDays' });
  }
  const { engagement } = await loadGroups(ports, { engagement: engagementIds });
  const engagements = engagementIds.flatMap((each) => engagement.get(each) ?? []);
  return accept(
    extendedCheckpoint(checkpoint, { windowDays, closesOn, closesAt: endOfDay(engagements, closesOn) }, at),
  );
}

/** The planned checkpoint with other terms, judged as those of a new one. Its questionnaire is kept as it is, unless it is another one. */
async function planned(
  settling: Settling,
  checkpoint: Checkpoint,
  terms: CheckpointTerms,
  changed: readonly ChangedTerm[],
): Promise<Result<Checkpoint>> {
  const settled = await settleTerms(settling, checkpoint.id, terms, {
    questionnaire: changed.includes('questionnaireId') ? null : checkpoint.questionnaire,
    // A request is waited for where the engagements that are named have theirs.
    isOccasionChecked: !changed.includes('occasion') && !changed.includes('engagementIds'),
  });
  if (!settled.ok) return settled;
  const isAfter = await opensAfterPrevious(settling.work, checkpoint, terms.opensOn);
  return isAfter.ok ? accept(changedCheckpoint(checkpoint, terms, changed, settled.value, settling.at)) : isAfter;
}

/** Whether one of a series opens when the one before it is over, which may be closed before its last day. */
async function opensAfterPrevious(
  work: UnitOfWork,
  { seriesId, number }: Checkpoint,
  opensOn: IsoDate | null,
): Promise<Result<null>> {
  if (seriesId === null || number === 1 || opensOn === null) return accept(null);
  const ref = { kind: 'checkpoint', id: idInSeries(seriesId, number - 1) } as const;
  const [{ value: previous }] = await work.load(ref);
  if (!previous) return accept(null);
  work.expectUnchanged(ref);
  return isOver(previous, opensOn) ? accept(null) : refuse('checkpoint-overlaps', { field: 'opensOn' });
}
