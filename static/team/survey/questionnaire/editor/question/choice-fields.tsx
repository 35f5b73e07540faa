import Button from '@atlaskit/button/new';
import { languages } from '../../../../../../src/contract/engagement';
import { type ChoiceForm, surveyLimits } from '../../../../../../src/contract/survey/questionnaire';
import { optionText } from '../../../../../../src/core/survey/questionnaire/wording';
import { ButtonLine } from '../../../../../button/button-line';
import { CheckBox } from '../../../../../field/check-box';
import { useTexts } from '../../../../../i18n/use-texts';
import {
  hasMiddle,
  mayAddOption,
  mayRemoveOption,
  withForm,
  withMany,
  withOption,
  withoutOption,
  withSpecial,
  withWords,
} from '../../draft/edit';
import styles from '../../style/questionnaire.module.css';
import { LineField } from './line-field';
import type { QuestionProps } from './question-props';

type ChoiceFieldsProps = QuestionProps & { form: ChoiceForm };

/** The options of a choice in every language, and those that the app words itself. A measure settles which there are. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { question, form, onChange } = props;
  const { t } = useTexts();
  const isOwn = question.measure === null;
  const set = (next: ChoiceForm) => onChange((now) => withForm(now, next));
  return (
    <>
      {form.options.map((option, at) => (
        <OptionFields key={option} {...props} option={option} number={at + 1} />
      ))}
      {isOwn && (
        <>
          <div>
            <Button spacing="compact" isDisabled={!mayAddOption(form)} onClick={() => set(withOption(form))}>
              {t('survey-questionnaire.add-option')}
            </Button>
          </div>
          <CheckBox
            label={t('survey-questionnaire.several')}
            isChecked={form.isMany}
            onChange={(isMany) => set(withMany(form, isMany))}
          />
          <CheckBox
            label={t('survey-questionnaire.partly')}
            meaning={t('survey-questionnaire.partly-meaning')}
            isChecked={form.special.includes('partly')}
            isDisabled={!hasMiddle(form)}
            onChange={(isWanted) => set(withSpecial(form, 'partly', isWanted))}
          />
          <CheckBox
            label={t('survey-questionnaire.cant-say')}
            meaning={t('survey-questionnaire.cant-say-meaning')}
            isChecked={form.special.includes('cant-say')}
            onChange={(isWanted) => set(withSpecial(form, 'cant-say', isWanted))}
          />
        </>
      )}
    </>
  );
}

function OptionFields(props: ChoiceFieldsProps & { option: string; number: number }) {
  const { question, form, mainLanguage, errorAt, onChange, option, number } = props;
  const { t } = useTexts();
  return (
    <div className={styles.stack}>
      <div className={styles.languages}>
        {languages.map((language) => {
          const wording = question.texts[language] ?? { text: '' };
          return (
            <LineField
              key={language}
              label={t('survey-questionnaire.in-language', {
                what: t('survey-questionnaire.option', { number }),
                language: t(`language.${language}`),
              })}
              lang={language}
              error={errorAt(`texts/${language}/options/${option}`)}
              isOptional={language !== mainLanguage}
              limit={surveyLimits.optionText}
              value={optionText(wording, option)}
              onChange={(text) =>
                onChange((now) => withWords(now, language, { options: { ...wording.options, [option]: text } }))
              }
            />
          );
        })}
      </div>
      {question.measure === null && mayRemoveOption(form) && (
        <ButtonLine>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => onChange((now) => withForm(now, withoutOption(form, option)))}
          >
            {t('survey-questionnaire.remove-option', { number })}
          </Button>
        </ButtonLine>
      )}
    </div>
  );
}
