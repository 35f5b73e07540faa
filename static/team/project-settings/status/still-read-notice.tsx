import type { EngagementSummary } from '../../../../src/contract/engagement';
import { formatList } from '../../../i18n/list';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/** The people who were taken out and still read the request, through which organizations, and what to do about it. */
export function StillReadNotice({
  engagement: { stillRead },
  personOf,
}: {
  engagement: EngagementSummary;
  personOf: PersonOf;
}) {
  const texts = useTexts();
  if (stillRead.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.t('people.still-read.title')}>
      {stillRead.map(({ accountId, organizations }) => (
        <span key={accountId}>
          {texts.t('people.still-read.person', {
            name: nameOf(accountId, personOf, texts),
            organizations: formatList(organizations, texts),
          })}
        </span>
      ))}
      <span>{texts.t('people.still-read.text')}</span>
    </Notice>
  );
}
