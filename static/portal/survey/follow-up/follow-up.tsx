import type { ToldFollowUp } from '../../../../src/contract/survey/portal-survey';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import styles from '../style/survey.module.css';
import { Numbers } from './numbers';
import { Quotes } from './quotes';

type FollowUpProps = { followUp: ToldFollowUp | null; questionnaire: QuestionnaireSnapshot };

/** The team's word on what follows from a survey, with the numbers that it shares. */
export function FollowUp({ followUp, questionnaire }: FollowUpProps) {
  const { t, dayOf } = useTexts();
  if (followUp === null) return null;
  const { text, at, numbers, fewest, quotes } = followUp;
  return (
    <section className={styles.decline} aria-label={t('survey.portal.follow-up')}>
      <strong>{t('survey.portal.follow-up')}</strong>
      <PlainText>{text}</PlainText>
      <span className={styles.subtle}>{t('survey.portal.follow-up.at', { moment: dayOf(at) })}</span>
      <Quotes quotes={quotes} />
      {numbers && <Numbers numbers={numbers} fewest={fewest} questionnaire={questionnaire} />}
    </section>
  );
}
