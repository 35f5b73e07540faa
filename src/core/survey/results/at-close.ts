import { customerKinds, customerRoles } from '../../../contract/engagement';
import type { ResultsFilter, SurveyResults } from '../../../contract/survey/results';
import { type Checkpoint, hasCounted } from '../checkpoint';
import { thresholdsOf } from '../fewest/thresholds';
import { type Counted, isEverybody, resultsOf, suppressedPart } from './results';

const everybody: ResultsFilter = { role: null, kind: null };
const parts: readonly ResultsFilter[] = [null, 'none' as const, ...customerRoles]
  .flatMap((role) => [null, ...customerKinds].map((kind) => ({ role, kind })))
  .filter((filter) => !isEverybody(filter));

/**
 * All that is ever told of a checkpoint in confidence: the results of everybody, first, and of each part of which anything is told. They alone
 * are kept. Whoever reads what is stored learns no more than who looks at the screen, and no later change of the rules can tell more.
 */
export const toldResults = (counted: Counted): readonly SurveyResults[] => [
  resultsOf(counted, everybody),
  ...parts.map((filter) => resultsOf(counted, filter)).filter(({ isSuppressed }) => !isSuppressed),
];

/** The results of a checkpoint that is closed, for those who fit a filter; null before, and where its answers are lost. */
export function closedResults(checkpoint: Checkpoint, filter: ResultsFilter): SurveyResults | null {
  if (!hasCounted(checkpoint)) return null;
  const { mode, questionnaire, asked, tallies, told } = checkpoint;
  const thresholds = thresholdsOf(checkpoint);
  const by = { mode, thresholds, questionnaire, asked: asked ?? {} };
  if (mode === 'named') return resultsOf({ ...by, tallies: tallies ?? {} }, filter);
  const found = told?.find((each) => each.filter.role === filter.role && each.filter.kind === filter.kind);
  if (found) return { ...found, thresholds };
  return isEverybody(filter) ? resultsOf({ ...by, tallies: {} }, filter) : suppressedPart(by, filter);
}

/** The people who have answered to the end and are counted; null before the close, and where the answers are lost. */
export const answeredAtClose = (checkpoint: Checkpoint): number | null =>
  closedResults(checkpoint, everybody)?.complete ?? null;
