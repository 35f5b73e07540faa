import type { QuestionForm, QuestionnaireSnapshot } from '../../contract/survey/questionnaire';

/** Seconds that a question takes, by its form: estimates, so that a customer's week adds up. */
const seconds: Readonly<Record<QuestionForm['kind'], number>> = { scale: 10, choice: 10, text: 40 };

/** The minutes that a questionnaire takes, rounded up. */
export const minutesOf = ({ questions }: Pick<QuestionnaireSnapshot, 'questions'>): number =>
  Math.ceil(questions.reduce((sum, { form }) => sum + seconds[form.kind], 0) / 60);
