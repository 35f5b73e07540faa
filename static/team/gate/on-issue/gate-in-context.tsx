import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import type { InContextProps } from '../../ask/issue-kind';
import { StateLozenge } from '../../ask/state-lozenge';
import { gateFacts } from '../state/gate-facts';
import { gateShownState } from '../state/shown-state';

/** A gate beside its issue: its state, and the first thing to know of it after its deliverable. */
export function GateInContext({ ask: gate, engagement, personOf }: InContextProps<TeamGate>) {
  const texts = useTexts();
  const [, fact] = engagement ? gateFacts(gate, engagement, personOf, texts) : [];
  return (
    <>
      <StateLozenge state={gateShownState(gate)} />
      {fact && (
        <div className={line['small-facts']}>
          <span className={fact.isAlarming ? line.overdue : undefined}>{fact.text}</span>
        </div>
      )}
    </>
  );
}
