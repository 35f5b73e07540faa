import type { PortalContact } from '../../../src/contract/calls/portal';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import styles from './contacts.module.css';
import { contactsInSteps } from './steps';

/** The team members to ask, first and next. */
export default function Contacts({ contacts }: { contacts: readonly PortalContact[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles.contacts}>
      {contactsInSteps(contacts).map(({ contact, step }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no other name than their position; two can be namesakes
        <li key={at} className={`${card.card} ${styles.contact}`}>
          {step && <span className={styles.step}>{t(`portal.contacts.step.${step}`)}</span>}
          <strong dir="auto">{contact.name}</strong>
          <dl className={styles.facts}>
            <Fact name={t('portal.contacts.role')} value={contact.role} />
            <Fact name={t('portal.contacts.hours')} value={contact.hours} />
            <Fact name={t('portal.contacts.languages')} value={contact.languages} />
            <Fact name={t('portal.contacts.backup')} value={contact.backup ?? ''} />
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
