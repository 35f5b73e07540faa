import type { IsoDate } from '../../../contract/common';
import { currentDays } from '../../../contract/survey/measures';
import type { SurveyKind } from '../../../contract/survey/questionnaire';
import { daysBetween } from '../../calendar/day';

/** @property closedOn the last day on which it was answered */
type Closed = { readonly surveyKind: SurveyKind; readonly closedOn: IsoDate };

/** Whether a survey closed too long ago, for one of its kind, to say how customers see it today. */
export const isOld = ({ surveyKind, closedOn }: Closed, today: IsoDate): boolean =>
  daysBetween(closedOn, today) > currentDays[surveyKind];
