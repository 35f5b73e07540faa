import type { Answers } from '../../../../src/contract/survey/answers';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/survey.module.css';
import { type Asked, countAnswered } from './saving/answering';

/** The number of questions that are answered, once one is. */
export function Progress({ questionnaire, answers }: { questionnaire: Asked; answers: Answers }) {
  const { plural } = useTexts();
  const done = countAnswered(questionnaire, answers);
  if (done === 0) return null;
  return <p className={styles.subtle}>{plural('survey.portal.progress', questionnaire.questions.length, { done })}</p>;
}
