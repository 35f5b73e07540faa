import { useCallback, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import type { PortalSurvey } from '../../../../src/contract/survey/portal-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import styles from './survey.module.css';
import { SurveyView } from './survey-view';

type SurveyBodyProps = { survey: PortalSurvey; onClose: () => void };

/** All of a survey, loaded when the reader opens it. */
export default function SurveyBody({ survey, onClose }: SurveyBodyProps) {
  const texts = useTexts();
  const { id: surveyId } = survey;
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
        <SurveyView survey={survey} form={loaded.value} onClose={onClose} onStale={onStale} />
      )}
    </div>
  );
}
