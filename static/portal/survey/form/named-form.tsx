import Button from '@atlaskit/button/new';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { Questions } from '../../../survey/questions';
import { NamedTerms } from '../../../survey/terms/named-terms';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';
import { OtherAnswers } from './decline/other-answers';
import { type FormProps, isSurveyStale } from './form-props';
import { outcomeTeller } from './outcome-teller';
import { Progress } from './progress';
import { SaveStatusLine } from './saving/save-status';
import { useSaver } from './saving/use-saver';
import { useJudged } from './use-judged';

/** @property takesFocus it is in the place of the button that opened it */
type NamedFormProps = FormProps & { takesFocus?: boolean };

/** Answers by name: each is saved as it is given, and at the end the reader says that these are all. */
export function NamedForm({ takesFocus = false, ...props }: NamedFormProps) {
  const { form, onStale, onSaved } = props;
  const texts = useTexts();
  const { t, day } = texts;
  const { id: surveyId, questionnaire, standing, closesOn } = form;
  const element = useRef<HTMLFormElement>(null);
  const focusOnError = useFocusOnError(element);
  const { saver, state } = useSaver(form);
  const { format, isSound, judge } = useJudged(questionnaire, state.answers, false);
  const [isSending, setIsSending] = useState(false);
  const [isPuttingOff, setIsPuttingOff] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const tell = outcomeTeller(props);
  // Saved meanwhile without the reader's doing, an answer is no trouble any more.
  const refusal = state.refusal ?? (state.status === 'saved' ? null : error);

  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);

  // What a call in the background is refused for, as that of the button.
  const stale = state.refusal && isSurveyStale(state.refusal.code) ? state.refusal : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told once for each refusal
  useEffect(() => {
    if (stale) onStale(stale);
  }, [stale]);

  useEffect(
    () =>
      saver.subscribe(() => {
        const now = saver.form();
        if (now) onSaved(now);
      }),
    [saver, onSaved],
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    judge();
    setError(null);
    if (isSound) {
      setIsSending(true);
      const result = await saver.done();
      setIsSending(false);
      if (result.ok) {
        tell(result.value, 'done');
        return;
      }
      if (isSurveyStale(result.error.code)) return;
      setError(result.error);
    }
    focusOnError();
  };
  const later = async () => {
    if (isPuttingOff) return;
    setError(null);
    setIsPuttingOff(true);
    const result = await saver.later();
    setIsPuttingOff(false);
    // Who has answered everything is done, whatever they press.
    if (result.ok) tell(result.value, result.value.standing === 'complete' ? 'done' : 'later');
    else if (!isSurveyStale(result.error.code)) {
      setError(result.error);
      focusOnError();
    }
  };
  const decline = async (reason: string) => {
    const result = await saver.instead((revision) => callPortal('decline-survey', { surveyId, reason, revision }));
    if (result.ok) {
      tell(result.value, 'declined');
    } else if (isSurveyStale(result.error.code)) onStale(result.error);
    return result.ok ? null : result.error;
  };

  return (
    <form
      ref={element}
      tabIndex={-1}
      className={styles.body}
      aria-label={t('survey.portal.form')}
      noValidate
      onSubmit={submit}
    >
      <NamedTerms closesOn={closesOn} />
      <Progress questionnaire={questionnaire} answers={state.answers} />
      <Questions
        questionnaire={questionnaire}
        answers={state.answers}
        format={format}
        onGive={saver.give}
        onType={saver.type}
        onLeave={saver.flush}
        callbackMeaning={t('survey.portal.callback.named')}
        quoteLasts={t('survey.portal.quote.named')}
      />
      <SaveStatusLine status={state.status} />
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      <OtherAnswers
        form={form}
        isDeclinable={standing !== 'declined'}
        meaning={t('survey.portal.decline.named', { day: day(closesOn) })}
        onDecline={decline}
        laterMeaning={t('survey.portal.later.named')}
        onLater={later}
        isPuttingOff={isPuttingOff}
      >
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t('survey.portal.done')}
        </Button>
      </OtherAnswers>
    </form>
  );
}
