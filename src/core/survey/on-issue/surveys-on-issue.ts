import type { OnIssueRules } from '../../ask/kind';
import type { Roster } from '../roster';
import { surveyCounted } from './survey-counted';
import { surveyLozenge, surveyLozenges } from './survey-lozenge';

/** The rules by which an issue tells of the surveys that are about it. */
export const surveysOnIssue = {
  countedAs: surveyCounted,
  issueFields: () => ({}),
  lozenges: surveyLozenges,
  lozengeOf: surveyLozenge,
} as const satisfies OnIssueRules<Roster, unknown, keyof typeof surveyLozenges>;
