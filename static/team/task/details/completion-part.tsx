import type { EvidenceRule, TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { Part } from '../../ask/part';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import styles from './details.module.css';

type CompletionPartProps = {
  completion: NonNullable<TeamTask['completion']>;
  /** The evidence that the task asks for now; it may have asked for something else then. */
  evidence: EvidenceRule;
  personOf: PersonOf;
};

/** The customer's words and evidence when they marked the task as done. */
export function CompletionPart({ completion, evidence, personOf }: CompletionPartProps) {
  const texts = useTexts();
  const { t } = texts;
  const { by, at, comment, link, answers = [], risks = [] } = completion;
  const questions = evidence.kind === 'answers' ? evidence.questions : [];
  const pairs = answers.map((answer, index) => ({
    question: questions[index] ?? t('task.answer-number', { number: index + 1 }),
    answer,
    key: `${index} ${answer}`,
  }));
  const graded = risks.map((risk, index) => ({ ...risk, key: `${index} ${risk.what}` }));
  return (
    <Part title={t('task.completed-by', { name: nameOf(by, personOf, texts), moment: texts.moment(at) })}>
      <div className={styles.evidence}>
        {link !== undefined && <PlainText>{link}</PlainText>}
        {pairs.length > 0 && (
          <ol className={styles.numbered}>
            {pairs.map(({ question, answer, key }) => (
              <li key={key}>
                <strong>{question}</strong>
                <PlainText>{answer}</PlainText>
              </li>
            ))}
          </ol>
        )}
        {graded.length > 0 && (
          <ul className={styles.bullets}>
            {graded.map(({ what, likelihood, impact, noticedBy, key }) => (
              <li key={key}>
                <PlainText>{what}</PlainText>
                <span className={styles.quiet}>
                  {[
                    t('risk.likelihood', { grade: t(`grade.${likelihood}`) }),
                    t('risk.impact', { grade: t(`grade.${impact}`) }),
                    ...(noticedBy === '' ? [] : [t('risk.noticed-by', { who: noticedBy })]),
                  ].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {comment !== '' && <PlainText>{comment}</PlainText>}
        {comment === '' && link === undefined && pairs.length === 0 && graded.length === 0 && t('task.no-comment')}
      </div>
    </Part>
  );
}
