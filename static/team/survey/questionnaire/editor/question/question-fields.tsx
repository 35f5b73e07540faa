import Button from '@atlaskit/button/new';
import { languages } from '../../../../../../src/contract/engagement';
import { surveyLimits } from '../../../../../../src/contract/survey/questionnaire';
import { FieldError } from '../../../../../field/field-error';
import groups from '../../../../../form/groups.module.css';
import { useTexts } from '../../../../../i18n/use-texts';
import { withWords } from '../../draft/edit';
import styles from '../../style/questionnaire.module.css';
import { AdviceList } from './advice-list';
import { FormFields } from './form-fields';
import { LineField } from './line-field';
import type { QuestionProps } from './question-props';

type QuestionFieldsProps = QuestionProps & {
  number: number;
  of: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One question: its form, its words in every language, and the advice on them. */
export function QuestionFields({ number, of, onMove, onRemove, ...props }: QuestionFieldsProps) {
  const { question, mainLanguage, errorAt, onChange } = props;
  const { t } = useTexts();
  const label = t('survey-questionnaire.question', { number });
  const error = errorAt('measure') ?? errorAt('form');
  const { measure, form } = question;
  return (
    <fieldset className={groups.row}>
      <legend>{label}</legend>
      <p className={styles.subtle}>
        {measure
          ? t('survey-questionnaire.measured', { measure: t(`survey-questionnaire.bank.${measure}`) })
          : t(`survey-questionnaire.own-kind.${form.kind}`)}
      </p>
      {error && <FieldError id={`fault-${question.key}`}>{error}</FieldError>}
      <div className={styles.languages}>
        {languages.map((language) => (
          <LineField
            key={language}
            label={t('survey-questionnaire.in-language', {
              what: t('survey-questionnaire.text'),
              language: t(`language.${language}`),
            })}
            lang={language}
            error={errorAt(`texts/${language}/text`)}
            isOptional={language !== mainLanguage}
            limit={surveyLimits.questionText}
            value={question.texts[language]?.text ?? ''}
            onChange={(text) => onChange((now) => withWords(now, language, { text }))}
          />
        ))}
      </div>
      <FormFields {...props} />
      <AdviceList question={question} />
      <div className={styles.actions}>
        <span data-move={`${question.key} -1`}>
          <Button spacing="compact" isDisabled={number === 1} onClick={() => onMove(-1)}>
            {t('survey-questionnaire.move-up', { number })}
          </Button>
        </span>
        <span data-move={`${question.key} 1`}>
          <Button spacing="compact" isDisabled={number === of} onClick={() => onMove(1)}>
            {t('survey-questionnaire.move-down', { number })}
          </Button>
        </span>
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          {t('survey-questionnaire.remove-question', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
