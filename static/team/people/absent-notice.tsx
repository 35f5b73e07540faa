import type { EngagementSummary } from '../../../src/contract/engagement';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { formatAbsent } from './format-absent';
import type { PersonOf } from './names';

/** The customers who can't take part, and what to do about it. */
export function AbsentNotice({ engagement, personOf }: { engagement: EngagementSummary; personOf: PersonOf }) {
  const texts = useTexts();
  const { absent, isRequestUnseen } = engagement;
  if (absent.length === 0) return null;
  const everybody = absent.map(({ accountId }) => accountId);
  return (
    <Notice tone="warning" title={texts.t(isRequestUnseen ? 'people.absent.no-request.title' : 'people.absent.title')}>
      {formatAbsent(everybody, engagement, personOf, texts).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      <span>{texts.t(isRequestUnseen ? 'people.absent.no-request.text' : 'people.absent.text')}</span>
    </Notice>
  );
}
