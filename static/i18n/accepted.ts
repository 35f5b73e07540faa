import type { Acceptance } from '../../src/contract/gate/team-gate';
import type { Meaning } from '../../src/contract/gate/terms';
import type { TextKey } from './keys';

type Accepted = Acceptance & { readonly meaning: Meaning };

type Words = { readonly key: TextKey; readonly facts?: { readonly count: number } };

/**
 * The words for an accepted gate, the same for the customer and the team: by what its signatures mean, how it was accepted, and
 * what of it is still to be put right. One that counts as accepted without signatures has words of its own.
 */
export function acceptedWords({
  meaning,
  isConcession,
  openConditions: open,
  deletedConditions: deleted = 0,
  areConditionsLate,
}: Accepted): Words {
  const facts = { count: open ?? 0 };
  // It was accepted without conditions: those that came later are named, as long as one is open.
  if (areConditionsLate) return open ? { key: `accepted.${meaning}.late-open`, facts } : { key: `accepted.${meaning}` };
  if (open === null) return { key: isConcession ? `accepted.${meaning}.concession` : `accepted.${meaning}` };
  const as = isConcession ? 'concession' : 'conditions';
  if (open > 0) return { key: `accepted.${meaning}.${as}-open`, facts };
  return deleted > 0
    ? { key: `accepted.${meaning}.${as}-deleted`, facts: { count: deleted } }
    : { key: `accepted.${meaning}.${as}-done` };
}
