import type { OverviewSurvey } from '../../contract/survey/team-survey';
import type { AskKindRules } from '../ask/kind';
import type { Roster } from './roster';
import { inboxesOfSurvey, placeOfSurvey, type SurveyEntry } from './survey-entry';
import { storedRosterForm } from './survey-record';

/** Surveys as a kind of ask: each is a roster, the customers of one engagement whom a checkpoint asks. */
export const surveyAsk = {
  kind: 'survey',
  inboxesOf: inboxesOfSurvey,
  placeIn: placeOfSurvey,
  plannedOn: null,
  newestOf: ({ since }: SurveyEntry) => since,
  dueStates: [],
  storedForm: storedRosterForm,
  // It closes without them.
  keepsHolder: null,
  effortOf: ({ detail: { minutes } }: SurveyEntry) => minutes,
  raidLine: 'entry.survey',
  deemedAfter: () => null,
  namesPeopleInProject: 'to-team',
  overviewOf: ({ detail: { mode } }: SurveyEntry): Pick<OverviewSurvey, 'mode'> => ({ mode }),
} as const satisfies AskKindRules<Roster, SurveyEntry, Roster['state']['name']>;
