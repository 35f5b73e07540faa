import { lazy } from 'react';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import { OpeningLine, OpeningNext } from '../ask/opening';
import type { GateActions } from './action/gate-actions';
import { GateFacts } from './gate-facts';
import { GateLozenge } from './gate-lozenge';
import { useIsBegun } from './sign/draft/use-is-begun';

const GateBody = lazy(() => import('./sign/gate-body'));

type GateProps = { gate: PortalGateLine; actions: GateActions };

const useParts = ({ gate, actions }: GateProps) => ({
  open: 'portal.gate.open' as const,
  title: gate.title,
  lozenge: <GateLozenge gate={gate} />,
  facts: <GateFacts gate={gate} />,
  isBegun: useIsBegun(gate),
  children: () => <GateBody gate={gate} actions={actions} />,
});

/** A sign-off in a line, which opens to the whole of it. */
export const GateLine = (props: GateProps) => <OpeningLine {...useParts(props)} />;

/** The sign-off that is the one thing to do next. */
export const NextGate = ({ isGrouped = false, ...props }: GateProps & { isGrouped?: boolean }) => (
  <OpeningNext {...useParts(props)} isGrouped={isGrouped} />
);
