import Lozenge from '@atlaskit/lozenge';
import type { PortalGateLine } from '../../../src/contract/gate/portal-gate';
import { acceptedWords } from '../../i18n/accepted';
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

/** Late is what they can still sign: not what they may not. */
const isLate = ({ state, turn, isOverdue }: PortalGateLine) => state === 'sign' && turn === 'customer' && isOverdue;

/** The words of that state. */
export function wordsOf(gate: PortalGateLine): { key: TextKey; facts?: { count: number } } {
  const { state, how } = gate;
  if (isLate(gate)) return { key: 'portal.overdue' };
  if (state !== 'satisfied') return { key: `portal.gate.state.${state}` };
  // Nobody signed: it must not read as if somebody had.
  return how === 'deemed' ? deemedWords(gate) : acceptedWords(gate);
}

function appearanceOf(gate: PortalGateLine) {
  const { state, how, isConcession, openConditions, deletedConditions } = gate;
  if (isLate(gate)) return 'removed';
  if (isConcession || openConditions || deletedConditions) return 'moved';
  return how === 'deemed' ? 'default' : appearances[state];
}

/** The state of a sign-off as a customer reads it: what it wants of them. */
export function GateLozenge({ gate }: { gate: PortalGateLine }) {
  const { t } = useTexts();
  const { key, facts } = wordsOf(gate);
  return (
    <span className={styles.lozenge}>
      <Lozenge maxWidth="100%" appearance={appearanceOf(gate)}>
        {t(key, facts)}
      </Lozenge>
    </span>
  );
}
