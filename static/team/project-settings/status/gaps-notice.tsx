import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { setUpGaps } from './set-up-gaps';

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
