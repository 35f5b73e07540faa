import type { PointState } from '../raid/entry';
import type { Gate, SignatoryStanding } from './gate';
import type { Decided } from './outcome';

/** The part of a signature on a gate that follows from what it asks to be put right. */
type Counted = Pick<Decided, 'conditions' | 'isConcession'>;

/**
 * Whether a signature may ask for something to be put right that was not counted, or not raised, when it was stored: a plain
 * acceptance asks for nothing.
 */
export const isUncounted = ({ decided }: Pick<SignatoryStanding, 'decided'>): boolean =>
  decided !== null && decided.outcome !== 'accepted';

/** The gate with what one signature asks to be put right counted. */
export const withConditionsCounted = (gate: Gate, signOffId: string, counted: Counted): Gate => ({
  ...gate,
  standing: gate.standing.map((each) =>
    each.decided?.signOffId === signOffId ? { ...each, decided: { ...each.decided, ...counted } } : each,
  ),
});

/**
 * The gate once one of a signature's conditions was put right, is to be put right again, or has lost its issue. Undefined where
 * that signature is not in force any more.
 */
export function withConditionFollowed(
  gate: Gate,
  signOffId: string,
  before: PointState,
  after: PointState,
): Gate | undefined {
  const decided = gate.standing.find((each) => each.decided?.signOffId === signOffId)?.decided;
  if (!decided?.conditions) return undefined;
  const { all, open, deleted = 0 } = decided.conditions;
  const counted = (count: number, state: PointState) =>
    Math.min(all, Math.max(0, count + Number(after === state) - Number(before === state)));
  const gone = counted(deleted, 'deleted');
  const conditions = { all, open: counted(open, 'open'), ...(gone > 0 ? { deleted: gone } : {}) };
  return withConditionsCounted(gate, signOffId, { conditions });
}
