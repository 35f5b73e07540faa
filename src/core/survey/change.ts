import canonicalize from 'canonicalize';
import type { IsoDate, IsoInstant } from '../../contract/common';
import type { Result } from '../../contract/result';
import { type ChangedTerm, type CheckpointTerms, checkpointTermNames } from '../../contract/survey/checkpoint';
import { daysAfter } from '../calendar/day';
import { accept, refuse } from '../result';
import type { Checkpoint } from './checkpoint';
import { daysApart } from './occasion/recurrence';
import { isPastLastDay } from './response';

/** The terms in which what is wanted differs from what there is. */
const changedTerms = (before: CheckpointTerms, wanted: CheckpointTerms): readonly ChangedTerm[] =>
  checkpointTermNames.filter((term) => canonicalize(before[term]) !== canonicalize(wanted[term]));

/**
 * Whether a checkpoint may be changed, and in which terms it is: a planned one in all of them, but never from confidence to names; an open
 * one in its last day alone, to a later one. Whether the terms are right in themselves is not looked at here.
 * @param now epoch milliseconds
 */
export function checkChange(
  checkpoint: Checkpoint,
  wanted: CheckpointTerms,
  now: number,
): Result<readonly ChangedTerm[]> {
  const changed = changedTerms(checkpoint, wanted);
  if (checkpoint.state.name === 'open') {
    if (isPastLastDay(checkpoint, now)) return refuse('checkpoint-not-open');
    const fixed = changed.find((term) => term !== 'windowDays');
    const isLater = wanted.windowDays >= checkpoint.windowDays;
    if (fixed !== undefined || !isLater) return refuse('checkpoint-open-fixed', { field: fixed ?? 'windowDays' });
    const { recurrence } = checkpoint;
    const isTooLong = recurrence !== null && wanted.windowDays > daysApart(recurrence);
    return isTooLong ? refuse('field-invalid', { field: 'windowDays' }) : accept(changed);
  }
  if (checkpoint.state.name !== 'planned') return refuse('checkpoint-not-planned');
  const isWeaker = checkpoint.mode === 'confidential' && wanted.mode !== 'confidential';
  return isWeaker ? refuse('checkpoint-mode-weaker', { field: 'mode' }) : accept(changed);
}

/**
 * A planned checkpoint with other terms. What it waits for is waited for from now on, if it is another thing than before; a series is counted anew from
 * another day, or at another interval.
 * @param opensAt the instant at which it opens by itself, or is looked at next for another occasion; null for never
 */
export function changedCheckpoint(
  checkpoint: Checkpoint,
  terms: CheckpointTerms,
  changed: readonly ChangedTerm[],
  settled: Pick<Checkpoint, 'questionnaire' | 'gateIssueId'> & { readonly opensAt: IsoInstant | null },
  at: IsoInstant,
): Checkpoint {
  const { questionnaire, opensAt } = settled;
  const isOfOccasion = terms.occasion !== null && !changed.includes('occasion');
  const { occasionNow, waitsSince, nextCheckAt } = isOfOccasion
    ? checkpoint
    : { occasionNow: terms.occasion && ('ahead' as const), waitsSince: at, nextCheckAt: opensAt };
  const isCounted = !changed.includes('opensOn') && !changed.includes('recurrence');
  const seriesId = terms.recurrence !== null ? (checkpoint.seriesId ?? checkpoint.id) : seriesLeft(checkpoint);
  const anchor = isCounted ? checkpoint.anchor : terms.recurrence && terms.opensOn;
  const { gateIssueId } = isOfOccasion ? checkpoint : settled;
  return {
    ...checkpoint,
    ...terms,
    questionnaire,
    gateIssueId,
    occasionNow,
    waitsSince,
    nextCheckAt,
    seriesId,
    anchor,
  };
}

/** The series of one that ends it: the first of a series that comes once is in none. */
const seriesLeft = ({ seriesId, number }: Checkpoint): string | null => (number > 1 ? seriesId : null);

/** The last day of an open checkpoint that is open for some other number of days. */
export const extendedTo = ({ closesOn, windowDays }: Checkpoint, wanted: number): IsoDate | null =>
  closesOn === null ? null : daysAfter(closesOn, wanted - windowDays);

/** An open checkpoint with a later last day, of which its rosters are to be told. What was sent stays sent. */
export const extendedCheckpoint = (
  checkpoint: Checkpoint,
  { windowDays, closesOn, closesAt }: Pick<Checkpoint, 'windowDays' | 'closesOn' | 'closesAt'>,
  at: IsoInstant,
): Checkpoint => ({ ...checkpoint, windowDays, closesOn, closesAt, isMoved: true, nextCheckAt: at });

/** Whether a checkpoint is over by a day on which the next of its series opens. One that is not open yet has no last day to be compared with. */
export const isOver = ({ state, closesOn }: Pick<Checkpoint, 'state' | 'closesOn'>, opensNext: IsoDate): boolean =>
  (state.name !== 'opening' && state.name !== 'open') || closesOn === null || closesOn < opensNext;
