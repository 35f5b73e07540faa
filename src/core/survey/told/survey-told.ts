import type { ToldRules } from '../../ask/told';
import type { Roster } from '../roster';
import type { SurveyEntry } from '../survey-entry';
import { surveyDigestWhats, surveyLines } from './survey-digest';

/** The rules by which surveys are told of in digests. */
export const surveyTold = {
  digestLines: surveyLines,
  digestWhats: surveyDigestWhats,
  // No survey is urgent.
  messages: {},
  messageNow: () => null,
  withTold: null,
} as const satisfies ToldRules<Roster, SurveyEntry, keyof typeof surveyDigestWhats>;
