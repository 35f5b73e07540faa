import { languages } from '../../../../../../src/contract/engagement';
import { type ScaleForm, surveyLimits } from '../../../../../../src/contract/survey/questionnaire';
import { Choice } from '../../../../../field/choice';
import { Field } from '../../../../../field/field';
import { useTexts } from '../../../../../i18n/use-texts';
import { withForm, withWords } from '../../draft/edit';
import styles from '../../style/questionnaire.module.css';
import { LineField } from './line-field';
import type { QuestionProps } from './question-props';

const numbers = ({ least, most }: { readonly least: number; readonly most: number }) =>
  Array.from({ length: most - least + 1 }, (_, step) => String(least + step)).map((value) => ({ value, label: value }));

/** The numbers of a scale, which a measure settles, and the words at its ends. */
export function ScaleFields({ question, form, mainLanguage, errorAt, onChange }: QuestionProps & { form: ScaleForm }) {
  const { t } = useTexts();
  return (
    <>
      {question.measure === null && (
        <div className={styles.languages}>
          {(['least', 'most'] as const).map((end) => (
            <Field key={end} label={t(`survey-questionnaire.scale.${end}`)}>
              {(control) => (
                <Choice
                  {...control}
                  value={String(form[end])}
                  options={numbers(surveyLimits.scale[end])}
                  onChange={(value) => onChange((now) => withForm(now, { ...form, [end]: Number(value) }))}
                />
              )}
            </Field>
          ))}
        </div>
      )}
      {(['least', 'most'] as const).map((end) => (
        <div key={end} className={styles.languages}>
          {languages.map((language) => {
            const ends = question.texts[language]?.ends ?? { least: '', most: '' };
            return (
              <LineField
                key={language}
                label={t('survey-questionnaire.in-language', {
                  what: t('survey-questionnaire.end', { number: form[end] }),
                  language: t(`language.${language}`),
                })}
                lang={language}
                error={errorAt(`texts/${language}/ends/${end}`)}
                isOptional={language !== mainLanguage}
                limit={surveyLimits.endLabel}
                value={ends[end]}
                onChange={(text) => onChange((now) => withWords(now, language, { ends: { ...ends, [end]: text } }))}
              />
            );
          })}
        </div>
      ))}
    </>
  );
}
