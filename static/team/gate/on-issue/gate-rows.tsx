import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { inAttentionOrder } from '../../ask/attention';
import type { IssueListProps } from '../../ask/issue-kind';
import { callTeam } from '../../call/calls';
import { GateRow } from '../row/gate-row';
import { gateAttention } from '../state/attention';

type GateRowsProps = Omit<IssueListProps<TeamGate>, 'canAdd' | 'more'>;

/** The issue's sign-off gates: what has to be put right first, then what waits for the customer, then the rest. */
export default function GateRows({ panel, asks, added, ...rest }: GateRowsProps) {
  const { t } = useTexts();
  const { engagements } = panel;
  return (
    <ul className={line.lines} aria-label={t('gate-team.list')}>
      {inAttentionOrder(asks, gateAttention).map((gate) => (
        <GateRow
          key={gate.id}
          gate={gate}
          call={callTeam}
          engagements={engagements}
          startsWith={gate.id === added ? 'open' : null}
          {...rest}
        />
      ))}
    </ul>
  );
}
