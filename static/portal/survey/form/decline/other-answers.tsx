import Button from '@atlaskit/button/new';
import { type ReactNode, useId, useState } from 'react';
import type { Refusal } from '../../../../../src/contract/result';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useReturnFocus } from '../../../../focus/use-return-focus';
import { useTexts } from '../../../../i18n/use-texts';
import styles from '../../style/survey.module.css';
import { Decline } from './decline';

type OtherAnswersProps = {
  form: SurveyForm;
  isDeclinable: boolean;
  /** The meaning of saying "not this time". */
  meaning: string;
  /** @returns why it was refused; null where it was not */
  onDecline: (reason: string) => Promise<Refusal | null>;
  /** The meaning of "Later": who learns of it, and what is kept. */
  laterMeaning: string;
  onLater: () => void;
  isPuttingOff?: boolean;
  /** The button that sends the form. */
  children: ReactNode;
};

/** The ends of a form: its button, and beside it "Later" and "Not this time". */
export function OtherAnswers(props: OtherAnswersProps) {
  const { form, isDeclinable, meaning, onDecline, laterMeaning, onLater, isPuttingOff = false, children } = props;
  const { t } = useTexts();
  const [isDeclining, setIsDeclining] = useState(false);
  const opener = useReturnFocus(isDeclining);
  const later = useId();
  return (
    <>
      <div className={styles.actions}>
        {children}
        <Button onClick={onLater} isLoading={isPuttingOff} aria-describedby={later}>
          {t('survey.portal.later')}
        </Button>
        {isDeclinable && (
          <Button
            ref={opener}
            appearance="subtle"
            aria-expanded={isDeclining}
            onClick={() => setIsDeclining(!isDeclining)}
          >
            {t('survey.portal.decline')}
          </Button>
        )}
      </div>
      <p id={later} className={styles.subtle}>
        {laterMeaning}
      </p>
      {isDeclining && (
        <Decline surveyId={form.id} meaning={meaning} onDecline={onDecline} onCancel={() => setIsDeclining(false)} />
      )}
    </>
  );
}
