import type { Language } from '../../../../src/contract/engagement';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { minutesOf } from '../../../../src/core/survey/minutes';
import { useTexts } from '../../../i18n/use-texts';
import { useTextsIn } from '../../../i18n/use-texts-in';
import { lastTyped } from '../state/days';
import styles from '../style/survey.module.css';
import type { PlanDraft } from './draft';

type ToldPreviewProps = {
  draft: PlanDraft;
  /** The customer's. */
  language: Language;
  questionnaire: QuestionnaireSnapshot | undefined;
};

/** The line of the digest by which customers learn of a survey, in their language, and what else they are told. */
export function ToldPreview({ draft, language, questionnaire }: ToldPreviewProps) {
  const { t, plural } = useTexts();
  const theirs = useTextsIn(language);
  const title = draft.title.trim();
  if (!theirs || title === '') return null;
  const last = draft.opens === 'on-day' ? lastTyped(draft.opensOn, draft.windowDays) : null;
  const due = last === null ? '…' : theirs.day(last);
  const line =
    draft.mode === 'confidential'
      ? theirs.t('digest.survey-confidential-due', { title, due })
      : theirs.t('digest.survey-due', { title, due });
  return (
    <section className={styles.preview} aria-label={t('survey-plan.told')}>
      <h3>{t('survey-plan.told')}</h3>
      <p lang={language} dir="auto" className={styles.quote}>
        {line}
      </p>
      <p className={styles.subtle}>
        {t(draft.reminders === 'none' ? 'survey-asking.told-once' : `survey-plan.told.${draft.mode}`)}
      </p>
      {questionnaire && <p className={styles.subtle}>{plural('survey-plan.minutes', minutesOf(questionnaire))}</p>}
    </section>
  );
}
