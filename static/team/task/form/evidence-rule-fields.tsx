import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FieldError } from '../../../field/field-error';
import { nextId } from '../../../form/rows';
import styles from '../../../form/rows.module.css';
import { useTexts } from '../../../i18n/use-texts';
import { chosenEvidence, questionProblem } from './terms';
import type { TermsFieldsProps } from './terms-fields';

/** The evidence that the customer must hand in with it. */
export function EvidenceRuleFields({ draft, errors, change }: Omit<TermsFieldsProps, 'engagement'>) {
  const texts = useTexts();
  const { t } = texts;
  if (draft.type === 'risk-identification') return <p className={styles.quiet}>{t('evidence.risks-by-type')}</p>;
  return (
    <>
      <Field
        label={t('give.evidence')}
        help={t('give.evidence-help')}
        error={errors.evidenceRule && texts.refusal(errors.evidenceRule)}
      >
        {(control) => (
          <Choice
            {...control}
            value={draft.evidenceRule}
            options={chosenEvidence.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
            onChange={(value) =>
              change({ evidenceRule: chosenEvidence.find((kind) => kind === value) ?? draft.evidenceRule })
            }
          />
        )}
      </Field>
      {draft.evidenceRule === 'answers' && <Questions draft={draft} errors={errors} change={change} />}
    </>
  );
}

function Questions({ draft: { questions }, errors, change }: Omit<TermsFieldsProps, 'engagement'>) {
  const texts = useTexts();
  const { t } = texts;
  const list = useRef<HTMLOListElement>(null);
  const first = errors.questions?.code === 'field-missing' ? errors.questions : undefined;
  const problems = questions.map(({ text }, index) => {
    if (index === 0 && first) return first;
    return errors.questions ? questionProblem(text) : null;
  });
  const focusLast = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  return (
    <fieldset className={styles.group}>
      <legend>{t('give.questions')}</legend>
      <ol ref={list} className={styles.rows}>
        {questions.map(({ id, text }, index) => {
          const problem = problems[index];
          return (
            <li key={id} className={styles.row}>
              <Field
                label={t('give.question', { number: index + 1 })}
                error={problem ? texts.refusal(problem) : undefined}
                length={{ now: keptLength(text), limit: taskLimits.question }}
              >
                {(control) => (
                  <Textfield
                    {...control}
                    value={text}
                    autoComplete="off"
                    isInvalid={Boolean(problem)}
                    onChange={({ currentTarget: { value } }) =>
                      change({ questions: questions.map((row) => (row.id === id ? { id, text: value } : row)) })
                    }
                  />
                )}
              </Field>
              {questions.length > 1 && (
                <Button
                  appearance="subtle"
                  aria-label={t('give.question-remove', { number: index + 1 })}
                  onClick={() => {
                    change({ questions: questions.filter((row) => row.id !== id) });
                    focusLast();
                  }}
                >
                  {t('action.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {errors.questions && problems.every((problem) => !problem) && (
        <FieldError>{texts.refusal(errors.questions)}</FieldError>
      )}
      {questions.length < taskLimits.questions && (
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              change({ questions: [...questions, { id: nextId(questions), text: '' }] });
              focusLast();
            }}
          >
            {t('give.question-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
