import type { AccountId } from '../../../contract/common';
import type { CountedAsk } from '../../ask/kind';
import type { Gate } from '../gate';
import { turnOfGate, waitingFor } from '../turn';

/** Whether somebody is to decide and can't. Whom no mail reaches still finds the gate in the portal. */
const isAskedInVain = ({ standing }: Gate, who: AccountId): boolean =>
  standing.some(
    ({ accountId, unreachable }) => accountId === who && unreachable !== undefined && unreachable !== 'mails-off',
  );

/** A gate among all that its issue counts. It counts as overdue from when that was noted. */
export function gateCounted(gate: Gate): CountedAsk {
  const isOpen = gate.state.name === 'open';
  return {
    turn: turnOfGate(gate),
    isOverdue: isOpen && gate.isNotedOverdue === true,
    due: isOpen ? gate.due : null,
    people: waitingFor(gate).filter((accountId) => !isAskedInVain(gate, accountId)),
  };
}
