import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { formatNames } from '../../people/format-list';
import type { PersonOf } from '../../people/names';

/** The contacts whose accounts are closed or gone: the portal names them no more, and somebody has to take their place. */
export function GoneContactsNotice({ engagement, personOf }: { engagement: EngagementSummary; personOf: PersonOf }) {
  const texts = useTexts();
  const { contacts, goneContacts } = engagement;
  if (goneContacts.length === 0) return null;
  // Of a closed account Jira tells no name: their role says who they were.
  const roles = contacts.flatMap(({ accountId, role }) => (goneContacts.includes(accountId) && role ? role : []));
  return (
    <Notice tone="warning" title={texts.t('contacts.gone.title')}>
      <span>{[formatNames(goneContacts, personOf, texts), ...roles].join(' · ')}</span>
      <span>{texts.t('contacts.gone.text')}</span>
    </Notice>
  );
}
