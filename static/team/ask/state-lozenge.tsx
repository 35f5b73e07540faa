import Lozenge from '@atlaskit/lozenge';
import type { TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import lozenge from '../../lozenge/lozenge.module.css';
import styles from './state-lozenge.module.css';

/** The state of an ask as the team reads it: the words, and how pressing it looks. */
export type ShownState = {
  readonly key: TextKey;
  readonly facts?: Readonly<Record<string, number>>;
  readonly appearance: 'inprogress' | 'removed' | 'moved' | 'success' | 'default';
};

/** The state of an ask, of whatever kind. */
export function StateLozenge({ state: { key, facts, appearance } }: { state: ShownState }) {
  const { t } = useTexts();
  return (
    <span className={`${lozenge.lozenge} ${styles.whole}`}>
      <Lozenge maxWidth="100%" appearance={appearance}>
        {t(key, facts)}
      </Lozenge>
    </span>
  );
}
