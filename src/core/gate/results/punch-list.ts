import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoDate } from '../../../contract/common';
import type { SignOff } from '../../../contract/gate/sign-off';
import { type AcceptanceCriterion, putRightWithin } from '../../../contract/gate/terms';
import { dayIn } from '../../calendar/day';
import { workingDaysAfter } from '../../calendar/working-day';
import { criterionKey } from '../content/hashes';

/** Something that a sign-off asks to be put right, and by when. */
export type ToPutRight = Point & { readonly due: IsoDate };

/** @property due the day that the signatory has named */
type Point = {
  readonly what: string;
  readonly due: IsoDate | null;
  readonly isUnmet?: true;
  readonly isRejection?: true;
};

/**
 * The punch list of a sign-off: why it was rejected, where that says more than the criteria do, each criterion that is not met with the reason, and each
 * condition. A point that was accepted in an earlier round is not asked for again. Whatever the signatory has named no day
 * for is due on the usual one, by the customer's calendar.
 */
export function punchList(
  signOff: SignOff,
  criteria: readonly AcceptanceCriterion[],
  calendar: WorkingCalendar,
): ToPutRight[] {
  const usual = workingDaysAfter(calendar, dayIn(calendar.timeZone, Date.parse(signOff.at)), putRightWithin);
  return pointsOf(signOff, criteria).map((point) => ({ ...point, due: point.due ?? usual }));
}

/** The same, with those days only that the signatory has named. */
function pointsOf(
  signOff: Pick<SignOff, 'answers' | 'round' | 'outcome' | 'reason' | 'conditions'>,
  criteria: readonly AcceptanceCriterion[],
): Point[] {
  const texts = new Map(criteria.map((criterion) => [criterionKey(criterion), criterion.text]));
  const unmet = signOff.answers
    .filter(({ verdict, round }) => verdict === 'not-met' && round === signOff.round)
    .map(({ criterion, reason }) => ({
      what: `${texts.get(criterion) ?? ''}\n${reason}`.trim(),
      due: null,
      isUnmet: true as const,
    }));
  const hasOwnReason = signOff.outcome === 'rejected' && !saysNothingBeyond(signOff.reason, unmet);
  const rejection = hasOwnReason ? [{ what: signOff.reason, due: null, isRejection: true as const }] : [];
  return [...rejection, ...unmet, ...signOff.conditions.map(({ text, due }) => ({ what: text, due }))];
}

/**
 * The number of points of a signature that an accepted gate counts: where it accepts on conditions, or came after the decision.
 * A rejection that decides leaves nothing accepted.
 */
export const countedIn = (signOff: SignOff, criteria: readonly AcceptanceCriterion[]): number =>
  signOff.outcome === 'accepted-with-conditions' || signOff.isAfterDecision ? pointsOf(signOff, criteria).length : 0;

/** Whether all sentences of a reason are said word for word in what is to be put right all the same. */
function saysNothingBeyond(reason: string, others: readonly Pick<Point, 'what'>[]): boolean {
  const said = others.map(({ what }) => wordsIn(what));
  const sentences = reason
    .split(/[\n.!?;]+/u)
    .map(wordsIn)
    .filter((sentence) => sentence.trim() !== '');
  return sentences.length > 0 && sentences.every((sentence) => said.some((other) => other.includes(sentence)));
}

/** The words of a text with a space around each, so that only whole words are found in it. */
const wordsIn = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;
