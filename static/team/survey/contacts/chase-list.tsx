import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { EngagementContacts } from '../../../../src/contract/contact';
import type { Result } from '../../../../src/contract/result';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPlan } from '../../call/calls';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import styles from '../style/survey.module.css';
import { ChaseForm } from './chase-form';

type ChaseListProps = {
  contacts: EngagementContacts;
  mayAct: boolean;
  onChanged: (changed: EngagementContacts) => void;
  /** Somebody else has changed them meanwhile. */
  onStale: () => Promise<void>;
};

/** The times that one customer had to ask where something is, as the team has tagged them. */
export function ChaseList({ contacts, mayAct, onChanged, onStale }: ChaseListProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { engagementId, revision, chases } = contacts;
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState(0);
  const opener = useReturnFocus(isAdding);
  // What had the focus is gone once a chase is removed.
  const head = useFocusOnNews(acts);
  const personOf = usePeople(chases.map(({ by }) => by));

  const take = async (result: Result<EngagementContacts>) => {
    setProblem(null);
    if (result.ok) {
      onChanged(result.value);
      setIsAdding(false);
      return;
    }
    const isStale = result.error.code === 'changed-meanwhile' || result.error.code === 'not-found';
    setProblem(isStale ? t('chase.stale') : texts.refusal(result.error));
    if (isStale) await onStale();
  };
  const remove = async (chaseId: string) => {
    await take(await callPlan('remove-chase', { engagementId, chaseId, revision }));
    setActs((count) => count + 1);
  };

  return (
    <section className={styles.section} aria-label={t('chase.list')}>
      <div ref={head} tabIndex={-1}>
        <h4>{t('chase.list')}</h4>
      </div>
      <p className={styles.subtle}>{t('chase.list-help')}</p>
      {chases.length === 0 ? (
        <p>{t('chase.list-none')}</p>
      ) : (
        <ul className={styles.history}>
          {chases.map(({ id, day: asked, text, by }) => (
            <li key={id}>
              <div className={styles.head}>
                <span>
                  {day(asked)}: <span dir="auto">{text}</span>
                </span>
                {mayAct && (
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    aria-label={t('survey-trend.markers.remove', { text })}
                    onClick={() => remove(id)}
                  >
                    {t('survey-trend.markers.remove-short')}
                  </Button>
                )}
              </div>
              <span className={styles.own}>{t('chase.by', { name: nameOf(by, personOf, texts) })}</span>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <Notice tone="warning" isLive>
          {problem}
        </Notice>
      )}
      {mayAct &&
        (isAdding ? (
          <ChaseForm contacts={contacts} onResult={take} onCancel={() => setIsAdding(false)} />
        ) : (
          <div>
            <Button ref={opener} onClick={() => setIsAdding(true)}>
              {t('chase.add')}
            </Button>
          </div>
        ))}
    </section>
  );
}
