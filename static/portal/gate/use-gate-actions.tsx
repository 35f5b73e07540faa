import { lazy, useMemo } from 'react';
import type { PortalGate } from '../../../src/contract/gate/portal-gate';
import { Later } from '../../states/later';
import { useScreen } from '../ask/screen';
import type { GateActions, GateOutcome as News } from './action/gate-actions';
import { withGate, withoutGate } from './gates';

const GateNews = lazy(() => import('./sign/gate-news'));

/** The effects of commands on a gate on the screen that it is on. */
export function useGateActions(): GateActions {
  const { change, tell } = useScreen();
  return useMemo<GateActions>(() => {
    const format = (news: News) =>
      tell(
        <Later>
          <GateNews news={news} actions={actions} />
        </Later>,
      );
    const put = (gate: PortalGate, news: News) => {
      change((now) => withGate(now, gate));
      format(news);
    };
    const actions: GateActions = {
      onSigned: (gate) => put(gate, { kind: 'signed', gate }),
      onTakenBack: (gate) => put(gate, { kind: 'taken-back', gate }),
      onStale: (gate, error) => put(gate, { kind: 'gate-stale', gate, error }),
      onGone: (gate, error) => {
        change((now) => withoutGate(now, gate.id));
        format({ kind: 'gate-stale', gate, error });
      },
    };
    return actions;
  }, [change, tell]);
}
