import Lozenge from '@atlaskit/lozenge';
import type { GateStateName, TeamGate } from '../../../../src/contract/gate';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../../../lozenge/lozenge.module.css';

type Look = { readonly key: TextKey; readonly appearance: 'inprogress' | 'removed' | 'moved' | 'success' | 'default' };

const looks = {
  draft: { key: 'gate-team.state.draft', appearance: 'default' },
  open: { key: 'gate-team.state.open', appearance: 'inprogress' },
  satisfied: { key: 'gate-team.state.satisfied', appearance: 'success' },
  rejected: { key: 'gate-team.state.rejected', appearance: 'removed' },
  expired: { key: 'gate-team.state.expired', appearance: 'moved' },
  invalidated: { key: 'gate-team.state.invalidated', appearance: 'moved' },
  withdrawn: { key: 'gate-team.state.withdrawn', appearance: 'default' },
} as const satisfies Record<GateStateName, Look>;

const overdue: Look = { key: 'gate-team.state.overdue', appearance: 'removed' };
// Never as if somebody had signed.
const deemed: Look = { key: 'gate-team.state.deemed', appearance: 'default' };

type GateLozengeProps = { gate: Pick<TeamGate, 'state' | 'isOverdue' | 'how'> };

/** How the team reads a gate's state. */
export function GateLozenge({ gate }: GateLozengeProps) {
  const { t } = useTexts();
  const { key, appearance } = lookOf(gate);
  return (
    <span className={styles.lozenge}>
      <Lozenge appearance={appearance}>{t(key)}</Lozenge>
    </span>
  );
}

const lookOf = ({ state, isOverdue, how }: GateLozengeProps['gate']): Look => {
  if (state === 'open' && isOverdue) return overdue;
  return state === 'satisfied' && how === 'deemed' ? deemed : looks[state];
};
