import type { LozengeRule } from '../ask/kind';
import type { Gate } from './gate';
import { gateProperty } from './gate-property';

/** The lines on an issue's lozenge that are of its gates alone: each before the count of what waits for the same side. */
export const gateLozenges = {
  'sign-off-stuck': { weight: 20, turn: 'team' },
  'sign-off-open': { weight: 40, turn: 'customer' },
  'sign-off-conditions': { weight: 60, turn: 'team', counts: 'openConditions' },
} as const satisfies Record<string, LozengeRule>;

export function gateLozenge(gates: readonly Gate[]): keyof typeof gateLozenges | null {
  const { gate, openConditions = 0 } = gateProperty(gates);
  if (gate === undefined) return null;
  switch (gate) {
    case 'rejected':
    case 'undecided':
    case 'invalidated':
    case 'expired':
      return 'sign-off-stuck';
    case 'open':
      return 'sign-off-open';
    case 'draft':
    case 'satisfied':
    case 'withdrawn':
      return openConditions > 0 ? 'sign-off-conditions' : null;
  }
}
