import type { SignedContent } from '../../contract/gate/content';
import { changesBetween } from './content/changes';
import { packParts } from './content/told-parts';
import type { GateEvent } from './event';
import { type Gate, type Round, roundBefore, type SignatoryStanding } from './gate';

type Opened = Extract<GateEvent, { what: 'gate-opened' }>;

/** A gate before it is opened, as far as it says who was asked last. */
type AskedLast = Pick<Gate, 'standing'>;

/**
 * The opening with what has changed for each who is asked again, as the portal shows it. @see roundBefore
 * @param before the earlier rounds: @see roundsToCompare
 */
export const withChanges = (
  gate: AskedLast,
  opening: Opened,
  content: SignedContent,
  before: readonly Round[],
): Opened => ({
  ...opening,
  standing: opening.standing.map((each) => {
    const round = before.find((one) => one.round === comparedWith(gate, opening, each));
    return round ? { ...each, changed: packParts(changesBetween(round.content, content)) } : each;
  }),
});

/** The earlier rounds with which an opening is compared: none for a first one. */
export const roundsToCompare = (gate: AskedLast, opening: Opened): number[] => [
  ...new Set(opening.standing.map((each) => comparedWith(gate, opening, each)).filter((round) => round > 0)),
];

/** The round with which an opening is compared for one of those whom it asks; 0 for none. */
const comparedWith = ({ standing }: AskedLast, opening: Opened, each: SignatoryStanding): number =>
  each.decided === null
    ? roundBefore(
        opening,
        each,
        standing.some(({ accountId }) => accountId === each.accountId),
      )
    : 0;
