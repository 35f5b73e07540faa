import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { engagementLimits } from '../../../../src/contract/engagement';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import type { SectionProps } from '../section/section';
import styles from '../style/project-settings.module.css';
import { PersonRow } from './person-row';

const AddStakeholderForm = lazy(() => import('./add-stakeholder-form'));

/** The customers of an engagement, the primary one first. */
export default function PeopleSection({ onDirty, ...section }: SectionProps) {
  const { t } = useTexts();
  const { engagement, onChanged } = section;
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useReturnFocus(isAdding);
  const [removed, setRemoved] = useState<string | null>(null);
  const news = useFocusOnNews(removed);
  const inOrder = engagement.customers.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  const isFull = engagement.customers.length >= engagementLimits.stakeholders;

  return (
    <>
      <p className={styles.subtle}>{t('people.intro')}</p>
      {removed !== null && (
        <Notice tone="success" isLive focusRef={news}>
          {t('people.removed', { name: removed })}
        </Notice>
      )}
      <ul className={styles.rows}>
        {inOrder.map((customer) => (
          <PersonRow key={customer.accountId} {...section} customer={customer} onRemoved={setRemoved} />
        ))}
      </ul>
      {isAdding && (
        <Suspense fallback={<LoadingLines />}>
          <AddStakeholderForm
            engagement={engagement}
            onAdded={(changed) => {
              setIsAdding(false);
              onChanged(changed);
            }}
            onCancel={() => setIsAdding(false)}
          />
        </Suspense>
      )}
      {!isAdding && engagement.status === 'active' && !isFull && (
        <div>
          <Button ref={addButton} onClick={() => setIsAdding(true)}>
            {t('stakeholder.add')}
          </Button>
        </div>
      )}
      {engagement.status !== 'active' && <p className={styles.subtle}>{t('people.not-ready')}</p>}
      {isFull && <p className={styles.subtle}>{t('people.full', { limit: engagementLimits.stakeholders })}</p>}
    </>
  );
}
