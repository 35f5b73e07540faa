import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGateDetails } from '../../../../src/contract/team-gate';
import type { PersonOf } from '../../people/names';
import type { CallGates } from '../call/call-gates';
import type { GateNews } from './use-gate-act';

/** What the form of an act on a gate takes. */
export type GateActProps = GateNews & {
  readonly details: TeamGateDetails;
  readonly engagement: EngagementSummary;
  readonly call: CallGates;
  readonly personOf: PersonOf;
  readonly onCancel: () => void;
};
