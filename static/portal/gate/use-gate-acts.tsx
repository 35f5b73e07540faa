import { lazy, useMemo } from 'react';
import type { PortalGate } from '../../../src/contract/portal-gate';
import { Later } from '../../states/later';
import { useScreen } from '../ask/screen';
import type { GateActs, GateNews as News } from '../gate-act/gate-acts';
import { withGate, withoutGate } from './gates';

const GateNews = lazy(() => import('../sign/gate-news'));

/** What the acts on a gate make of the screen that it is on. */
export function useGateActs(): GateActs {
  const { change, tell } = useScreen();
  return useMemo<GateActs>(() => {
    const say = (news: News) =>
      tell(
        <Later>
          <GateNews news={news} acts={acts} />
        </Later>,
      );
    const put = (gate: PortalGate, news: News) => {
      change((now) => withGate(now, gate));
      say(news);
    };
    const acts: GateActs = {
      onSigned: (gate) => put(gate, { kind: 'signed', gate }),
      onTakenBack: (gate) => put(gate, { kind: 'taken-back', gate }),
      onStale: (gate, error) => put(gate, { kind: 'gate-stale', gate, error }),
      onGone: (gate, error) => {
        change((now) => withoutGate(now, gate.id));
        say({ kind: 'gate-stale', gate, error });
      },
    };
    return acts;
  }, [change, tell]);
}
