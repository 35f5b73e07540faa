import type { CountedAsk } from '../../ask/kind';
import { askedIn, type Roster } from '../roster';

/** A survey among all that the issue counts which it is about: it waits for those who have not answered by name; in confidence for nobody by name. */
export function surveyCounted(roster: Roster): CountedAsk {
  const isOpen = roster.state.name === 'open';
  const waiting = askedIn(roster).filter(({ done }) => done === undefined);
  const isConfidential = roster.mode === 'confidential';
  const isWaiting = isOpen && waiting.length > 0;
  return {
    turn: isWaiting ? 'customer' : 'nobody',
    // It closes with its day.
    isOverdue: false,
    due: isWaiting ? roster.due : null,
    people: isOpen && !isConfidential ? waiting.map(({ accountId }) => accountId) : [],
  };
}
