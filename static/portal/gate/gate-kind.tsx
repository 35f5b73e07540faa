import { lazy } from 'react';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import { GateLine, NextGate } from './gate-line';
import { keyOf } from './gates';
import { useGateActions } from './use-gate-actions';

/** The kind `gate` in the portal, where a gate is called a sign-off. */
export const gateKind = {
  keyOf,
  Line: function Line({ ask }: { ask: PortalGateLine }) {
    return <GateLine gate={ask} actions={useGateActions()} />;
  },
  Next: function Next({ ask, isGrouped }: { ask: PortalGateLine; isGrouped: boolean }) {
    return <NextGate gate={ask} actions={useGateActions()} isGrouped={isGrouped} />;
  },
  // Nobody estimates signatures.
  effortOf: () => [],
  said: { title: 'signed.title' as const, Said: lazy(() => import('./signed/signed')) },
};
