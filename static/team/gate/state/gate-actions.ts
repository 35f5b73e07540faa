import type { GateStateName } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { RefusalCode } from '../../../../src/contract/result';
import { isStuck } from './stuck';

export type GateAction = 'open' | 'again' | 'change' | 'override' | 'withdraw' | 'save-template' | 'copy';

export type GateRights = { readonly mayEdit: boolean; readonly mayAdminister: boolean };

/** The caller's possible actions on a gate as it stands, the likeliest first. */
export function actionsOnGate(
  gate: Pick<TeamGate, 'state' | 'mode' | 'override'>,
  rights: GateRights,
): readonly GateAction[] {
  if (!rights.mayEdit) return [];
  const override = mayOverride(gate, rights) ? (['override'] as const) : [];
  const withdraw = maySetAside(gate, rights) ? (['withdraw'] as const) : [];
  switch (gate.state) {
    case 'draft':
      return ['open', 'change', 'save-template', 'copy', ...withdraw];
    case 'open':
    case 'satisfied':
      return ['change', ...override, 'save-template', 'copy', ...withdraw];
    case 'rejected':
    case 'expired':
    case 'invalidated':
      return ['again', 'change', ...override, 'save-template', 'copy', ...withdraw];
    case 'withdrawn':
      return ['save-template', 'copy'];
  }
}

/** Once customers have been asked, a gate that blocks is set aside by who administers the project. */
const maySetAside = ({ state, mode }: Pick<TeamGate, 'state' | 'mode'>, { mayAdminister }: GateRights): boolean =>
  mode !== 'block' || state === 'draft' || mayAdminister;

/** A gate that holds is passed once; where it blocks, by who administers the project. */
function mayOverride(
  { state, mode, override }: Pick<TeamGate, 'state' | 'mode' | 'override'>,
  { mayAdminister }: GateRights,
): boolean {
  if (mode === 'advise' || override !== null || state === 'satisfied') return false;
  return mode === 'require-reason' || mayAdminister;
}

/** Whether what the gate waits for is the team's to do. */
export const isTeamsTurnAtGate = (gate: Pick<TeamGate, 'state' | 'gone' | 'standing'>): boolean =>
  isStuck(gate) || isSettling(gate.state);

/** Whether a gate in this state goes by terms that the customer is not asked about, until the team asks. */
export const isSettling = (state: GateStateName): boolean => settling.includes(state);
const settling: readonly GateStateName[] = ['draft', 'rejected', 'expired', 'invalidated'];

/** Refusals that mean the gate no longer is what the screen shows. */
export const isGateStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'gate-not-draft',
  'gate-not-open',
  'gate-withdrawn',
  'gate-needs-no-override',
  'not-found',
];
