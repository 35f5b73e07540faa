import type { AskOwner } from '../../../../src/contract/common';
import type { Deputy, EngagementSummary } from '../../../../src/contract/engagement';
import { standsInOn } from '../../../../src/core/calendar/standing-in';
import { now } from '../../../clock/now';
import { dueFact } from '../../../i18n/due';
import { formatEffort } from '../../../i18n/units';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { newsOf } from '../../news/news';
import { nameOf, ownerName } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { formatNews } from '../effects/format-news';
import type { Draft } from './draft';
import styles from './give-task.module.css';
import { toTerms } from './terms';

type TaskPreviewProps = { draft: Draft; engagement: EngagementSummary; owner: AskOwner; personOf: PersonOf };

/** The task as the customer will read it, before they do, with the time and the place. */
export function TaskPreview({ draft, engagement, owner, personOf }: TaskPreviewProps) {
  const texts = useTexts();
  const { t } = texts;
  const {
    title,
    instructions,
    due,
    effort,
    evidenceRule: evidence,
    links,
    isUrgent,
    isEvenNow = false,
  } = toTerms(draft);
  const isEstimated = effort !== null && effort > 0;
  const request = engagement.requestKey;
  const name = ownerName(owner, personOf, texts);
  const deputy = deputyOn(engagement, owner);
  const told = formatNews(
    newsOf(engagement, { isUrgent, isPlanned: false, isEvenNow }, now()),
    owner,
    engagement,
    personOf,
    texts,
  );
  return (
    <section className={styles.preview} aria-labelledby="give-preview">
      <h3 id="give-preview">{t('give.preview')}</h3>
      <div className={styles.card}>
        <strong>{title || t('give.preview-no-title')}</strong>
        {(due !== null || isEstimated) && (
          <span>
            {[
              ...(due === null
                ? []
                : [dueFact({ due, isOverdue: false, isOthersTurn: false }, engagement.today, texts).text]),
              ...(isEstimated ? [t('task.takes', { effort: formatEffort(effort, texts) })] : []),
            ].join(' · ')}
          </span>
        )}
        {instructions !== '' && <PlainText>{instructions}</PlainText>}
        {links.map(({ url, label }) => (
          <PlainText key={`${url} ${label}`}>{`${label}: ${url}`}</PlainText>
        ))}
        {evidence.kind !== 'none' && <span className={styles.asked}>{t(`evidence.asks-${evidence.kind}`)}</span>}
        {evidence.kind === 'answers' && evidence.questions.length > 0 && (
          <ol className={styles.questions}>
            {draft.questions.map(({ id, text }) => text.trim() !== '' && <li key={id}>{text.trim()}</li>)}
          </ol>
        )}
      </div>
      {draft.begins === 'now' ? (
        <>
          {!engagement.isRequestUnseen && (
            <p>
              {request === null
                ? t('give.preview-where-soon', { owner: name })
                : t('give.preview-where', { owner: name, request })}
            </p>
          )}
          {deputy && <p>{t('give.preview-deputy', { name: nameOf(deputy.accountId, personOf, texts) })}</p>}
          <p>{told}</p>
        </>
      ) : (
        <p>{engagement.isRequestUnseen ? t('news.none') : t(`give.preview-later-${draft.begins}`, { owner: name })}</p>
      )}
    </section>
  );
}

/** The person who stands in today for whom a task is given to: they see it, and can do it. */
function deputyOn({ customers, today }: EngagementSummary, owner: AskOwner): Deputy | null {
  const deputy =
    owner.kind === 'person' ? customers.find(({ accountId }) => accountId === owner.accountId)?.deputy : undefined;
  return deputy && standsInOn(deputy, today) ? deputy : null;
}
