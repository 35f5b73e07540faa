import type { Result } from '../../contract/result';
import { occasionLimits, type Recurrence } from '../../contract/survey/occasion';
import { type QuestionnaireSnapshot, surveyLimits } from '../../contract/survey/questionnaire';
import { accept, refuse } from '../result';

/**
 * Whether so many questions may be asked in this way: one in a short rhythm, whatever the questionnaire is called, a few about one event.
 * A questionnaire may have been kept when it could have more.
 */
export function checkLength(
  { surveyKind, questions }: Pick<QuestionnaireSnapshot, 'surveyKind' | 'questions'>,
  recurrence: Recurrence | null,
): Result<null> {
  const isPulse = surveyKind === 'pulse' || (recurrence !== null && isOften(recurrence));
  if (isPulse && questions.length > surveyLimits.questionsOfPulse) {
    return refuse('pulse-one-question', { field: 'questionnaireId' });
  }
  const limit = surveyKind === 'transactional' ? surveyLimits.questionsOfEvent : surveyLimits.questions;
  return questions.length > limit
    ? refuse('question-limit-reached', { field: 'questionnaireId', facts: { limit } })
    : accept(null);
}

const isOften = (recurrence: Recurrence): boolean =>
  'everyWeeks' in recurrence && recurrence.everyWeeks <= occasionLimits.weeksOfPulse;
