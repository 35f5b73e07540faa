import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
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
  onLater: () => void;
  /** The button that sends the form. */
  children: ReactNode;
};

/** The ends of a form: its button, and beside it "Later" and "Not this time". */
export function OtherAnswers({ form, isDeclinable, meaning, onDecline, onLater, children }: OtherAnswersProps) {
  const { t } = useTexts();
  const [isDeclining, setIsDeclining] = useState(false);
  const opener = useReturnFocus(isDeclining);
  return (
    <>
      <div className={styles.actions}>
        {children}
        <Button onClick={onLater}>{t('survey.portal.later')}</Button>
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
      {isDeclining && (
        <Decline surveyId={form.id} meaning={meaning} onDecline={onDecline} onCancel={() => setIsDeclining(false)} />
      )}
    </>
  );
}
