import { lazy } from 'react';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { ProjectAskKind } from '../../ask/kind';
import { gateList } from './gate-list';
import { gatePictured } from './gate-pictured';
import { OpenConditions } from './open-conditions';
import { type FoundGate, gateSource } from './use-gates';

/** Gates on the project page. Their tab is loaded when it is opened. */
export const gateProjectKind: ProjectAskKind<TeamGate, FoundGate> = {
  source: gateSource,
  pictured: gatePictured,
  list: gateList,
  Tab: lazy(() => import('./gates-tab')),
  OpenParts: OpenConditions,
};
