import Lozenge from '@atlaskit/lozenge';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import styles from '../../lozenge/lozenge.module.css';

/** How the team reads a state of an ask: the words, and how pressing it looks. */
export type StateLook = {
  readonly key: TextKey;
  readonly appearance: 'inprogress' | 'removed' | 'moved' | 'success' | 'default';
};

/** The state of an ask, of whatever kind. */
export function StateLozenge({ look: { key, appearance } }: { look: StateLook }) {
  const { t } = useTexts();
  return (
    <span className={styles.lozenge}>
      <Lozenge appearance={appearance}>{t(key)}</Lozenge>
    </span>
  );
}
