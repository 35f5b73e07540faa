import Heading from '@atlaskit/heading';
import type { CriterionAnswer, SignOff } from '../../../../../src/contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../../../src/contract/gate/terms';
import { useTexts } from '../../../../i18n/use-texts';
import { PlainText } from '../../../../plain-text/plain-text';
import styles from '../style/sign.module.css';

/** The criteria as they are asked, and what the reader's side said of each. */
export function Criteria({ criteria, own }: { criteria: readonly AcceptanceCriterion[]; own: SignOff | null }) {
  const { t } = useTexts();
  return (
    <section className={styles.part}>
      <Heading size="xsmall" as="h4">
        {t('sign.criteria')}
      </Heading>
      <ol className={styles.criteria}>
        {criteria.map((criterion, at) => {
          const answer = own?.answers[at];
          return (
            <li key={`${criterion.priority} ${criterion.text}`}>
              <CriterionText criterion={criterion} />
              {answer && <Said answer={answer} round={own.round} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function CriterionText({ criterion: { text, priority } }: { criterion: AcceptanceCriterion }) {
  const { t } = useTexts();
  return (
    <span className={styles.criterion}>
      <span className={styles.priority}>{t(`sign.priority.${priority}`)}</span> <bdi>{text}</bdi>
    </span>
  );
}

/** The answer to a criterion, and its round if it is an earlier one. */
export function Said({ answer, round }: { answer: CriterionAnswer; round: number }) {
  const { t } = useTexts();
  return (
    <div className={styles.said}>
      <span>
        <strong>{t(`sign.verdict.${answer.verdict}`)}</strong>
        {answer.round !== round && (
          <span className={styles.subtle}> {t('sign.as-of-round', { round: answer.round })}</span>
        )}
      </span>
      {answer.reason !== '' && <PlainText>{answer.reason}</PlainText>}
    </div>
  );
}
