import type { Acceptance } from '../../src/contract/gate/team-gate';

/** The words for a gate that silence accepted, never as if somebody had signed: what those who did sign ask for is named beside it. */
export function deemedWords({ isConcession, openConditions }: Pick<Acceptance, 'isConcession' | 'openConditions'>) {
  const how = isConcession ? 'deemed-concession' : 'deemed';
  return openConditions
    ? ({ key: `accepted.${how}-open`, facts: { count: openConditions } } as const)
    : ({ key: `accepted.${how}` } as const);
}
