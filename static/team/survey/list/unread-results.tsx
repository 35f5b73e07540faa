import { useTexts } from '../../../i18n/use-texts';
import linkButton from '../../../list/link-button.module.css';
import type { OpenPartsProps } from '../../ask/kind';
import { tick } from '../../list/filter/filter';
import { useSurveys } from './use-surveys';

/** The results of an engagement's surveys that wait for the team's reading, with the way to these surveys. */
export function UnreadResults({ engagementId, onShow }: OpenPartsProps) {
  const { t, plural } = useTexts();
  const rows = [...useSurveys().rows.values()];
  const count = rows.filter(({ isUnread, engagementIds }) => isUnread && engagementIds.includes(engagementId)).length;
  if (count === 0) return null;
  return (
    <p>
      {plural('survey-asking.headline.unread', count)}{' '}
      <button
        type="button"
        className={linkButton.button}
        onClick={() => onShow({ engagement: engagementId, unread: tick(true) })}
      >
        {t('survey-asking.unread.show')}
      </button>
    </p>
  );
}
