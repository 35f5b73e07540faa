import { useCallback, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';
import type { CardProps } from './form-props';
import { SurveyView } from './survey-view';

/** All of a survey, loaded when the reader opens it. */
export function SurveyBody(props: CardProps) {
  const texts = useTexts();
  const { id: surveyId } = props.survey;
  const load = useCallback(() => callPortal('show-survey', { surveyId }), [surveyId]);
  const { loaded, reload } = useLoaded(load);
  const [stale, setStale] = useState<Refusal | null>(null);
  // It takes the focus once there is something to read below it.
  const notice = useFocusOnNews(loaded.status === 'loading' ? null : stale);

  /** Shows how it stands now, once: what is refused again then is told beside the button. */
  const onStale = (error: Refusal) => {
    if (stale) return;
    setStale(error);
    void reload();
  };

  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  return (
    <div className={styles.body}>
      {stale && (
        <Notice tone="warning" isLive focusRef={notice} title={texts.t('survey.portal.stale')}>
          {texts.refusal(stale)}
        </Notice>
      )}
      {loaded.status === 'refused' ? (
        <Problem error={loaded.error} onRetry={reload} />
      ) : (
        <SurveyView {...props} form={loaded.value} onStale={onStale} />
      )}
    </div>
  );
}
