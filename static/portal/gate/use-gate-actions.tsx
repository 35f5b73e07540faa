import { lazy, useMemo } from 'react';
import type { PortalGate } from '../../../src/contract/gate/portal-gate';
import { useScreen } from '../ask/screen';
import type { GateActions, GateOutcome } from './action/gate-actions';
import { withGate, withoutGate } from './gates';

const GateOutcomeNotice = lazy(() => import('./sign/gate-outcome-notice'));

/** The effects of commands on a gate on the screen that it is on. */
export function useGateActions(): GateActions {
  const { change, tell } = useScreen();
  return useMemo<GateActions>(() => {
    const tellOutcome = (outcome: GateOutcome) => tell(<GateOutcomeNotice outcome={outcome} actions={actions} />);
    const put = (gate: PortalGate, outcome: GateOutcome) => {
      change((now) => withGate(now, gate));
      tellOutcome(outcome);
    };
    const actions: GateActions = {
      onSigned: (gate) => put(gate, { kind: 'signed', gate }),
      onTakenBack: (gate) => put(gate, { kind: 'taken-back', gate }),
      onStale: (gate, error) => put(gate, { kind: 'gate-stale', gate, error }),
      onGone: (gate, error) => {
        change((now) => withoutGate(now, gate.id));
        tellOutcome({ kind: 'gate-stale', gate, error });
      },
    };
    return actions;
  }, [change, tell]);
}
