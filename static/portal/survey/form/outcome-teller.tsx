import type { PortalSurvey, SurveyForm } from '../../../../src/contract/survey/portal-survey';
import type { CardProps } from './form-props';
import { type SurveyOutcome, SurveyOutcomeNotice } from './outcome-notice';

/** A survey in the lists as it stands after a command. */
export function withStanding(
  { isPutOff: _before, ...survey }: PortalSurvey,
  { standing, putOffOn }: Pick<SurveyForm, 'standing' | 'putOffOn'>,
): PortalSurvey {
  const isDone = standing !== 'asked' && standing !== 'begun';
  return {
    ...survey,
    ...(putOffOn === null || isDone ? {} : { isPutOff: true }),
    putOffOn: isDone ? null : putOffOn,
    standing: standing === 'begun' ? 'asked' : standing,
    isDone,
    turn: isDone ? 'nobody' : 'customer',
  };
}

/** Closes the form, puts its survey where it belongs after a command, and says what came of it. */
export const outcomeTeller =
  ({ survey, onClose, onSaid }: CardProps) =>
  (form: SurveyForm, outcome: SurveyOutcome): void => {
    onClose();
    onSaid(withStanding(survey, form), <SurveyOutcomeNotice form={form} outcome={outcome} />);
  };
