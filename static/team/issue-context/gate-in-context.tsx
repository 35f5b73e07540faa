import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { IssuePanel } from '../../../src/contract/team';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { StateLozenge } from '../ask/state-lozenge';
import { gateFacts } from '../gate/state/gate-facts';
import { gateShownState } from '../gate/state/shown-state';
import type { PersonOf } from '../people/names';
import styles from './issue-context.module.css';

/** A gate beside its issue: its state, and the first thing to know of it after its deliverable. */
export function GateInContext({ gate, panel, personOf }: { gate: TeamGate; panel: IssuePanel; personOf: PersonOf }) {
  const texts = useTexts();
  const engagement = panel.engagements.find(({ id }) => id === gate.engagementId);
  const [, fact] = engagement ? gateFacts(gate, engagement, personOf, texts) : [];
  return (
    <div className={styles.task}>
      <strong>{gate.title}</strong>
      <StateLozenge state={gateShownState(gate)} />
      {fact && (
        <div className={line['small-facts']}>
          <span className={fact.isAlarming ? line.overdue : undefined}>{fact.text}</span>
        </div>
      )}
    </div>
  );
}
