import type { OverviewSurvey } from '../../contract/survey/team-survey';
import type { AskKindRules } from '../ask/kind';
import type { Roster } from './roster';
import { surveyCounted } from './survey-counted';
import { surveyDigestWhats, surveyLines } from './survey-digest';
import { inboxesOfSurvey, placeOfSurvey, type SurveyEntry } from './survey-entry';
import { surveyLozenge, surveyLozenges } from './survey-lozenge';
import { storedRosterForm } from './survey-record';

/** Surveys as a kind of ask: each is a roster, the customers of one engagement whom a checkpoint asks. */
export const surveyAsk = {
  kind: 'survey',
  inboxesOf: inboxesOfSurvey,
  placeIn: placeOfSurvey,
  plannedOn: null,
  newestOf: ({ since }: SurveyEntry) => since,
  digestLines: surveyLines,
  digestWhats: surveyDigestWhats,
  // No survey is urgent.
  messages: {},
  messageNow: () => null,
  withTold: null,
  dueStates: [],
  storedForm: storedRosterForm,
  // It closes without them.
  keepsHolder: null,
  countedAs: surveyCounted,
  issueFields: () => ({}),
  lozenges: surveyLozenges,
  lozengeOf: surveyLozenge,
  effortOf: ({ detail: { minutes } }: SurveyEntry) => minutes,
  raidLine: 'entry.survey',
  deemedAfter: () => null,
  namesPeopleInProject: true,
  overviewOf: ({ detail: { mode } }: SurveyEntry): Pick<OverviewSurvey, 'mode'> => ({ mode }),
} as const satisfies AskKindRules<
  Roster,
  SurveyEntry,
  keyof typeof surveyDigestWhats,
  Roster['state']['name'],
  unknown,
  unknown,
  keyof typeof surveyLozenges
>;
