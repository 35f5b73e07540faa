import { useMemo } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import type { PortalGate, PortalGateLine } from '../../../src/contract/gate';
import type { ChangeEngagement } from '../task/use-task-acts';
import { withGate, withoutGate } from './gates';

/** What came of the customer's last act on a gate. */
export type GateNews =
  | { readonly kind: 'signed' | 'taken-back'; readonly gate: PortalGate }
  | { readonly kind: 'gate-stale'; readonly gate: PortalGateLine; readonly error: Refusal };

export type GateActs = {
  readonly onSigned: (gate: PortalGate) => void;
  readonly onTakenBack: (gate: PortalGate) => void;
  /** The gate stands elsewhere than it was shown; the reason is for the customer to read. */
  readonly onStale: (gate: PortalGate, error: Refusal) => void;
  /** It is no longer the reader's to see. */
  readonly onGone: (gate: PortalGateLine, error: Refusal) => void;
};

/** What the acts on an engagement's gates make of the screen. */
export function useGateActs(change: ChangeEngagement, tell: (news: GateNews) => void): GateActs {
  return useMemo<GateActs>(() => {
    const put = (gate: PortalGate, news: GateNews) => {
      change((now) => withGate(now, gate));
      tell(news);
    };
    return {
      onSigned: (gate) => put(gate, { kind: 'signed', gate }),
      onTakenBack: (gate) => put(gate, { kind: 'taken-back', gate }),
      onStale: (gate, error) => put(gate, { kind: 'gate-stale', gate, error }),
      onGone: (gate, error) => {
        change((now) => withoutGate(now, gate.id));
        tell({ kind: 'gate-stale', gate, error });
      },
    };
  }, [change, tell]);
}
