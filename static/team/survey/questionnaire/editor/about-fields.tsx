import { type Language, languages } from '../../../../../src/contract/engagement';
import { type SurveyKind, surveyKinds, surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { questionLimits } from '../../../../../src/core/survey/questionnaire/check';
import { ExplainedRadios } from '../../../../field/explained-radios';
import { Radios } from '../../../../field/radios';
import { useTexts } from '../../../../i18n/use-texts';
import { isUnworded, missingTexts } from '../draft/completeness';
import type { FieldsProps } from '../draft/fields';
import styles from '../style/questionnaire.module.css';
import { LineField } from './question/line-field';

/** The name, the kind and the main language; and how far each language is worded. */
export function AboutFields({ draft, change, errorAt }: FieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <LineField
        label={t('survey-questionnaire.name')}
        error={errorAt('name')}
        limit={surveyLimits.name}
        value={draft.name}
        onChange={(name) => change((now) => ({ ...now, name }))}
      />
      <ExplainedRadios<SurveyKind>
        legend={t('survey-questionnaire.kind')}
        options={surveyKinds.map((value) => ({
          value,
          label: t(`survey-questionnaire.kind.${value}`),
          meaning: t(`survey-questionnaire.kind-meaning.${value}`, { limit: questionLimits[value] }),
        }))}
        value={draft.surveyKind}
        onChange={(surveyKind) => change((now) => ({ ...now, surveyKind }))}
      />
      <Radios<Language>
        label={t('survey-questionnaire.main-language')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={draft.mainLanguage}
        onChange={(mainLanguage) => change((now) => ({ ...now, mainLanguage }))}
      />
      <ul className={styles.list}>
        {languages.map((language) => (
          <li key={language}>
            <LanguageState draft={draft} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LanguageState({ draft, language }: Pick<FieldsProps, 'draft'> & { language: Language }) {
  const { t, plural } = useTexts();
  const missing = missingTexts(draft, language);
  const name = t(`language.${language}`);
  const isBesides = language !== draft.mainLanguage;
  if (draft.questions.length === 0) return t('survey-questionnaire.language.empty', { language: name });
  if (missing === 0) return t('survey-questionnaire.language.complete', { language: name });
  const consequence = isBesides
    ? t('survey-questionnaire.language.not-shown')
    : t('survey-questionnaire.language.needed');
  const state =
    isBesides && isUnworded(draft, language)
      ? t('survey-questionnaire.language.none', { language: name })
      : plural('survey-questionnaire.language.missing', missing, { language: name });
  return `${state} ${consequence}`;
}
