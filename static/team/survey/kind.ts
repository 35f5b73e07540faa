import { surveyHistoryWhats } from '../../../src/contract/survey/team-survey';
import type { TeamAskKind } from '../ask/kind';
import { surveyHistoryKey } from './state/history-key';

/** The kind `survey` on the team's screens. Surveys are bound to issues and do not stand on them, so an issue's panel shows them in a part of its own; and they have no templates: their questionnaires are theirs. */
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
