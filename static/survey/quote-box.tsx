import type { Answers, GivenAnswers } from '../../src/contract/survey/answers';
import type { QuestionnaireSnapshot } from '../../src/contract/survey/questionnaire';
import { isWritten } from '../../src/core/survey/questionnaire/answers/quotable';
import { CheckBox } from '../field/check-box';
import { useTexts } from '../i18n/use-texts';

type QuoteBoxProps = {
  questionnaire: QuestionnaireSnapshot;
  answers: Answers;
  /** Of the question, or `branch`. */
  textKey: string;
  /** Until when it can be changed; undefined where nothing is quoted. */
  lasts: string | undefined;
  onGive: (given: GivenAnswers) => void;
};

/** The word that a text may be quoted, once there is one. */
export function QuoteBox({ questionnaire, answers, textKey, lasts, onGive }: QuoteBoxProps) {
  const { t } = useTexts();
  if (lasts === undefined || !isWritten(questionnaire, answers, textKey)) return null;
  return (
    <CheckBox
      label={t('survey.portal.quote')}
      meaning={`${t('survey.portal.quote.means')} ${lasts}`}
      isChecked={Object.hasOwn(answers.quotable ?? {}, textKey)}
      onChange={(isAgreed) => onGive({ quotable: { [textKey]: isAgreed } })}
    />
  );
}
