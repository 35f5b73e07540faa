import type { Result } from '../../../../src/contract/result';
import type { CheckpointState, ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import type { TeamDeliverable } from '../../../../src/contract/survey/deliverables';
import type { EngagementMeasures, MeasureHistoryLine } from '../../../../src/contract/survey/measures';
import type { CaseInFull } from '../../../../src/contract/survey/recovery';
import type { ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import type { CheckpointInFull, SurveyHistoryLine } from '../../../../src/contract/survey/team-survey';
import type { SurveyTrends } from '../../../../src/contract/survey/trends';
import { asPage, loadAll } from '../../../bridge/load-all';
import type { callPlan } from '../../call/calls';
import { stateOrder } from '../state/state-order';
import { loadAllComments, type Written } from './load-comments';

/** All that the reader may see of a project's surveys. People are in it by their accounts, and without names. */
export type WholeExport = {
  readonly surveys: readonly WholeSurvey[];
  readonly trends: SurveyTrends;
  readonly engagements: readonly WholeMeasures[];
};

/** @property results of everybody first, then of internal and external customers; none where they can't be looked at */
type WholeSurvey = Written & {
  readonly survey: CheckpointInFull;
  readonly results: readonly SurveyResults[];
  readonly deliverables: readonly TeamDeliverable[];
  readonly cases: readonly CaseInFull[];
  readonly history: readonly SurveyHistoryLine[];
};

/** @property measures null where they are not for the reader */
type WholeMeasures = {
  readonly id: string;
  readonly name: string;
  readonly measures: EngagementMeasures | null;
  readonly history: readonly MeasureHistoryLine[];
};

type Call = typeof callPlan;
type Named = { readonly id: string; readonly name: string };

const everybody: ResultsFilter = { role: null, kind: null };
const filters: readonly ResultsFilter[] = [
  everybody,
  { role: null, kind: 'internal' },
  { role: null, kind: 'external' },
];

/**
 * Loads it call after call: a refusal ends it, as half of it is no export.
 * @param known the ids of surveys that the reader has seen: a query misses what was changed a moment ago
 * @param onSurvey is told of each survey before it is loaded: which it is, from 1, and how many there are
 */
export async function loadWhole(
  call: Call,
  { engagements, known }: { readonly engagements: readonly Named[]; readonly known: readonly string[] },
  onSurvey: (number: number, all: number) => void,
): Promise<Result<WholeExport>> {
  const listed: ListedCheckpoint[] = [];
  for (const state of stateOrder) {
    const some = await listIn(call, state);
    if (!some.ok) return some;
    listed.push(...some.value);
  }
  // One that changed its state meanwhile is in two lists.
  const ids = [...new Set([...listed.map(({ id }) => id), ...known])];
  const surveys: WholeSurvey[] = [];
  for (const checkpointId of ids) {
    onSurvey(surveys.length + 1, ids.length);
    const survey = await wholeSurvey(call, checkpointId);
    if (!survey.ok) return survey;
    surveys.push(survey.value);
  }
  const measures: WholeMeasures[] = [];
  for (const engagement of engagements) {
    const found = await measuresOf(call, engagement);
    if (!found.ok) return found;
    measures.push(found.value);
  }
  const trends = await call('show-trends', {});
  return trends.ok ? { ok: true, value: { surveys, trends: trends.value, engagements: measures } } : trends;
}

const listIn = (call: Call, state: CheckpointState) =>
  loadAll(async (after) =>
    asPage(await call('list-checkpoints', { state, ...cursor(after) }), ({ checkpoints }) => checkpoints),
  );

async function wholeSurvey(call: Call, checkpointId: string): Promise<Result<WholeSurvey>> {
  const survey = await call('show-checkpoint', { checkpointId });
  if (!survey.ok) return survey;
  const history = await call('show-checkpoint-history', { checkpointId });
  if (!history.ok) return history;
  const cases = await casesOf(call, checkpointId);
  if (!cases.ok) return cases;
  const deliverables = await call('list-deliverables-needed', { checkpointId });
  if (!deliverables.ok) return deliverables;
  const shown = {
    survey: survey.value,
    deliverables: deliverables.value,
    cases: cases.value,
    history: history.value,
  };
  if (!survey.value.hasResults) return { ok: true, value: { ...shown, results: [], comments: [], notes: [] } };
  const results: SurveyResults[] = [];
  for (const filter of filters) {
    const some = await call('show-results', { checkpointId, ...filter });
    if (!some.ok) return some;
    results.push(some.value);
  }
  const written = await loadAllComments((after) => call('list-comments', { checkpointId, ...cursor(after) }));
  return written.ok ? { ok: true, value: { ...shown, results, ...written.value } } : written;
}

/** Recovery cases with all that both sides wrote, those that are over last. */
async function casesOf(call: Call, checkpointId: string): Promise<Result<readonly CaseInFull[]>> {
  const cases: CaseInFull[] = [];
  for (const isOver of [false, true]) {
    const listed = await loadAll(async (after) =>
      asPage(await call('list-cases', { checkpointId, isOver, ...cursor(after) }), (page) => page.cases),
    );
    if (!listed.ok) return listed;
    for (const { id } of listed.value.filter((each) => cases.every((known) => known.id !== each.id))) {
      const whole = await call('show-case', { caseId: id });
      if (!whole.ok) return whole;
      cases.push(whole.value);
    }
  }
  return { ok: true, value: cases };
}

async function measuresOf(call: Call, { id, name }: Named): Promise<Result<WholeMeasures>> {
  const engagementId = id;
  const measures = await call('show-measures', { engagementId });
  // Whoever is a customer there does not see what counts for its customers.
  if (!measures.ok && measures.error.code === 'not-allowed') {
    return { ok: true, value: { id, name, measures: null, history: [] } };
  }
  if (!measures.ok) return measures;
  const history = await loadAll(async (after) => {
    const page = await call('list-measure-history', {
      engagementId,
      ...(after === null ? {} : { before: Number(after) }),
    });
    if (!page.ok) return page;
    const { lines, next } = page.value;
    return { ok: true, value: { rows: lines, next: next === null ? null : String(next) } };
  });
  return history.ok ? { ok: true, value: { id, name, measures: measures.value, history: history.value } } : history;
}

const cursor = (after: string | null) => (after === null ? {} : { after });
