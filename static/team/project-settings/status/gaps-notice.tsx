import type { EngagementSummary } from '../../../../src/contract/engagement';
import { setUpGaps } from '../../../../src/core/engagement/set-up-gaps';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';

/** The gaps in the set-up of an engagement, each with where to close it. */
export function GapsNotice({ engagement }: { engagement: EngagementSummary }) {
  const { t } = useTexts();
  const gaps = engagement.status === 'active' ? setUpGaps(engagement) : [];
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t('engagement.gap.title')}>
      {gaps.map((gap) => (
        <span key={gap}>{t(`engagement.gap.${gap}`)}</span>
      ))}
    </Notice>
  );
}
