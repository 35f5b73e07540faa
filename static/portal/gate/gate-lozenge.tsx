import Lozenge from '@atlaskit/lozenge';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import { deemedWords } from '../../i18n/deemed';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../lozenge/lozenge.module.css';

const appearances = {
  sign: 'inprogress',
  later: 'default',
  waiting: 'default',
  satisfied: 'success',
  rejected: 'removed',
  undecided: 'default',
  expired: 'default',
  invalidated: 'moved',
  withdrawn: 'default',
} as const satisfies Record<PortalGateLine['state'], string>;

function keyOf(gate: PortalGateLine): TextKey {
  const { state, how, isConcession, openConditions, deletedConditions, areConditionsLate, meaning, isOverdue } = gate;
  if (state === 'sign' && isOverdue) return 'portal.overdue';
  if (state !== 'satisfied') return `portal.gate.state.${state}`;
  // Nobody signed: it must not read as if somebody had.
  if (how === 'deemed') return deemedWords(gate).key;
  if (openConditions !== null && areConditionsLate) {
    return openConditions > 0 ? 'portal.gate.state.late-open' : `portal.gate.state.${meaning}`;
  }
  if (openConditions !== null) {
    const end = openConditions > 0 ? 'open' : deletedConditions ? 'deleted' : 'done';
    return `portal.gate.state.${isConcession ? 'concession' : 'conditions'}-${end}`;
  }
  if (isConcession) return 'portal.gate.state.concession';
  return `portal.gate.state.${meaning}`;
}

function appearanceOf({ state, how, isConcession, openConditions, deletedConditions, isOverdue }: PortalGateLine) {
  if (state === 'sign' && isOverdue) return 'removed';
  if (isConcession || openConditions || deletedConditions) return 'moved';
  return how === 'deemed' ? 'default' : appearances[state];
}

/** The state of a sign-off as a customer reads it: what it wants of them. */
export function GateLozenge({ gate }: { gate: PortalGateLine }) {
  const { t } = useTexts();
  return (
    <span className={styles.lozenge}>
      <Lozenge maxWidth="100%" appearance={appearanceOf(gate)}>
        {t(keyOf(gate), { count: gate.openConditions ?? 0 })}
      </Lozenge>
    </span>
  );
}
