import type { Result } from '../../contract/result';
import type { ResultsFilter, SurveyResults } from '../../contract/survey/results';
import type { SeenSurvey } from '../../core/access/seen-survey';
import { accept, refuse } from '../../core/result';
import { type Checkpoint, hasCounted } from '../../core/survey/checkpoint';
import { thresholdsOf } from '../../core/survey/fewest/thresholds';
import { closedResults } from '../../core/survey/results/at-close';
import { type CustomerCount, customerResults } from '../../core/survey/results/customer-count';
import { resultsOf } from '../../core/survey/results/results';
import type { StoredTally } from '../../core/survey/tally';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { rosterIdOf } from './roster-ids';
import { seenCheckpoint } from './seen-checkpoint';

/** The results of a checkpoint for those asked who fit a filter: three reads at most, however many have answered. */
export async function showResults(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, ...filter }: { readonly checkpointId: string } & ResultsFilter,
): Promise<Result<SurveyResults>> {
  const found = await seenCheckpoint(ports, caller, projectId, checkpointId, cellsSoFar);
  if (!found.ok) return found;
  const { seen, checkpoint, tallies } = found.value;
  if (filter.engagementId !== undefined) return resultsOfCustomer(ports, seen, checkpoint, filter);
  if (checkpoint.state.name === 'closed' && !hasCounted(checkpoint)) return refuse('results-lost');
  const results = resultsView(seen, checkpoint, tallies, filter);
  return results === null ? refuse('results-not-yet') : accept(results);
}

/** By name, after the close: one read more. No role or kind of one customer's is told by itself. */
async function resultsOfCustomer(
  ports: Ports,
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  { engagementId = '', role, kind }: ResultsFilter,
): Promise<Result<SurveyResults>> {
  const { id, mode, state, engagementIds } = checkpoint;
  const isNone = mode === 'confidential' || role !== null || kind !== null || !engagementIds.includes(engagementId);
  if (isNone) return refuse('field-invalid', { field: 'engagementId' });
  if (state.name !== 'closed') return refuse('results-not-yet');
  const [{ value: count }, { value: engagement }] = await ports.storage.load([
    { kind: 'customer-count', id: rosterIdOf(id, engagementId) },
    { kind: 'engagement', id: engagementId },
  ]);
  // It was closed before customers were counted.
  if (!count) return refuse('results-not-yet');
  return accept(customerView(seen, checkpoint, count, engagement?.name));
}

function customerView(
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  count: CustomerCount,
  name: string | undefined,
): SurveyResults {
  seen.assertIs(checkpoint);
  seen.assertIn(count);
  return customerResults(checkpoint, count, name);
}

function resultsView(
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  counted: readonly StoredTally[],
  filter: ResultsFilter,
): SurveyResults | null {
  seen.assertIs(checkpoint);
  if (!isCounting(checkpoint)) return closedResults(checkpoint, filter);
  const { mode, questionnaire, asked } = checkpoint;
  const tallies = Object.fromEntries(counted.map(({ cell, tally }) => [cell, tally]));
  return resultsOf({ mode, thresholds: thresholdsOf(checkpoint), questionnaire, asked: asked ?? {}, tallies }, filter);
}

/** By name, what is answered while it is open is counted by cell; in confidence nobody may know yet, and what has closed has its results. */
const isCounting = ({ mode, state }: Checkpoint): boolean =>
  mode === 'named' && (state.name === 'open' || state.name === 'closing');

const cellsSoFar = (checkpoint: Checkpoint): readonly string[] =>
  isCounting(checkpoint) ? Object.keys(checkpoint.asked ?? {}) : [];
