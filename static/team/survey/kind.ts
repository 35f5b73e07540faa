import { surveyHistoryWhats } from '../../../src/contract/survey/team-survey';
import type { TeamAskKind } from '../ask/kind';
import { surveyHistoryKey } from './state/history-key';

/** The kind `survey` on the team's screens. Surveys stand on no issue, and have no templates: their questionnaires are theirs. */
export const surveyKind: TeamAskKind<'survey'> = {
  overview: {
    appearanceOf: ({ mode }) => ({ key: `survey-team.waiting.${mode}`, appearance: 'inprogress' }),
    isDueShown: () => true,
  },
  onIssue: null,
  onProject: async () => (await import('./list/project-kind')).surveyProjectKind,
  history: surveyHistoryWhats.map(surveyHistoryKey),
  templates: null,
};
