import { lazy } from 'react';
import { gateHistoryWhats } from '../../../src/contract/gate/certificate';
import { gateHistoryKey } from '../../certificate/words/history';
import type { TeamAskKind } from '../ask/kind';
import { GateInContext } from './on-issue/gate-in-context';
import { GateSection } from './on-issue/gate-section';
import { gateAttention } from './state/attention';
import { peopleInLine } from './state/people-in-gate';
import { gateShownState } from './state/shown-state';
import { gateTemplates } from './template/words';
import { staleGate } from './words/stale';

/** The kind `gate` on the team's screens. */
export const gateKind: TeamAskKind<'gate'> = {
  overview: {
    appearanceOf: (gate) =>
      gateShownState({ ...gate, how: gate.how ?? null, isConcession: false, openConditions: null }),
    isDueShown: ({ state }) => state === 'open',
  },
  onIssue: {
    attentionOf: gateAttention,
    peopleIn: peopleInLine,
    InContext: GateInContext,
    List: GateSection,
    add: 'gate-team.ask',
    Form: lazy(() => import('./on-issue/gate-on-issue-form')),
    stale: staleGate,
  },
  onProject: async () => (await import('./list/project-kind')).gateProjectKind,
  history: gateHistoryWhats.map(gateHistoryKey),
  templates: gateTemplates,
};
