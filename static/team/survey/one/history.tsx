import { useCallback } from 'react';
import type { SurveyHistoryLine } from '../../../../src/contract/survey/team-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { nameOf } from '../../people/format-name';
import { type PersonOf, usePeople } from '../../people/names';
import { surveyHistoryKey } from '../state/history-key';
import styles from '../style/survey.module.css';

/** The events of a survey with their actors. No answer is in it. */
export function History({ surveyId }: { surveyId: string }) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('show-checkpoint-history', { checkpointId: surveyId }), [surveyId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  if (loaded.value.length === 0) return <p>{t('survey-team.history.none')}</p>;
  return <HistoryLines lines={loaded.value} />;
}

export function HistoryLines({ lines }: { lines: readonly SurveyHistoryLine[] }) {
  const texts = useTexts();
  const personOf = usePeople(lines.flatMap(({ by }) => (by === 'app' ? [] : [by])));
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={`${line.at} ${line.what}`}>
          <div>{formatLine(line, personOf, texts)}</div>
          {line.words !== null && (
            <>
              <div>
                {texts.t(
                  line.what === 'checkpoint-overridden' ? 'survey-asking.history.reason' : 'survey-team.history.words',
                )}
              </div>
              <PlainText>{line.words}</PlainText>
            </>
          )}
          <time className={styles.subtle} dateTime={line.at}>
            {texts.moment(line.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** One line of a history as a sentence; of a change with what was changed. */
export function formatLine({ what, by, changed }: SurveyHistoryLine, personOf: PersonOf, texts: Texts): string {
  const { t } = texts;
  const sentence = t(surveyHistoryKey(what), { name: by === 'app' ? t('history.app') : nameOf(by, personOf, texts) });
  if (changed.length === 0) return sentence;
  const terms = changed.map((term) => t(`survey-team.changed.${term}`)).join(', ');
  return t('survey-team.history.changed-in', { sentence, terms });
}
