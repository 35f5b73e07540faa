import { type ReactNode, useId } from 'react';
import type { AnswerValue } from '../../src/contract/survey/answers';
import type { ChoiceForm, QuestionText } from '../../src/contract/survey/questionnaire';
import { optionsOf } from '../../src/core/survey/questionnaire/options';
import { CheckBox } from '../field/check-box';
import { FieldSet } from '../field/field-set';
import option from '../field/option.module.css';
import stack from '../field/stack.module.css';
import { useTexts } from '../i18n/use-texts';
import { withChosen } from './chosen';
import type { SurveyWords } from './language';
import { formatOption } from './option-words';

type ChoiceProps = {
  legend: ReactNode;
  form: ChoiceForm;
  wording: QuestionText;
  words: SurveyWords;
  value: AnswerValue | undefined;
  error: string | undefined;
  /** Null where nothing is chosen any more. */
  onChange: (value: AnswerValue | null) => void;
};

/** One of some options, or as many as fit. */
export function Choice({ legend, form, wording, words, value, error, onChange }: ChoiceProps) {
  const { t } = useTexts();
  const id = useId();
  const chosen = typeof value === 'object' ? value : [];
  return (
    <FieldSet legend={legend} error={error} {...(form.isMany ? { help: t('survey.portal.all-that-apply') } : {})}>
      <div className={stack.stack} lang={words.language}>
        {optionsOf(form).map((each) =>
          form.isMany ? (
            <CheckBox
              key={each}
              label={formatOption(each, wording, words.texts)}
              isChecked={chosen.includes(each)}
              isInvalid={error !== undefined}
              onChange={(isChosen) => onChange(withChosen(form, chosen, each, isChosen))}
            />
          ) : (
            <label key={each} className={option.option}>
              <input
                type="radio"
                name={id}
                checked={value === each}
                aria-invalid={error ? true : undefined}
                onChange={() => onChange(each)}
              />
              <span>{formatOption(each, wording, words.texts)}</span>
            </label>
          ),
        )}
      </div>
    </FieldSet>
  );
}
