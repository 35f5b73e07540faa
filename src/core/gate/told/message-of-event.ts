import type { AccountId, IsoInstant } from '../../../contract/common';
import type { GateEvent } from '../event';
import { type Gate, standingOf } from '../gate';
import { turnsBegunAt } from '../turn';
import type { GateMessage } from './messages';

/**
 * The message that an event sends, and to whom: the gate waits for them from then on. All else comes with the day's digest.
 */
export function gateMessage(gate: Gate, { what, at }: GateEvent): { message: GateMessage; to: AccountId[] } | null {
  const to = what === 'gate-opened' || what === 'gate-signed' ? toTell(gate, at) : [];
  return to.length > 0 ? { message: opened(gate), to } : null;
}

/** Those whose turn began at an instant, and who have not been told yet that the round waits for them. */
export const toTell = (gate: Gate, at: IsoInstant): AccountId[] =>
  turnsBegunAt(gate, at).filter((accountId) => !standingOf(gate, accountId)?.isToldAtOnce);

export const opened = ({ title, due }: Pick<Gate, 'title' | 'due'>): GateMessage =>
  due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };
