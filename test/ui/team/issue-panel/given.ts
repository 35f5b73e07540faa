/** The words and the panel that tests of an issue have in common. */
import english from '../../../../locales/en-US.json';
import type { IssuePanel } from '../../../../src/contract/calls/team';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { TeamSurvey } from '../../../../src/contract/survey/team-survey';
import type { TeamTask } from '../../../../src/contract/task/task';
import { makeTexts } from '../../../../static/i18n/texts';
import { engagement } from '../../samples/samples';

export const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
export const at = '2026-11-21T00:00:00Z';
export const proposal = { date: '2026-12-03', reason: 'Too early', by: 'anna', at };
export const blocker = { by: 'ben', at, reason: 'No access', owner: 'pm', entryId: 'r1' };

export const page = <Ask>(shown: readonly Ask[], next: number | null = null, total = shown.length) => ({
  shown,
  next,
  total,
});

export const panel = (tasks: readonly TeamTask[], changes: Partial<IssuePanel> = {}): IssuePanel => ({
  issue: { id: '1', key: 'HAR-1' },
  mayEdit: true,
  mayActIn: [engagement().id],
  canHold: true,
  asks: { task: page(tasks), gate: page<TeamGate>([]), survey: page<TeamSurvey>([]) },
  engagements: [engagement()],
  raid: [],
  ...changes,
});
export const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id);
