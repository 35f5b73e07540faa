import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';
import { Deliverables } from './deliverables';
import type { CardProps } from './form-props';
import { outcomeTeller } from './outcome-teller';
import { SurveyView } from './survey-view';

/** All of a survey, loaded when the reader opens it. */
export function SurveyBody(props: CardProps) {
  const texts = useTexts();
  const { id: surveyId, isDone } = props.survey;
  const load = useCallback(() => callPortal('show-survey', { surveyId }), [surveyId]);
  const { loaded, reload } = useLoaded(load);
  const [stale, setStale] = useState<Refusal | null>(null);
  // It takes the focus once there is something to read below it.
  const notice = useFocusOnNews(loaded.status === 'loading' ? null : stale);

  const isChanged = stale?.code === 'changed-meanwhile';

  /** Shows how it stands now. What is refused once more for the same reason is told beside the button. */
  const onStale = (error: Refusal) => {
    if (stale && error.code !== 'changed-meanwhile') return;
    setStale(error);
    void reload();
  };

  // Answers that are complete are done, though their reader closes the form without saying so.
  const saved = useRef<SurveyForm | null>(null);
  const leave = useRef(() => {});
  leave.current = () => {
    if (!isDone && saved.current?.standing === 'complete') outcomeTeller(props)(saved.current, 'done');
  };
  useEffect(() => () => leave.current(), []);
  const onSaid: CardProps['onSaid'] = (after, notice) => {
    saved.current = null;
    props.onSaid(after, notice);
  };
  const onSaved = (form: SurveyForm) => {
    saved.current = form;
  };

  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  return (
    <div className={styles.body}>
      {stale && !isChanged && (
        <Notice tone="warning" isLive focusRef={notice} title={texts.t('survey.portal.stale')}>
          {texts.refusal(stale)}
        </Notice>
      )}
      {loaded.status === 'refused' ? (
        <Problem error={loaded.error} onRetry={reload} />
      ) : (
        <>
          <Deliverables form={loaded.value} />
          <SurveyView {...props} {...{ onSaid, onSaved, onStale, isChanged }} form={loaded.value} />
        </>
      )}
    </div>
  );
}
