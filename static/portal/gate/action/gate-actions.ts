import type { PortalGate, PortalGateLine } from '../../../../src/contract/gate/portal-gate';
import type { Refusal } from '../../../../src/contract/result';

/** The effects of a command on a gate on the screen. */
export type GateActions = {
  readonly onSigned: (gate: PortalGate) => void;
  readonly onTakenBack: (gate: PortalGate) => void;
  /** The gate stands elsewhere than it was shown; the reason is for the customer to read. */
  readonly onStale: (gate: PortalGate, error: Refusal) => void;
  /** It is no longer the reader's to see. */
  readonly onGone: (gate: PortalGateLine, error: Refusal) => void;
};

/** The outcome of the customer's last command on a gate. */
export type GateOutcome =
  | { readonly kind: 'signed' | 'taken-back'; readonly gate: PortalGate }
  | { readonly kind: 'gate-stale'; readonly gate: PortalGateLine; readonly error: Refusal };
