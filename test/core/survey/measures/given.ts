import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { emptyHistory } from '../../../../src/core/audit/chain';
import type { Checkpoint } from '../../../../src/core/survey/checkpoint';
import { toldResults } from '../../../../src/core/survey/results/at-close';
import type { Tally } from '../../../../src/core/survey/tally';
import { engagement, nps, pm, question, questionnaire, scale } from '../given';

export const csat = question('satisfied', scale(1, 5), 'csat');

/** A questionnaire with these questions. */
export const asking = (...questions: QuestionnaireSnapshot['questions']): QuestionnaireSnapshot => ({
  ...questionnaire,
  questions,
  branch: null,
});

/** The tally of so many people who gave a score each. */
export const tallyOf = (key: string, ...scores: readonly number[]): Tally => {
  const counts: Record<string, number> = { '*': scores.length };
  for (const score of scores) counts[score] = (counts[score] ?? 0) + 1;
  return { complete: scores.length, partial: 0, declined: 0, counts: { [key]: counts } };
};

/** A checkpoint by name that is closed: three external users were asked for a recommendation, and two have answered. */
export const closedCheckpoint = (changes: Partial<Checkpoint> = {}): Checkpoint => {
  const closed = closedByName(changes);
  const { mode, questionnaire, asked, tallies } = closed;
  if (mode === 'named') return closed;
  const counted = {
    mode,
    thresholds: usualThresholds,
    questionnaire,
    asked: asked ?? {},
    tallies: tallies ?? {},
    byName: {},
  };
  return { ...closed, tallies: null, told: toldResults(counted) };
};

const closedByName = (changes: Partial<Checkpoint>): Checkpoint => ({
  id: 'c00000000000000000000001',
  projectId: engagement.projectId,
  title: 'Midway',
  engagementIds: [engagement.id],
  questionnaireId: 'shipped.needs',
  questionnaire: asking(nps),
  mode: 'named',
  audience: { roles: [], kinds: [], people: [] },
  opensOn: null,
  occasion: null,
  reminders: 'usual',
  recurrence: null,
  windowDays: 10,
  state: { name: 'closed', since: '2026-11-20T09:00:00.000Z' },
  cancelledFor: null,
  occasionNow: null,
  waitsSince: '2026-11-01T09:00:00.000Z',
  undoneAt: null,
  seriesId: null,
  number: 1,
  anchor: null,
  closesOn: '2026-11-20',
  closesAt: '2026-11-20T09:00:00.000Z',
  answeredUntil: '2026-11-20',
  asked: { 'user.external': 3 },
  cells: null,
  keyName: null,
  isSent: true,
  isMoved: false,
  tallies: { 'user.external': tallyOf('nps', 9, 4) },
  told: null,
  closing: null,
  lost: null,
  reading: null,
  followUp: null,
  plannedBy: pm,
  plannedAt: '2026-11-01T09:00:00.000Z',
  nextCheckAt: null,
  fingerprint: '',
  lastCommand: '',
  history: emptyHistory,
  ...changes,
});
