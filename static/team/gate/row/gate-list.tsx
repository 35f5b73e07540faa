import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { IssuePanel } from '../../../../src/contract/team';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { inAttentionOrder } from '../../ask/attention';
import { callTeam } from '../../call/calls';
import { usePeople } from '../../people/names';
import { gateAttention } from '../state/attention';
import { peopleInLine } from '../state/people-in-gate';
import { GateRow } from './gate-row';

type GateListProps = {
  panel: IssuePanel;
  /** The gate that was drafted just now: its preview is shown. */
  drafted: string | null;
  onChanged: (gate: TeamGate) => void;
  onStale: () => Promise<void>;
  onCopy: (gate: TeamGate) => void;
};

/** The issue's sign-off gates: what has to be put right first, then what waits for the customer, then the rest. */
export default function GateList({ panel, drafted, ...actions }: GateListProps) {
  const { t } = useTexts();
  const personOf = usePeople(panel.gates.flatMap(peopleInLine));
  const { engagements, mayEdit, mayAdminister, raid } = panel;
  return (
    <ul className={line.lines} aria-label={t('gate-team.list')}>
      {inAttentionOrder(panel.gates, gateAttention).map((gate) => (
        <GateRow
          key={gate.id}
          gate={gate}
          call={callTeam}
          engagements={engagements}
          mayEdit={mayEdit}
          mayAdminister={mayAdminister}
          raid={raid}
          startsWith={gate.id === drafted ? 'open' : null}
          personOf={personOf}
          {...actions}
        />
      ))}
    </ul>
  );
}
