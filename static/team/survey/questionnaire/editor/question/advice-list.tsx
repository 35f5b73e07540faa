import type { QuestionDraft } from '../../../../../../src/contract/survey/questionnaire';
import { useTexts } from '../../../../../i18n/use-texts';
import { Notice } from '../../../../../notice/notice';
import { adviceOn } from '../../draft/advice';
import styles from '../../style/questionnaire.module.css';

/** Advice on the words of a question, with what each rule is about. It keeps nobody from saving. */
export function AdviceList({ question }: { question: QuestionDraft }) {
  const { t } = useTexts();
  const advice = adviceOn(question);
  if (advice.length === 0) return null;
  return (
    <Notice tone="information" title={t('survey-questionnaire.advice')}>
      <ul className={styles.list}>
        {advice.map(({ language, rule, words }) => (
          <li key={`${language} ${rule}`}>
            {t(`language.${language}`)}:{' '}
            {words.length > 0 && (
              <>
                <q lang={language}>{words.join(' · ')}</q>{' '}
              </>
            )}
            {t(`survey-questionnaire.lint.${rule}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
