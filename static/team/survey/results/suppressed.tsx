import type { SurveyResults } from '../../../../src/contract/survey/results';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { isEverybody } from '../filter/filter-words';

/** The reason why nothing of what was said is told. */
export function Suppressed({ results: { isSuppressed, filter, thresholds } }: { results: SurveyResults }) {
  const { t } = useTexts();
  if (!isSuppressed) return null;
  return (
    <Notice tone="information">
      {isEverybody(filter)
        ? t('survey-results.suppressed', { threshold: thresholds.answers })
        : t('survey-results.suppressed-part', { threshold: thresholds.answers })}
    </Notice>
  );
}
