import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { QuestionDraft } from '../../../../../src/contract/survey/questionnaire';
import { type BankKey, questionBank, questionOf, type TextOf } from '../../../../../src/core/survey/questionnaire/bank';
import { questionLimits } from '../../../../../src/core/survey/questionnaire/check';
import { Choice } from '../../../../field/choice';
import { Field } from '../../../../field/field';
import { useTexts } from '../../../../i18n/use-texts';
import { ownQuestion, withQuestion } from '../draft/edit';
import type { FieldsProps } from '../draft/fields';
import styles from '../style/questionnaire.module.css';
import { useBankTexts } from './use-bank-texts';

const ownKinds = ['scale', 'choice', 'text'] as const;
const bankKeys = Object.keys(questionBank) as BankKey[];

type AddQuestionProps = FieldsProps & {
  /** The keys of the questions that the questionnaire has had. */
  known: readonly string[];
};

/** Adds a question of the bank, or one that the team words itself. */
export function AddQuestion({ draft, change, errorAt, known }: AddQuestionProps) {
  const { t, plural } = useTexts();
  const textOf = useBankTexts();
  const [chosen, setChosen] = useState('');
  const limit = questionLimits[draft.surveyKind];
  const isFull = draft.questions.length >= limit;
  const measured = draft.questions.map(({ measure }) => measure);
  const isFree = (key: BankKey) => {
    const { measure } = questionBank[key];
    return measure === null || !measured.includes(measure);
  };
  const add = () => {
    const question = textOf && questionFor(chosen, textOf);
    if (!question) return;
    change((now) => withQuestion(now, question, known));
    setChosen('');
  };
  return (
    <div className={styles.stack}>
      <Field
        label={t('survey-questionnaire.add')}
        help={isFull ? plural('survey-questionnaire.full', limit) : t('survey-questionnaire.add-help')}
        error={errorAt('questions')}
        isOptional={draft.questions.length > 0}
      >
        {(control) => (
          <Choice
            {...control}
            isDisabled={isFull}
            value={chosen}
            placeholder={t('survey-questionnaire.add-choose')}
            options={[
              ...bankKeys.filter(isFree).map((key) => ({ value: key, label: t(`survey-questionnaire.bank.${key}`) })),
              ...ownKinds.map((kind) => ({ value: `own ${kind}`, label: t(`survey-questionnaire.own-kind.${kind}`) })),
            ]}
            onChange={setChosen}
          />
        )}
      </Field>
      <div>
        <Button isDisabled={isFull || chosen === '' || textOf === null} onClick={add}>
          {t('survey-questionnaire.add-do')}
        </Button>
      </div>
    </div>
  );
}

/** The question that was chosen. A key with a space in it is replaced by one that is free. */
function questionFor(chosen: string, textOf: TextOf): QuestionDraft | null {
  const kind = ownKinds.find((each) => chosen === `own ${each}`);
  if (kind) return ownQuestion(kind, '');
  const key = bankKeys.find((each) => each === chosen);
  return key ? questionOf(key, textOf) : null;
}
