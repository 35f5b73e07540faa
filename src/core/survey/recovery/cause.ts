import type { IsoInstant } from '../../../contract/common';
import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import type { CaseCause } from '../../../contract/survey/recovery';
import { hasBranch, pathOf } from '../questionnaire/answers/path';
import type { Saying } from '../response';
import { doneIn } from '../said/standing';
import { type CaseOf, inState, isOver, openedCase, type RecoveryCase } from './case';

type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;

/** The reason for a case in what somebody has said by name; null where there is none. A low score is one that the branch follows up. */
export function causeIn(asked: Asked, said: Saying | undefined): CaseCause | null {
  if (!said || said.declined !== null) return null;
  if (said.answers.wantsCallback) return 'callback';
  return hasBranch(pathOf(asked, said.answers)) ? 'low-score' : null;
}

/**
 * The same while answers still come in: whoever wants to be called back is heard at once, and a low score once they have finished, or the
 * survey is over. Half-finished, it may still be a slip.
 */
export const causeNow = (asked: Asked, said: Saying | undefined): CaseCause | null => {
  const cause = causeIn(asked, said);
  return cause === 'low-score' && doneIn(asked, said) === undefined ? null : cause;
};

/** @property what is told in its history; null for another cause alone, which is not news */
export type FollowedCase = { readonly after: RecoveryCase; readonly what: 'case-opened' | 'case-taken-back' | null };

/**
 * Somebody's case after what they have said: there is one for a person and checkpoint, however often they change their answers. Without
 * a cause any more it is taken back, unless the team has replied: then it is settled between them.
 * @returns undefined where nothing changes
 */
export function caseAfter(
  before: RecoveryCase | undefined,
  of: CaseOf,
  cause: CaseCause | null,
  at: IsoInstant,
): FollowedCase | undefined {
  if (cause === null) {
    return before && !isOver(before) && before.turns.length === 0
      ? { after: inState(before, 'taken-back', at), what: 'case-taken-back' }
      : undefined;
  }
  if (!before || before.state.name === 'taken-back') {
    return { after: openedCase(of, cause, at, before), what: 'case-opened' };
  }
  return isOver(before) || before.cause === cause ? undefined : { after: { ...before, cause }, what: null };
}
