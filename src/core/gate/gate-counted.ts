import type { CountedAsk } from '../ask/kind';
import type { Gate } from './gate';
import { turnByState, waitingFor } from './turn';

/** A gate among all that its issue counts. A draft waits for nobody. It counts as overdue from when that was noted. */
export function gateCounted(gate: Gate): CountedAsk {
  const { name } = gate.state;
  const isOpen = name === 'open';
  return {
    turn: isOpen ? (isStuck(gate) ? 'team' : 'customer') : name === 'draft' ? 'nobody' : turnByState[name],
    isOverdue: isOpen && gate.isNotedOverdue === true,
    due: isOpen ? gate.due : null,
    people: waitingFor(gate),
  };
}

/** Whether it waits for somebody who can't decide, or can't be told: then the team is to do something about it. */
const isStuck = ({ standing }: Gate): boolean =>
  standing.some(({ decided, unreachable }) => decided === null && unreachable !== undefined);
