import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { IssueFormProps } from '../../ask/issue-kind';
import { callTeam } from '../../call/calls';
import GateForm from '../form/gate-form';

/** Asks for sign-off of what an issue delivers: from scratch, or as a copy of another gate on it. */
export default function GateOnIssueForm({ panel, copyOf, onAdded, onCancel }: IssueFormProps<TeamGate>) {
  return (
    <GateForm
      key={copyOf}
      call={callTeam}
      engagements={panel.engagements}
      subject={{ kind: 'issue', issueId: panel.issue.id }}
      canHold={panel.canHold}
      gates={panel.asks.gate.shown}
      copyOf={copyOf}
      onDrafted={onAdded}
      onCancel={onCancel}
    />
  );
}
