import type { Refusal, RefusalCode } from '../../../../src/contract/result';
import type { PortalSurvey, SurveyForm } from '../../../../src/contract/survey/portal-survey';

/** Everything that a form of a survey needs of the card that it is in. */
export type FormProps = {
  readonly survey: PortalSurvey;
  readonly form: SurveyForm;
  readonly onClose: () => void;
  /** The survey is not any more what the screen shows. */
  readonly onStale: (error: Refusal) => void;
};

/** Refusals that mean the survey is no longer what the screen shows. */
export const isSurveyStale = (code: RefusalCode): boolean =>
  code === 'survey-over' || code === 'survey-mode-changed' || code === 'not-found';
