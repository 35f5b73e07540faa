import type { ToldFollowUp } from '../../../contract/survey/portal-survey';
import type { WrittenFollowUp } from './follow-up';

/** All that those who were asked may see of it; null as long as there is nothing to tell. */
export const toldOf = (followUp: WrittenFollowUp | null): ToldFollowUp | null =>
  followUp === null || followUp.toldAt === null
    ? null
    : { text: followUp.text, at: followUp.toldAt, numbers: followUp.numbers };
