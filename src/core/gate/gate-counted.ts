import type { CountedAsk } from '../ask/kind';
import type { Gate } from './gate';
import { turnOfGate, waitingFor } from './turn';

/** A gate among all that its issue counts. It counts as overdue from when that was noted. */
export function gateCounted(gate: Gate): CountedAsk {
  const isOpen = gate.state.name === 'open';
  return {
    turn: turnOfGate(gate),
    isOverdue: isOpen && gate.isNotedOverdue === true,
    due: isOpen ? gate.due : null,
    people: waitingFor(gate),
  };
}
