import type { PortalSurvey, SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { withAsk } from '../../ask/asks';
import { useScreen } from '../../ask/screen';
import { type SurveyOutcome, SurveyOutcomeNotice } from './outcome-notice';

/** A survey in the lists as it stands after a command. */
export function withStanding(survey: PortalSurvey, { standing }: Pick<SurveyForm, 'standing'>): PortalSurvey {
  const isDone = standing !== 'asked' && standing !== 'begun';
  return { ...survey, standing, isDone, turn: isDone ? 'nobody' : 'customer' };
}

/** Puts a survey where it belongs after a command, and says what came of it. */
export function useOutcome(survey: PortalSurvey): (form: SurveyForm, outcome: SurveyOutcome) => void {
  const { change, tell } = useScreen();
  return (form, outcome) => {
    const after = withStanding(survey, form);
    change((now) => withAsk(now, after, ({ kind, id }) => kind === 'survey' && id === survey.id));
    tell(<SurveyOutcomeNotice form={form} outcome={outcome} />);
  };
}
