import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import styles from '../../../field/stack.module.css';
import { formatEffort } from '../../../i18n/units';
import { useTexts } from '../../../i18n/use-texts';

type EffortFieldProps = {
  error: string | undefined;
  /** Minutes as typed, or empty. */
  value: string;
  onChange: (minutes: string) => void;
};

const usual = ['15', '30', '60', '120', '240'];
const other = 'other';

/** The time that the customer will need: one of the usual estimates, or minutes. */
export function EffortField({ error, value, onChange }: EffortFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isOther, setIsOther] = useState(value !== '' && !usual.includes(value));
  return (
    <div className={styles.stack}>
      <Field label={t('give.effort')} help={t('give.effort-help')} error={isOther ? undefined : error} isOptional>
        {(control) => (
          <Choice
            {...control}
            value={isOther ? other : value}
            options={[
              { value: '', label: t('give.effort-none') },
              ...usual.map((minutes) => ({ value: minutes, label: formatEffort(Number(minutes), texts) })),
              { value: other, label: t('give.effort-other') },
            ]}
            onChange={(chosen) => {
              setIsOther(chosen === other);
              onChange(chosen === other ? '' : chosen);
            }}
          />
        )}
      </Field>
      {isOther && (
        <Field
          label={t('give.effort-minutes')}
          help={t('give.effort-minutes-help', { limit: taskLimits.effort })}
          error={error}
          isOptional
        >
          {(control) => (
            <Textfield
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={value}
              isInvalid={error !== undefined}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
