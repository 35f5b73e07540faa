import type { SurveyResults } from '../../../../src/contract/survey/results';
import { completionRate, responseRate } from '../../../../src/core/statistics/response';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { formatFilter, isEverybody } from '../filter/filter-words';
import styles from '../style/survey.module.css';
import { hasShares } from './figures';
import { formatShare } from './numbers';

/** The people who were asked, and how many of them answered: all other numbers are of these. */
export function ResponseFigure({ results }: { results: SurveyResults }) {
  const texts = useTexts();
  return (
    <div>
      <p>{texts.t('survey-results.of', { filter: formatFilter(results.filter, texts) })}</p>
      {formatResponse(results, texts).map((line) => (
        <p key={line} className={styles.subtle}>
          {line}
        </p>
      ))}
    </div>
  );
}

/**
 * The response rate with its denominator, then how it ended for each of those asked. Of a part in confidence that is not told, only
 * how many were asked.
 */
export function formatResponse(results: SurveyResults, texts: Texts): string[] {
  const { asked, complete, partial, declined, putOff = 0, byName, noReply, isSuppressed, filter } = results;
  const { t, plural } = texts;
  if (asked === 0) return [t('survey-results.asked-nobody')];
  if (isSuppressed && !isEverybody(filter)) return [plural('surveys.asked', asked)];
  const rate = responseRate({
    completes: complete,
    partials: partial ?? 0,
    declined,
    noReply: noReply + putOff + (byName ?? 0),
  });
  const counts = t('survey-results.response', { complete, asked });
  return [
    rate === null || (results.mode === 'named' && !hasShares(complete))
      ? counts
      : t('survey-results.with-share', { headline: counts, share: formatShare(rate, texts) }),
    [
      ...(partial === null ? [] : [plural('survey-results.partial', partial)]),
      plural('survey-results.declined', declined),
      ...(putOff === 0 ? [] : [plural('survey-results.put-off', putOff)]),
      plural('survey-results.no-reply', noReply),
    ].join(' · '),
    ...(byName === null || byName === 0 ? [] : [plural('survey-results.by-name', byName)]),
    completionWords(results, texts),
  ].filter((line) => line !== '');
}

/** The completion rate with its denominator: of those who began. It is no response rate. Nothing where nobody has begun. */
function completionWords({ complete, partial }: SurveyResults, texts: Texts): string {
  if (partial === null) return texts.t('survey-results.completion.unmeasured');
  const started = complete + partial;
  const rate = completionRate({ completes: complete, started });
  if (rate === null) return '';
  const counts = texts.t('survey-results.completion', { complete, started });
  return !hasShares(started)
    ? counts
    : texts.t('survey-results.with-share', { headline: counts, share: formatShare(rate, texts) });
}
