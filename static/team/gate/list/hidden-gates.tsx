import type { HiddenGate } from '../../../../src/contract/gate/team-gate';
import { useTexts } from '../../../i18n/use-texts';
import { StateLozenge } from '../../ask/state-lozenge';
import { gateShownState } from '../state/shown-state';
import styles from './gates.module.css';

/** Gates on issues that the reader can't see in Jira: that they are there, and no more. */
export function HiddenGates({ gates }: { gates: readonly HiddenGate[] }) {
  const { t, plural, day } = useTexts();
  return (
    <section aria-labelledby="gates-hidden">
      <p id="gates-hidden" className={styles.subtle}>
        {plural('gates.hidden', gates.length)}
      </p>
      <ul className={styles.hidden}>
        {gates.map(({ id, title, due, ...gate }) => (
          <li key={id}>
            <span dir="auto">{title}</span>{' '}
            <StateLozenge state={gateShownState({ ...gate, isOverdue: false, how: null })} />{' '}
            {due !== null && <span className={styles.subtle}>{t('gates.hidden.due', { date: day(due) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
