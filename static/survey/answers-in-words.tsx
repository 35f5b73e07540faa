import type { Answers } from '../../src/contract/survey/answers';
import type { QuestionnaireSnapshot } from '../../src/contract/survey/questionnaire';
import { pathOf } from '../../src/core/survey/questionnaire/answers/path';
import { branchKey } from '../../src/core/survey/questionnaire/key';
import { useTexts } from '../i18n/use-texts';
import { PlainText } from '../plain-text/plain-text';
import { formatAnswer } from './answer-words';
import styles from './answers-in-words.module.css';
import { useSurveyWords } from './language';

type AnswersInWordsProps = {
  questionnaire: QuestionnaireSnapshot;
  answers: Answers;
  /** Words for a wish to be called back; null where it is said elsewhere. */
  callback: string | null;
};

/** Questions with what was answered to them. */
export function AnswersInWords({ questionnaire, answers, callback }: AnswersInWordsProps) {
  const words = useSurveyWords(questionnaire);
  const mayQuote = (key: string) => Object.hasOwn(answers.quotable ?? {}, key);
  return (
    <dl className={styles.answers}>
      {pathOf(questionnaire, answers).map((step) => {
        if (step.kind === 'branch') {
          return (
            <div key="branch">
              <dt lang={words.language}>{step.branch.texts[words.language]?.text}</dt>
              <dd>
                <Answer text={answers.branchText} mayQuote={mayQuote(branchKey)} />
                {answers.wantsCallback && callback !== null && <span>{callback}</span>}
              </dd>
            </div>
          );
        }
        const { question } = step;
        return (
          <div key={question.key}>
            <dt lang={words.language}>{question.texts[words.language]?.text}</dt>
            <dd>
              <Answer text={formatAnswer(question, answers, words) ?? ''} mayQuote={mayQuote(question.key)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Answer({ text, mayQuote }: { text: string; mayQuote: boolean }) {
  const { t } = useTexts();
  if (text === '') return <span className={styles.none}>{t('survey.answers.none')}</span>;
  return (
    <>
      <PlainText>{text}</PlainText>
      {mayQuote && <div className={styles.none}>{t('survey.answers.quotable')}</div>}
    </>
  );
}
