import type { ContentChange } from '../../../../src/contract/gate/content';
import { useTexts } from '../../../i18n/use-texts';
import { type ChangeWords, formatChange } from '../words/change-words';
import styles from './content-view.module.css';

/** The differences from what was asked last: the customer reads them, and says to have seen them. */
export function ChangesView({ changes }: { changes: readonly ContentChange[] }) {
  const texts = useTexts();
  const { t } = texts;
  if (changes.length === 0) return <p className={styles.quiet}>{t('gate-team.changes-none')}</p>;
  // Two changes may read alike, as where two files of the same name are gone.
  const rows = changes.map((change, index) => ({ ...formatChange(change, texts), key: `${index} ${change.part}` }));
  return (
    <ul className={styles.changes} aria-label={t('gate-team.changes')}>
      {rows.map(({ key, ...words }) => (
        <li key={key}>
          <Change {...words} />
        </li>
      ))}
    </ul>
  );
}

function Change({ part, before, after }: ChangeWords) {
  const { t } = useTexts();
  const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return (
    <>
      <span className={styles.label}>{t(`gate-team.change.${kind}`, { part })}</span>
      {before !== '' && (
        <del className={styles.before} dir="auto">
          {shortened(before)}
        </del>
      )}
      {after !== '' && (
        <ins className={styles.after} dir="auto">
          {shortened(after)}
        </ins>
      )}
    </>
  );
}

const shown = 600;
const shortened = (text: string): string => (text.length <= shown ? text : `${text.slice(0, shown)}…`);
