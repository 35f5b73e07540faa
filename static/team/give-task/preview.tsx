import type { EngagementSummary } from '../../../src/contract/engagement';
import { useTexts } from '../../i18n/use-texts';
import { PlainText } from '../../plain-text/plain-text';
import { sayDue } from '../../task/due';
import type { Draft } from './draft';
import styles from './give-task.module.css';

type PreviewProps = { draft: Draft; engagement: EngagementSummary; owner: string };

/** What the customer will read, before they do, and where. */
export function Preview({ draft, engagement, owner }: PreviewProps) {
  const texts = useTexts();
  const { t } = texts;
  const instructions = draft.instructions.trim();
  return (
    <section className={styles.preview} aria-labelledby="give-preview">
      <h3 id="give-preview">{t('give.preview')}</h3>
      <div className={styles.card}>
        <strong>{draft.title.trim() || t('give.preview-no-title')}</strong>
        {draft.due !== '' && <span>{sayDue({ due: draft.due, isOverdue: false }, engagement.today, texts)}</span>}
        {instructions !== '' && <PlainText>{instructions}</PlainText>}
      </div>
      <p>
        {engagement.requestKey === null
          ? t('give.preview-where-soon', { owner })
          : t('give.preview-where', { owner, request: engagement.requestKey })}
      </p>
    </section>
  );
}
