import type { IsoDate } from '../../contract/common';
import type { CountedAsk } from '../ask/kind';
import { type Gate, isGateOverdue } from './gate';
import { turnByState, waitingFor } from './turn';

/** A gate among all that its issue counts. A draft waits for nobody. @param today in the customer's time zone */
export function gateCounted(gate: Gate, today: IsoDate | undefined): CountedAsk {
  const { name } = gate.state;
  const isOpen = name === 'open';
  return {
    turn: isOpen ? 'customer' : name === 'draft' ? 'nobody' : turnByState[name],
    isOverdue: today !== undefined && isGateOverdue(gate, today),
    due: isOpen ? gate.due : null,
    people: waitingFor(gate),
  };
}
