import type { LozengeRule } from '../../ask/kind';
import type { Gate } from '../gate';
import { gateProperty } from './gate-property';

/** The lines on an issue's lozenge that are of its gates alone: each before the count of what waits for the same side. */
export const gateLozenges = {
  'sign-off-stuck': { weight: 20, turn: 'team' },
  'sign-off-open': { weight: 40, turn: 'customer' },
  'sign-off-concession-open': { weight: 58, turn: 'team', counts: 'openConditions' },
  'sign-off-conditions': { weight: 60, turn: 'team', counts: 'openConditions' },
  'sign-off-concession': { weight: 70, turn: 'team', counts: 'gateConcessions' },
} as const satisfies Record<string, LozengeRule>;

export function gateLozenge(gates: readonly Gate[]): keyof typeof gateLozenges | null {
  const { gate, gateConcessions, openConditions = 0 } = gateProperty(gates);
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
      if (gateConcessions) return openConditions > 0 ? 'sign-off-concession-open' : 'sign-off-concession';
      return openConditions > 0 ? 'sign-off-conditions' : null;
  }
}
