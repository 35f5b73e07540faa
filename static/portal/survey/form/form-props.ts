import type { ReactElement } from 'react';
import type { Refusal, RefusalCode } from '../../../../src/contract/result';
import type { PortalSurvey, SurveyForm } from '../../../../src/contract/survey/portal-survey';

/** Everything that the card of a survey gives to what it opens. */
export type CardProps = {
  readonly survey: PortalSurvey;
  readonly onClose: () => void;
  /** Puts the survey where it belongs after a command, and says what came of it. */
  readonly onSaid: (after: PortalSurvey, notice: ReactElement) => void;
};

/** Everything that a form of a survey needs. */
export type FormProps = CardProps & {
  readonly form: SurveyForm;
  /** The survey is not any more what the screen shows. */
  readonly onStale: (error: Refusal) => void;
  /** Answers were saved by themselves, and this is how it stands now. */
  readonly onSaved: (form: SurveyForm) => void;
};

/** Refusals that mean the survey is no longer what the screen shows. */
export const isSurveyStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = ['changed-meanwhile', 'survey-over', 'survey-mode-changed', 'not-found'];
