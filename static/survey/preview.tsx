import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { IsoDate } from '../../src/contract/common';
import { type Language, languages } from '../../src/contract/engagement';
import type { Answers, AnswerValue, GivenAnswers } from '../../src/contract/survey/answers';
import { type SurveyMode, surveyModes, type Thresholds } from '../../src/contract/survey/checkpoint';
import { type QuestionnaireSnapshot, surveyLimits } from '../../src/contract/survey/questionnaire';
import { agreedIn } from '../../src/core/survey/questionnaire/answers/quotable';
import { wordsLimit } from '../../src/core/survey/questionnaire/answers/words';
import { languageFor } from '../../src/core/survey/questionnaire/language';
import { Radios } from '../field/radios';
import { TextsContext, useTexts } from '../i18n/use-texts';
import { useTextsIn } from '../i18n/use-texts-in';
import { Notice } from '../notice/notice';
import { LoadingLines } from '../states/loading';
import styles from './preview.module.css';
import { Questions } from './questions';
import { ConfidentialTerms } from './terms/confidential-terms';
import { NamedTerms } from './terms/named-terms';

/** The survey in which it is asked, as far as it is known. @property asked the people; null before it opens @property closesOn the last day, or null */
type InSurvey = {
  mode: SurveyMode;
  asked: number | null;
  closesOn: IsoDate | null;
};

export type PreviewProps = {
  questionnaire: QuestionnaireSnapshot;
  startsIn: Language;
  /** Those of the survey; without one, those with which the project asks now. */
  thresholds: Thresholds;
  /** Without one, the reader chooses how it would be answered. */
  survey?: InSurvey;
};

/**
 * A questionnaire as customers see it, with the terms that they read first, in the language that is chosen: it can be tried, and nothing of it
 * is sent.
 */
export function QuestionnairePreview({ questionnaire, startsIn, thresholds, survey }: PreviewProps) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState<Language>(startsIn);
  const [mode, setMode] = useState<SurveyMode>('named');
  const shown = languageFor(questionnaire, wanted);
  const texts = useTextsIn(wanted);
  return (
    <section className={styles.preview} aria-label={t('survey-questionnaire.preview')}>
      <Radios
        label={t('survey-questionnaire.preview.language')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={wanted}
        onChange={setWanted}
      />
      {!survey && (
        <Radios
          label={t('survey-questionnaire.preview.mode')}
          options={surveyModes.map((value) => ({ value, label: t(`survey-team.mode.${value}`) }))}
          value={mode}
          onChange={setMode}
        />
      )}
      <p className={styles.note}>{t('survey-questionnaire.preview.on-trial')}</p>
      {shown !== wanted && (
        <p className={styles.note}>{t('survey-questionnaire.preview.other', { language: t(`language.${shown}`) })}</p>
      )}
      {texts ? (
        // The app's own words are in the customer's language, as the questions are.
        <TextsContext.Provider value={texts}>
          <div lang={wanted}>
            <Tried
              questionnaire={questionnaire}
              thresholds={thresholds}
              survey={survey ?? { mode, asked: null, closesOn: null }}
            />
          </div>
        </TextsContext.Provider>
      ) : (
        <LoadingLines lines={2} />
      )}
    </section>
  );
}

const nothing: Answers = { values: {}, branchText: '', wantsCallback: false };

type TriedProps = Pick<PreviewProps, 'questionnaire' | 'thresholds'> & { survey: InSurvey };

/** The form that can be filled in on trial, so that what follows a low score is seen. */
function Tried({ questionnaire, thresholds, survey: { mode, asked, closesOn } }: TriedProps) {
  const { t } = useTexts();
  const [answers, setAnswers] = useState(nothing);
  const give = (given: GivenAnswers) => setAnswers((before) => withTried(questionnaire, before, given));
  const isConfidential = mode === 'confidential';
  const wordsFacts = { texts: thresholds.words, limit: surveyLimits.wordsInConfidence };
  const isByName = !isConfidential || answers.wantsCallback;
  return (
    <div className={styles.form}>
      {isConfidential ? (
        <ConfidentialTerms thresholds={thresholds} asked={asked} />
      ) : (
        <NamedTerms closesOn={closesOn} />
      )}
      <Questions
        questionnaire={questionnaire}
        answers={answers}
        format={() => undefined}
        limitOf={(field) => wordsLimit(questionnaire, answers, field, isConfidential)}
        onGive={give}
        onType={give}
        callbackMeaning={t(`survey.portal.callback.${mode}`)}
        {...(isByName ? {} : { wordsMeaning: t('survey.portal.words.confidential', wordsFacts) })}
        {...(isConfidential && isByName ? {} : { quoteLasts: t(`survey.portal.quote.${mode}`) })}
      />
      <div role="status">
        {isConfidential && answers.wantsCallback && (
          <Notice tone="warning" title={t('survey.portal.by-name.title')}>
            {t('survey.portal.by-name.text')}
          </Notice>
        )}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" isDisabled>
          {t(isConfidential ? `survey.portal.send.${isByName ? 'by-name' : 'confidential'}` : 'survey.portal.done')}
        </Button>
        <Button isDisabled>{t('survey.portal.later')}</Button>
        <Button appearance="subtle" isDisabled>
          {t('survey.portal.decline')}
        </Button>
      </div>
    </div>
  );
}

function withTried(questionnaire: QuestionnaireSnapshot, before: Answers, given: GivenAnswers): Answers {
  const values = new Map<string, AnswerValue>(Object.entries(before.values));
  for (const [key, value] of Object.entries(given.values ?? {})) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const written = { values: Object.fromEntries(values), branchText: given.branchText ?? before.branchText };
  return {
    ...written,
    wantsCallback: given.wantsCallback ?? before.wantsCallback,
    ...agreedIn(questionnaire, written, { ...before.quotable, ...given.quotable }),
  };
}
