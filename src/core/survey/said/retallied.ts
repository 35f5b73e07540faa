import type { Answers } from '../../../contract/survey/answers';
import type { Question, QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import { answerKey } from '../questionnaire/key';
import { added, answeredKey, emptyTally, type Said, type Tally } from '../tally';

/** The tally after somebody has said something else than before: exact, whatever it was and is. */
export function retallied(
  tally: Tally,
  questionnaire: Pick<QuestionnaireSnapshot, 'questions'>,
  before: Said | undefined,
  after: Said | undefined,
): Tally {
  return added(added(tally, tallyOf(questionnaire, before), -1), tallyOf(questionnaire, after), 1);
}

/** A person who declines has answered nothing, whatever they had said before. */
function tallyOf({ questions }: Pick<QuestionnaireSnapshot, 'questions'>, said: Said | undefined): Tally {
  if (!said) return emptyTally;
  const { standing, answers } = said;
  if (standing === 'put-off') return { ...emptyTally, putOff: 1 };
  const counted = standing === 'declined' ? [] : questions.flatMap((question) => countsOf(question, answers));
  return { ...emptyTally, [standing]: 1, counts: Object.fromEntries(counted) };
}

function countsOf(question: Question, { values }: Answers): [string, Record<string, number>][] {
  const key = answerKey(question);
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined || question.form.kind === 'text') return [];
  const chosen = typeof value === 'object' ? value : [String(value)];
  const counts = { ...Object.fromEntries(chosen.map((each) => [each, 1])), [answeredKey]: 1 };
  return [[question.key, counts]];
}
