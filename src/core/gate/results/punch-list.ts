import type { WorkingCalendar } from '../../../contract/calendar';
import type { IsoDate } from '../../../contract/common';
import type { SignOff } from '../../../contract/gate/sign-off';
import { type AcceptanceCriterion, putRightWithin } from '../../../contract/gate/terms';
import { dayIn } from '../../calendar/day';
import { workingDaysAfter } from '../../calendar/working-day';
import { criterionKey } from '../content/content';

/** Something that a sign-off asks to be put right, and by when. */
export type ToPutRight = { readonly what: string; readonly due: IsoDate; readonly isUnmet?: true };

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
  const texts = new Map(criteria.map((criterion) => [criterionKey(criterion), criterion.text]));
  const unmet = signOff.answers
    .filter(({ verdict, round }) => verdict === 'not-met' && round === signOff.round)
    .map(({ criterion, reason }) => ({
      what: `${texts.get(criterion) ?? ''}\n${reason}`.trim(),
      due: usual,
      isUnmet: true as const,
    }));
  const hasOwnReason = signOff.outcome === 'rejected' && !saysNothingBeyond(signOff.reason, unmet);
  const rejection = hasOwnReason ? [{ what: signOff.reason, due: usual }] : [];
  return [...rejection, ...unmet, ...signOff.conditions.map(({ text, due }) => ({ what: text, due: due ?? usual }))];
}

/** Whether all sentences of a reason are said word for word in what is to be put right all the same. */
function saysNothingBeyond(reason: string, others: readonly Pick<ToPutRight, 'what'>[]): boolean {
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
