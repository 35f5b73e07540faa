import type { ToldPart } from '../../../../src/contract/survey/trends';
import type { Tally } from '../../../../src/core/survey/tally';

/** The parts of records of surveys that are in several, at their largest. */
export type SurveyParts = { readonly keys: readonly string[]; readonly tally: Tally; readonly told: ToldPart };
