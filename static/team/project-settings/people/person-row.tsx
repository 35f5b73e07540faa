import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { CustomerStakeholder } from '../../../../src/contract/engagement';
import { isOver } from '../../../../src/core/calendar/standing-in';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { daysNamed, deputyFacts } from '../../../i18n/deputy-days';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import type { PersonOf } from '../../people/names';
import { nameOf, PersonName } from '../../people/person';
import type { SectionProps } from '../section/section';
import styles from './person-row.module.css';
import { SupportPicture } from './support-picture';

const ChangeStakeholderForm = lazy(() => import('./change-stakeholder-form'));
const RemoveStakeholder = lazy(() => import('./remove-stakeholder'));

type PersonRowProps = Omit<SectionProps, 'onDirty'> & {
  customer: CustomerStakeholder;
  onRemoved: (name: string) => void;
};

/** One customer of an engagement: who they are to it, who stands in for them, and what can be done about it. */
export function PersonRow({ customer, onRemoved, ...section }: PersonRowProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagement, personOf } = section;
  const { accountId, support } = customer;
  const [isOpen, setIsOpen] = useState<'change' | 'remove' | null>(null);
  const changeButton = useReturnFocus(isOpen === 'change');
  const removeButton = useReturnFocus(isOpen === 'remove');
  const name = nameOf(accountId, personOf, texts);
  const isReady = engagement.status === 'active';

  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <div className={styles.facts}>
          <span className={styles.name}>
            <PersonName id={accountId} personOf={personOf} />
          </span>
          <span>{formatRoles(customer, t)}</span>
          {personOf(accountId)?.isClosed && <span className={styles.warning}>{t('people.closed')}</span>}
          {engagement.mailsOff.includes(accountId) && <span>{t('people.mails-off')}</span>}
          {support && <SupportPicture support={support} />}
          <DeputyLine customer={customer} today={engagement.today} personOf={personOf} />
        </div>
        {isOpen === null && isReady && (
          <div className={styles.actions}>
            <Button
              ref={changeButton}
              spacing="compact"
              aria-label={t('people.change-name', { name })}
              onClick={() => setIsOpen('change')}
            >
              {t('people.change')}
            </Button>
            <Button
              ref={removeButton}
              spacing="compact"
              appearance="subtle"
              aria-label={t('people.remove-name', { name })}
              onClick={() => setIsOpen('remove')}
            >
              {t('people.remove')}
            </Button>
          </div>
        )}
      </div>
      <Suspense fallback={<LoadingLines />}>
        {isOpen === 'change' && (
          <ChangeStakeholderForm
            {...section}
            customer={customer}
            onChanged={(changed) => {
              setIsOpen(null);
              section.onChanged(changed);
            }}
            onCancel={() => setIsOpen(null)}
          />
        )}
        {isOpen === 'remove' && (
          <RemoveStakeholder
            {...section}
            customer={customer}
            onRemoved={(changed) => {
              section.onChanged(changed);
              onRemoved(name);
            }}
            onCancel={() => setIsOpen(null)}
          />
        )}
      </Suspense>
    </li>
  );
}

/** The roles of somebody in the engagement, in a line. */
const formatRoles = ({ isPrimary, roles, kind }: CustomerStakeholder, t: Texts['t']): string =>
  [...(isPrimary ? [t('settings.primary')] : []), ...roles.map((role) => t(`role.${role}`)), t(`kind.${kind}`)].join(
    ' · ',
  );

function DeputyLine({
  customer,
  today,
  personOf,
}: {
  customer: CustomerStakeholder;
  today: string;
  personOf: PersonOf;
}) {
  const texts = useTexts();
  const { deputy, proposedDeputy, deputyDeclined } = customer;
  const name = (accountId: string) => nameOf(accountId, personOf, texts);
  return (
    <>
      {deputy && (
        <span>
          {deputy.until !== undefined && isOver(deputy, today)
            ? texts.t('people.deputy-over', { name: name(deputy.accountId), day: texts.day(deputy.until) })
            : texts.t(`people.deputy-days.${daysNamed(deputy)}`, deputyFacts(name(deputy.accountId), deputy, texts))}
        </span>
      )}
      {proposedDeputy && (proposedDeputy.isDeclined || !isOver(proposedDeputy, today)) && (
        <span>
          {texts.t(proposedDeputy.isDeclined ? 'people.deputy-refused' : 'people.deputy-proposed', {
            name: name(proposedDeputy.accountId),
          })}
        </span>
      )}
      {deputyDeclined && <span>{texts.t('people.deputy-declined', { name: name(deputyDeclined) })}</span>}
    </>
  );
}
