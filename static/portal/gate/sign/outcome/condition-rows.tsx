import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useLayoutEffect, useRef } from 'react';
import type { IsoDate } from '../../../../../src/contract/common';
import { gateLimits } from '../../../../../src/contract/gate/terms';
import { ButtonLine } from '../../../../button/button-line';
import { Field } from '../../../../field/field';
import { TextBox } from '../../../../field/text-box';
import styles from '../../../../form/groups.module.css';
import { useTexts } from '../../../../i18n/use-texts';
import { type ConditionDraft, withConditionRow } from '../draft/sign-draft';

type ConditionRowsProps = {
  conditions: readonly ConditionDraft[];
  today: IsoDate;
  /** Something is not met, which is a condition by itself. */
  isUnmet: boolean;
  format: (field: string) => string | undefined;
  onChange: (conditions: readonly ConditionDraft[]) => void;
};

/** The conditions on which acceptance depends; the focus goes to one that was added, or beside one that was removed. */
export function ConditionRows({ today, isUnmet, format, onChange, ...props }: ConditionRowsProps) {
  const { t } = useTexts();
  const rows = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const toFocus = useRef<number | null>(null);
  // There is always a row to write a condition in, unless an unmet criterion is one.
  const conditions = props.conditions.length === 0 && !isUnmet ? withConditionRow([]) : props.conditions;

  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const boxes = rows.current?.querySelectorAll<HTMLElement>('textarea');
    (boxes?.[toFocus.current] ?? adder.current)?.focus();
    toFocus.current = null;
  });

  const add = () => {
    toFocus.current = conditions.length;
    onChange(withConditionRow(conditions));
  };
  const remove = (at: number) => {
    toFocus.current = Math.max(0, at - 1);
    onChange(conditions.filter((_, index) => index !== at));
  };
  const change = (at: number, changes: Partial<ConditionDraft>) =>
    onChange(conditions.map((old, index) => (index === at ? { ...old, ...changes } : old)));

  return (
    <div className={styles.rows} ref={rows}>
      <p className={styles.subtle}>{t(isUnmet ? 'sign.conditions.beside-unmet' : 'sign.conditions.meaning')}</p>
      {conditions.map((condition, at) => (
        <fieldset key={condition.row} className={styles.row}>
          <legend>{t('sign.condition.number', { number: at + 1 })}</legend>
          <TextBox
            label={t('sign.condition.text')}
            error={format(`conditions.${at}.text`)}
            limit={gateLimits.condition}
            rows={2}
            value={condition.text}
            onChange={(text) => change(at, { text })}
          />
          <Field label={t('sign.condition.due')} error={format(`conditions.${at}.due`)} isOptional>
            {(control) => (
              <Textfield
                {...control}
                type="date"
                min={today}
                value={condition.due}
                isInvalid={format(`conditions.${at}.due`) !== undefined}
                onChange={(event) => change(at, { due: event.currentTarget.value })}
              />
            )}
          </Field>
          {(conditions.length > 1 || isUnmet) && (
            <ButtonLine>
              <Button appearance="subtle" spacing="compact" onClick={() => remove(at)}>
                {t('sign.condition.remove', { number: at + 1 })}
              </Button>
            </ButtonLine>
          )}
        </fieldset>
      ))}
      {conditions.length < gateLimits.conditions ? (
        <div>
          <Button ref={adder} onClick={add}>
            {t(conditions.length === 0 ? 'sign.condition.add' : 'sign.condition.add-another')}
          </Button>
        </div>
      ) : (
        <p className={styles.subtle}>{t('sign.condition.full', { limit: gateLimits.conditions })}</p>
      )}
    </div>
  );
}
