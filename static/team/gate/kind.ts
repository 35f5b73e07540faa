import { lazy } from 'react';
import { gateHistoryWhats } from '../../../src/contract/gate/certificate';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { OverviewGate } from '../../../src/contract/overview';
import { gateHistoryKey } from '../../certificate/words/history';
import type { TeamAskKind } from '../ask/kind';
import { gateList } from './list/gate-list';
import { gateShownState } from './state/shown-state';
import { gateTemplates } from './template/words';

/** What sign-off gates bring to the team's screens. */
export const gateKind: TeamAskKind<OverviewGate, TeamGate> = {
  overview: {
    appearanceOf: (gate) => gateShownState({ ...gate, how: null }),
    isDueShown: ({ state }) => state === 'open',
  },
  list: gateList,
  Tab: lazy(() => import('./list/gates-tab')),
  history: gateHistoryWhats.map(gateHistoryKey),
  templates: gateTemplates,
};
