import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import type { PersonOf } from '../../people/names';
import type { CallGates } from '../call/call-gates';
import type { GateListener } from './use-gate-action';

/** The props of the form of a command on a gate. */
export type GateActionProps = GateListener & {
  readonly details: TeamGateDetails;
  readonly engagement: EngagementSummary;
  readonly call: CallGates;
  readonly personOf: PersonOf;
  readonly onCancel: () => void;
};
