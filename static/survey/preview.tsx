import { useState } from 'react';
import { type Language, languages } from '../../src/contract/engagement';
import type { Answers, AnswerValue, GivenAnswers } from '../../src/contract/survey/answers';
import type { QuestionnaireDraft, QuestionnaireSnapshot } from '../../src/contract/survey/questionnaire';
import { languageFor } from '../../src/core/survey/questionnaire/language';
import { Radios } from '../field/radios';
import { TextsContext, useTexts } from '../i18n/use-texts';
import { useTextsIn } from '../i18n/use-texts-in';
import { LoadingLines } from '../states/loading';
import styles from './preview.module.css';
import { Questions } from './questions';
import { snapshotOfDraft } from './snapshot-of-draft';

type PreviewProps = { draft: QuestionnaireDraft; startsIn: Language };

/** A questionnaire as customers see it, in the language that is chosen: it can be tried, and nothing of it is sent. */
export function QuestionnairePreview({ draft, startsIn }: PreviewProps) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState<Language>(startsIn);
  const snapshot = snapshotOfDraft(draft);
  const shown = languageFor(snapshot, wanted);
  const texts = useTextsIn(wanted);
  return (
    <section className={styles.preview} aria-label={t('survey-questionnaire.preview')}>
      <Radios
        label={t('survey-questionnaire.preview.language')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={wanted}
        onChange={setWanted}
      />
      {shown !== wanted && (
        <p className={styles.note}>{t('survey-questionnaire.preview.other', { language: t(`language.${shown}`) })}</p>
      )}
      {texts ? (
        // The app's own words are in the customer's language, as the questions are.
        <TextsContext.Provider value={texts}>
          <div lang={wanted}>
            <Tried questionnaire={snapshot} />
          </div>
        </TextsContext.Provider>
      ) : (
        <LoadingLines lines={2} />
      )}
    </section>
  );
}

const nothing: Answers = { values: {}, branchText: '', wantsCallback: false };

/** Questions that can be answered on trial, so that what follows a low score is seen. */
function Tried({ questionnaire }: { questionnaire: QuestionnaireSnapshot }) {
  const { t } = useTexts();
  const [answers, setAnswers] = useState(nothing);
  const give = (given: GivenAnswers) => setAnswers((before) => withTried(before, given));
  return (
    <Questions
      questionnaire={questionnaire}
      answers={answers}
      format={() => undefined}
      onGive={give}
      onType={give}
      callbackMeaning={t('survey.portal.callback.named')}
    />
  );
}

function withTried(before: Answers, given: GivenAnswers): Answers {
  const values = new Map<string, AnswerValue>(Object.entries(before.values));
  for (const [key, value] of Object.entries(given.values ?? {})) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  return {
    values: Object.fromEntries(values),
    branchText: given.branchText ?? before.branchText,
    wantsCallback: given.wantsCallback ?? before.wantsCallback,
  };
}
