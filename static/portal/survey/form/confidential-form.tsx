import Button from '@atlaskit/button/new';
import { type FormEvent, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { GivenAnswers } from '../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { surveyLimits } from '../../../../src/contract/survey/questionnaire';
import { useDraft } from '../../../draft/drafts';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { Questions } from '../../../survey/questions';
import { ConfidentialTerms } from '../../../survey/terms/confidential-terms';
import { usePutOffHere } from '../../ask/put-off-here';
import { callPortal } from '../../call/call-portal';
import { surveyKey } from '../draft/begun';
import styles from '../style/survey.module.css';
import { OtherAnswers } from './decline/other-answers';
import { type FormProps, isSurveyStale } from './form-props';
import { declinedOutcome, givenOutcome, type SurveyOutcome } from './outcome-notice';
import { outcomeTeller } from './outcome-teller';
import { Progress } from './progress';
import { type Answering, afterChange, nothingAnswered, withGiven } from './saving/answering';
import { useJudged } from './use-judged';

/** Answers in confidence: they stay in the tab until all of them are sent at once, for good. */
export function ConfidentialForm(props: FormProps) {
  const { form, onStale } = props;
  const texts = useTexts();
  const { t } = texts;
  const { id: surveyId, questionnaire, thresholds } = form;
  const element = useRef<HTMLFormElement>(null);
  const focusOnError = useFocusOnError(element);
  const kept = useDraft<GivenAnswers>(surveyKey(surveyId), () => ({}));
  const [answering, setAnswering] = useState<Answering>(() => ({
    answers: withGiven(nothingAnswered, kept.draft),
    aside: '',
  }));
  const { answers } = answering;
  const wordsFacts = { texts: thresholds.words, limit: surveyLimits.wordsInConfidence };
  const { format, limitOf, isSound, judge } = useJudged(questionnaire, answers, true);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const tell = outcomeTeller(props);
  const putOff = usePutOffHere(props.survey);
  const isByName = answers.wantsCallback;

  const change = (given: GivenAnswers) => {
    const { now } = afterChange(questionnaire, answering, given);
    setAnswering(now);
    kept.setDraft(now.answers);
    if (error) setError(null);
  };
  const end = (result: Result<SurveyForm>, outcomeOf: (form: SurveyForm) => SurveyOutcome): Refusal | null => {
    if (result.ok) {
      kept.forget();
      putOff.forget();
      tell(result.value, outcomeOf(result.value));
      return null;
    }
    if (isSurveyStale(result.error.code)) onStale(result.error);
    return result.error;
  };
  const later = () => {
    putOff.note();
    tell(form, 'later-in-confidence');
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    judge();
    setError(null);
    if (isSound) {
      setIsSending(true);
      const result = await callPortal('answer-in-confidence', { surveyId, answers });
      setIsSending(false);
      setError(end(result, givenOutcome));
      if (result.ok) return;
    }
    focusOnError();
  };

  return (
    <form ref={element} className={styles.body} aria-label={t('survey.portal.form')} noValidate onSubmit={submit}>
      <ConfidentialTerms thresholds={thresholds} asked={form.asked} />
      <Progress questionnaire={questionnaire} answers={answers} />
      <Questions
        questionnaire={questionnaire}
        answers={answers}
        format={format}
        limitOf={limitOf}
        onGive={change}
        onType={change}
        callbackMeaning={t('survey.portal.callback.confidential')}
        // What is sent by name is read in any case, and never quoted.
        {...(isByName
          ? {}
          : {
              wordsMeaning: t('survey.portal.words.confidential', wordsFacts),
              quoteLasts: t('survey.portal.quote.confidential'),
            })}
      />
      <div role="status">
        {isByName && (
          <Notice tone="warning" title={t('survey.portal.by-name.title')}>
            {t('survey.portal.by-name.text')}
          </Notice>
        )}
      </div>
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <OtherAnswers
        form={form}
        isDeclinable
        meaning={t('survey.portal.decline.confidential', { texts: thresholds.words })}
        onDecline={async (reason) =>
          end(await callPortal('decline-survey', { surveyId, reason, revision: form.revision }), declinedOutcome)
        }
        laterMeaning={t('survey.portal.later.confidential')}
        onLater={later}
      >
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t(isByName ? 'survey.portal.send.by-name' : 'survey.portal.send.confidential')}
        </Button>
      </OtherAnswers>
    </form>
  );
}
