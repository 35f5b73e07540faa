import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { RemoveButton } from '../../../button/remove-button';
import { Choice } from '../../../field/choice';
import { FieldError } from '../../../field/field-error';
import { keyOf } from '../../../field/key-of';
import { nextId } from '../../../form/rows';
import { useTexts } from '../../../i18n/use-texts';
import unseen from '../../../states/unseen.module.css';
import styles from '../style/gate.module.css';
import { type CriterionRow, criterionProblem, linesIn, withMoved, withPasted, withRowBelow } from './criteria';
import type { GateFieldsProps } from './fields-props';

const priorities = ['must', 'should'] as const;

/** The criteria to be met, in the order in which the customer judges them. */
export function CriteriaFields({ draft: { criteria }, errors, change }: GateFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState('');
  const missing = errors.criteria?.code === 'field-missing' ? errors.criteria : null;
  const problems = criteria.map((row, index) => {
    if (!errors.criteria) return null;
    return criterionProblem(row, criteria) ?? (index === 0 ? missing : null);
  });
  const isFull = criteria.length >= gateLimits.criteria;

  const put = (changed: readonly CriterionRow[]) => change({ criteria: changed });
  const focusRow = (row: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>(':scope > li')[row]?.querySelector<HTMLElement>('textarea')?.focus(),
    );
  const move = (row: CriterionRow, index: number, by: -1 | 1) => {
    const after = withMoved(criteria, row.id, by);
    if (after === criteria) return;
    put(after);
    setMoved(t('gate-team.criterion-moved', { number: index + 1 + by, total: criteria.length }));
  };
  const onKeyDown = (event: KeyboardEvent, row: CriterionRow, index: number) => {
    if (event.altKey && (keyOf(event) === 'ArrowUp' || keyOf(event) === 'ArrowDown')) {
      event.preventDefault();
      move(row, index, keyOf(event) === 'ArrowUp' ? -1 : 1);
    } else if (keyOf(event) === 'Enter') {
      // A criterion is one line: Enter goes on with the next.
      event.preventDefault();
      if (!isFull) put(withRowBelow(criteria, row.id));
      focusRow(index + 1);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, row: CriterionRow) => {
    const text = event.clipboardData.getData('text/plain');
    if (linesIn(text).length < 2) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    put(withPasted(criteria, row.id, { start, end }, text));
  };
  const remove = (row: CriterionRow, index: number) => {
    put(criteria.filter((each) => each !== row));
    if (index > 0) focusRow(index - 1);
    else if (criteria.length > 1) focusRow(0);
    else requestAnimationFrame(() => add.current?.focus());
  };

  return (
    <fieldset className={styles.group}>
      <legend>{t('gate-team.criteria')}</legend>
      <p className={styles.quiet} id={`${id}-help`}>
        {t('gate-team.criteria-help')}
      </p>
      {criteria.length > 0 && (
        <ol ref={list} className={styles.rows}>
          {criteria.map((row, index) => {
            const problem = problems[index];
            const number = index + 1;
            return (
              <li key={row.id} className={styles.row}>
                <span className={styles.number} aria-hidden="true">
                  {number}.
                </span>
                <div className={styles.wide}>
                  <TextArea
                    aria-label={t('gate-team.criterion', { number })}
                    aria-describedby={problem ? `${id}-${row.id}` : `${id}-help`}
                    aria-invalid={problem ? true : undefined}
                    isInvalid={Boolean(problem)}
                    minimumRows={1}
                    resize="smart"
                    value={row.text}
                    onChange={({ currentTarget: { value } }) =>
                      put(criteria.map((each) => (each === row ? { ...row, text: value.replace(/\n/g, ' ') } : each)))
                    }
                    onKeyDown={(event) => onKeyDown(event, row, index)}
                    onPaste={(event) => onPaste(event, row)}
                  />
                  {problem && <FieldError id={`${id}-${row.id}`}>{texts.refusal(problem)}</FieldError>}
                </div>
                <div className={styles.narrow}>
                  <Choice
                    {...plainControl}
                    id={`${id}-${row.id}-priority`}
                    aria-label={t('gate-team.criterion-priority', { number })}
                    value={row.priority}
                    options={priorities.map((value) => ({ value, label: t(`gate-team.priority.${value}`) }))}
                    onChange={(value) =>
                      put(
                        criteria.map((each) =>
                          each === row ? { ...row, priority: value === 'should' ? 'should' : 'must' } : each,
                        ),
                      )
                    }
                  />
                </div>
                <div className={styles.buttons}>
                  <Button
                    appearance="subtle"
                    aria-label={t('gate-team.criterion-up', { number })}
                    isDisabled={index === 0}
                    onClick={() => move(row, index, -1)}
                  >
                    ↑
                  </Button>
                  <Button
                    appearance="subtle"
                    aria-label={t('gate-team.criterion-down', { number })}
                    isDisabled={index === criteria.length - 1}
                    onClick={() => move(row, index, 1)}
                  >
                    ↓
                  </Button>
                  <RemoveButton
                    label={t('gate-team.criterion-remove', { number })}
                    onClick={() => remove(row, index)}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <span role="status" className={unseen.unseen}>
        {moved}
      </span>
      {errors.criteria && problems.every((problem) => !problem) && (
        <FieldError>{texts.refusal(errors.criteria)}</FieldError>
      )}
      {!isFull && (
        <div>
          <Button
            ref={add}
            spacing="compact"
            onClick={() => {
              put([...criteria, { id: nextId(criteria), text: '', priority: 'must' }]);
              focusRow(criteria.length);
            }}
          >
            {t('gate-team.criterion-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const plainControl = { 'aria-describedby': undefined, 'aria-invalid': undefined, 'aria-required': undefined } as const;
