import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ProjectOverview, UnseenItem } from '../../../../src/contract/calls/plan';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { SettleForm } from './settle-form';
import styles from './unseen-notices.module.css';

type UnseenNoticesProps = { overview: ProjectOverview; onRefresh: () => Promise<void> };

/** The asks and entries whose issues or versions the app can't find, of each engagement, with the way out. */
export function UnseenNotices({ overview: { engagements }, onRefresh }: UnseenNoticesProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = engagements.filter(({ unseen }) => unseen.length > 0);
  return found.map(({ engagement: { id: engagementId, name }, mayAct, unseen }) => (
    <Notice key={engagementId} tone="warning" title={t('unseen.title-name', { name })}>
      <ul className={styles.list}>
        {unseen.map((each) => (
          <li key={keyOf(each)}>
            <span>{each.title}</span>
            {mayAct && chosen !== keyOf(each) && (
              <Button
                spacing="compact"
                aria-label={t(each.kind === 'entry' ? 'unseen.let-go-name' : 'unseen.withdraw-name', {
                  title: each.title,
                })}
                onClick={() => setChosen(keyOf(each))}
              >
                {t(each.kind === 'entry' ? 'unseen.let-go' : 'unseen.withdraw')}
              </Button>
            )}
            {chosen === keyOf(each) && (
              <SettleForm
                engagementId={engagementId}
                unseen={each}
                onSettled={async () => {
                  setChosen(null);
                  await onRefresh();
                }}
                onCancel={() => setChosen(null)}
              />
            )}
          </li>
        ))}
      </ul>
      <span>{t('unseen.text')}</span>
    </Notice>
  ));
}

const keyOf = ({ kind, id }: UnseenItem): string => `${kind} ${id}`;
