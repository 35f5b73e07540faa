import type { SurveyResults } from '../../../contract/survey/results';
import type { ProjectState, SamePeople, ToldPart, TrendMeasure } from '../../../contract/survey/trends';
import type { Checkpoint } from '../checkpoint';
import { thresholdsOf } from '../fewest/thresholds';
import type { Tally } from '../tally';
import { resultsOf } from './results';

/**
 * The answers of the customers of one engagement in a survey by name, counted at its close from what each of them said. In
 * confidence there is none: results are told by role and kind, and one part more would have to be kept apart from all the others.
 */
export type CustomerCount = {
  readonly checkpointId: string;
  readonly projectId: string;
  readonly engagementId: string;
  /** The people asked in this engagement: whoever is in several is asked in one. */
  readonly asked: number;
  readonly tally: Tally;
  /** Its measures, as trends tell them. */
  readonly measures: readonly { readonly measure: TrendMeasure; readonly part: ToldPart }[];
  readonly pairs: readonly SamePeople[];
  /** Null where it could not be read. */
  readonly state: ProjectState | null;
};

/**
 * The results of one customer: numerator, denominator and filter come together, as those of everybody do.
 * @param customer the name of the engagement
 */
export function customerResults(
  { mode, questionnaire, thresholds }: Pick<Checkpoint, 'mode' | 'questionnaire' | 'thresholds'>,
  { engagementId, asked, tally }: Pick<CustomerCount, 'engagementId' | 'asked' | 'tally'>,
  customer = '',
): SurveyResults {
  if (mode === 'confidential') throw new Error('In confidence nothing is told by customer');
  const counted = {
    mode,
    thresholds: thresholdsOf({ thresholds }),
    questionnaire,
    asked: { all: asked },
    tallies: { all: tally },
  };
  const results = resultsOf(counted, { role: null, kind: null });
  return { ...results, filter: { ...results.filter, engagementId, customer } };
}
