import { useCallback, useState } from 'react';
import { engagementLimits } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { usePeople } from '../../people/names';
import { PersonSearch } from '../search/person-search';
import type { SectionProps } from '../section/section';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import styles from '../style/project-settings.module.css';
import { ContactCard } from './contact-card';
import {
  type ContactErrors,
  checkContacts,
  movedUp,
  newContact,
  trimmed,
  withoutContact,
  withSponsor,
  withStep,
} from './contact-draft';
import { findMembers } from './find-members';

const noErrors: ReadonlyMap<string, ContactErrors> = new Map();

/** To whom of the team the customers may turn: their cards in the portal. */
export default function ContactsSection({ engagement, projectKey, onChanged, refresh, onDirty }: SectionProps) {
  const { t } = useTexts();
  const { draft, isDirty, edit, discard } = useSectionDraft({ contacts: engagement.contacts }, onDirty);
  const { contacts } = draft;
  const personOf = usePeople(contacts.map(({ accountId }) => accountId));
  const [errors, setErrors] = useState(noErrors);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const find = useCallback((text: string) => findMembers(projectKey, text), [projectKey]);
  const put = (next: typeof contacts) => {
    setRefusal(null);
    edit({ contacts: next });
  };

  const add = (accountId: string) => {
    setErrors(noErrors);
    const isCustomer = engagement.customers.some((customer) => customer.accountId === accountId);
    if (isCustomer) return setRefusal({ code: 'contact-is-customer' });
    if (!contacts.some((contact) => contact.accountId === accountId)) put([...contacts, newContact(accountId)]);
  };

  const save = async () => {
    const found = checkContacts(contacts);
    setErrors(found);
    setRefusal(null);
    if (found.size > 0) return;
    const { id: engagementId, revision } = engagement;
    const result = await callAdmin('set-contacts', { engagementId, revision, contacts: trimmed(contacts) });
    if (result.ok) {
      flagSuccess(t('section.saved', { name: result.value.name }), t('section.saved-text'));
      onChanged(result.value);
      return;
    }
    if (result.error.code === 'changed-meanwhile') await refresh();
    setRefusal(result.error);
  };

  return (
    <SectionForm
      label={t('section.contacts')}
      effect={t('contacts.effect')}
      isDirty={isDirty}
      refusal={refusal}
      onSave={save}
      onDiscard={() => {
        discard();
        setErrors(noErrors);
        setRefusal(null);
      }}
    >
      <p className={styles.subtle}>{t('contacts.intro')}</p>
      {contacts.length === 0 && <p>{t('contacts.empty')}</p>}
      <ul className={styles.rows}>
        {contacts.map((contact, index) => (
          <ContactCard
            key={contact.accountId}
            contact={contact}
            others={contacts.filter((other) => other !== contact)}
            personOf={personOf}
            errors={errors.get(contact.accountId) ?? {}}
            isFirst={index === 0}
            onEdit={(changes) => put(contacts.map((each) => (each === contact ? { ...each, ...changes } : each)))}
            onStep={(step) => put(withStep(contacts, contact.accountId, step))}
            onSponsor={(isSponsor) => put(withSponsor(contacts, contact.accountId, isSponsor))}
            onUp={() => put(movedUp(contacts, contact.accountId))}
            onRemove={() => put(withoutContact(contacts, contact.accountId))}
          />
        ))}
      </ul>
      {contacts.length < engagementLimits.contacts ? (
        <PersonSearch
          key={contacts.length}
          label={t('contacts.add')}
          help={t('contacts.add-help')}
          find={find}
          nobody={t('contacts.nobody')}
          chosen={null}
          onChosen={(person) => person && add(person.accountId)}
        />
      ) : (
        <p className={styles.subtle}>{t('contacts.full', { limit: engagementLimits.contacts })}</p>
      )}
    </SectionForm>
  );
}
