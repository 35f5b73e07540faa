import { type CustomerKind, customerKinds } from '../../../contract/engagement';
import {
  currentDays,
  type LatestResult,
  type ScoredMeasure,
  scoredMeasureKeys,
} from '../../../contract/survey/measures';
import type { Question } from '../../../contract/survey/questionnaire';
import type { SurveyResults } from '../../../contract/survey/results';
import { instantText } from '../../calendar/day';
import type { Checkpoint } from '../checkpoint';
import { closedResults } from '../results/at-close';

export type Latest = { readonly latest: readonly LatestResult[]; readonly untoldAt: string | null };

/**
 * The newest results of a measure that may be told. Internal and external customers are never one number where they can be told apart.
 * Results are never put together over several checkpoints. @param closed the newest first @param now epoch milliseconds
 */
export function latestOf(closed: readonly Checkpoint[], measure: ScoredMeasure, now: number): Latest {
  let untoldAt: string | null = null;
  for (const checkpoint of closed) {
    const question = checkpoint.questionnaire.questions.find((each) => each.measure === measure);
    if (!question) continue;
    const latest = linesOf(checkpoint, question, now);
    if (latest.length > 0) return { latest, untoldAt };
    untoldAt ??= checkpoint.state.since;
  }
  return { latest: [], untoldAt };
}

/** The checkpoints of which one measure or another tells. @param closed the newest first */
export function checkpointsTold(closed: readonly Checkpoint[], now: number): Checkpoint[] {
  const ids = scoredMeasureKeys.flatMap((measure) =>
    latestOf(closed, measure, now).latest.map((each) => each.checkpointId),
  );
  return closed.filter(({ id }) => ids.includes(id));
}

function linesOf(checkpoint: Checkpoint, question: Question, now: number): LatestResult[] {
  const { id, title, mode, state, engagementIds, questionnaire } = checkpoint;
  const of = (kind: CustomerKind | null) => resultsOfKind(checkpoint, question, kind);
  const all = of(null);
  if (all === null) return [];
  const apart = customerKinds.flatMap((kind) => {
    const results = of(kind);
    return results ? [{ kind, results }] : [];
  });
  // In confidence some are counted as the rest: they are of neither kind.
  const areApart = apart.reduce((sum, { results }) => sum + results.asked, 0) === all.asked;
  const ofKinds = areApart ? apart.filter(({ results }) => isToldOf(results)) : [];
  const told = ofKinds.length > 0 ? ofKinds : [{ kind: null, results: all }].filter(({ results }) => isToldOf(results));
  const oldest = instantText(now - currentDays[questionnaire.surveyKind] * millisecondsPerDay);
  const isStale = state.since < oldest;
  const shown = { checkpointId: id, title, mode, closedAt: state.since, isStale, engagements: engagementIds.length };
  return told.map(({ kind, results }) => ({ ...shown, kind, question, results }));
}

const millisecondsPerDay = 86_400_000;

/** The results of those of one kind, of one question alone; null where the answers are lost. */
function resultsOfKind(checkpoint: Checkpoint, { key }: Question, kind: CustomerKind | null): SurveyResults | null {
  const results = closedResults(checkpoint, { role: null, kind });
  return results && { ...results, questions: results.questions.filter((each) => each.key === key) };
}

/** Whether somebody has answered, and what they said may be told. No answers are no result. */
const isToldOf = ({ questions }: SurveyResults): boolean =>
  questions.some(({ score, answered }) => score !== null && answered > 0);
