import type { ContentChange } from '../../../../src/contract/gate/content';
import { useTexts } from '../../../i18n/use-texts';
import { textsOfChanges } from '../../../signed-text/legend';
import { LegendList } from '../../../signed-text/legend-list';
import { type ChangeWords, formatChange } from '../words/change-words';
import styles from './content-view.module.css';
import { excerptsOf } from './excerpts';

/** The differences from what was asked last: the customer reads them, and says to have seen them. */
export function ChangesView({ changes }: { changes: readonly ContentChange[] }) {
  const texts = useTexts();
  const { t } = texts;
  // Two changes may read alike, as where two files of the same name are gone.
  const rows = changes.map((change, index) => ({ ...formatChange(change, texts), key: `${index} ${change.part}` }));
  return (
    <>
      <ul className={styles.changes} aria-label={t('gate-team.changes')}>
        {rows.map(({ key, ...words }) => (
          <li key={key}>
            <Change {...words} />
          </li>
        ))}
      </ul>
      <LegendList of={textsOfChanges(changes)} />
    </>
  );
}

function Change({ part, before, after }: ChangeWords) {
  const { t } = useTexts();
  const excerpts = excerptsOf(before, after);
  const kind = before === after ? 'changed' : before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return (
    <>
      <span className={styles.label}>{t(`gate-team.change.${kind}`, { part })}</span>
      {before === after && <span className={styles.quiet}>{t('gate-team.change.beyond')}</span>}
      {before !== '' && before !== after && (
        <del className={styles.before} dir="auto">
          {excerpts.before}
        </del>
      )}
      {after !== '' && before !== after && (
        <ins className={styles.after} dir="auto">
          {excerpts.after}
        </ins>
      )}
    </>
  );
}
