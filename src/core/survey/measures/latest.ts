import type { IsoDate } from '../../../contract/common';
import { type CustomerKind, customerKinds } from '../../../contract/engagement';
import { type LatestResult, type ScoredMeasure, scoredMeasureKeys } from '../../../contract/survey/measures';
import type { Question } from '../../../contract/survey/questionnaire';
import type { SurveyResults } from '../../../contract/survey/results';
import type { TrendSurvey } from '../../../contract/survey/trends';
import type { Checkpoint } from '../checkpoint';
import { closedResults } from '../results/at-close';
import { isOld } from '../trend/age';

export type Latest = { readonly latest: readonly LatestResult[]; readonly untoldOn: IsoDate | null };

/**
 * The newest results of a measure that may be told. Internal and external customers are never one number where they can be told apart.
 * Results are never put together over several checkpoints. The newest
 * is the one that was answered last, by day. @param closed of one day the newest first @param today in the customer's time zone
 */
export function latestOf(closed: readonly Checkpoint[], measure: ScoredMeasure, today: IsoDate): Latest {
  let untoldOn: IsoDate | null = null;
  for (const checkpoint of closed.toSorted(byLastDay)) {
    const question = checkpoint.questionnaire.questions.find((each) => each.measure === measure);
    if (!question) continue;
    const latest = linesOf(checkpoint, question, today);
    if (latest.length > 0) return { latest, untoldOn };
    untoldOn ??= checkpoint.answeredUntil;
  }
  return { latest: [], untoldOn };
}

/** Those that were answered last come first; others stay in their order. */
function byLastDay(one: Checkpoint, other: Checkpoint): number {
  const [day, otherDay] = [one.answeredUntil ?? '', other.answeredUntil ?? ''];
  return day > otherDay ? -1 : day < otherDay ? 1 : 0;
}

/**
 * The ids of the checkpoints that the newest results of all measures are told of, as far as their trends know: for each measure the newest that asked
 * for it, and the newest of which it may be told. So few are enough, however many have closed. @param closed in the order in which they closed
 */
export function toldNewestIn(closed: readonly TrendSurvey[]): readonly string[] {
  const ids = scoredMeasureKeys.flatMap((measure) => {
    const asking = closed.toReversed().flatMap(({ id, measures }) => {
      const told = measures.find((each) => each.measure === measure);
      return told ? [{ id, isTold: told.all.score !== null && told.all.answered > 0 }] : [];
    });
    return [asking[0], asking.find(({ isTold }) => isTold)].flatMap((each) => each?.id ?? []);
  });
  return [...new Set(ids)];
}

function linesOf(checkpoint: Checkpoint, question: Question, today: IsoDate): LatestResult[] {
  const { id, title, mode, answeredUntil: closedOn, engagementIds, questionnaire } = checkpoint;
  const of = (kind: CustomerKind | null) => resultsOfKind(checkpoint, question, kind);
  const all = of(null);
  if (all === null || closedOn === null) return [];
  const apart = customerKinds.flatMap((kind) => {
    const results = of(kind);
    return results ? [{ kind, results }] : [];
  });
  // In confidence some are counted as the rest: they are of neither kind.
  const areApart = apart.reduce((sum, { results }) => sum + results.asked, 0) === all.asked;
  const ofKinds = areApart ? apart.filter(({ results }) => isToldOf(results)) : [];
  const told = ofKinds.length > 0 ? ofKinds : [{ kind: null, results: all }].filter(({ results }) => isToldOf(results));
  const isStale = isOld({ surveyKind: questionnaire.surveyKind, closedOn }, today);
  const shown = { checkpointId: id, title, mode, closedOn, isStale, engagements: engagementIds.length };
  return told.map(({ kind, results }) => ({ ...shown, kind, question, results }));
}

/** The results of those of one kind, of one question alone; null where the answers are lost. */
function resultsOfKind(checkpoint: Checkpoint, { key }: Question, kind: CustomerKind | null): SurveyResults | null {
  const results = closedResults(checkpoint, { role: null, kind });
  return results && { ...results, questions: results.questions.filter((each) => each.key === key) };
}

/** Whether somebody has answered, and what they said may be told. No answers are no result. */
const isToldOf = ({ questions }: SurveyResults): boolean =>
  questions.some(({ score, answered }) => score !== null && answered > 0);
