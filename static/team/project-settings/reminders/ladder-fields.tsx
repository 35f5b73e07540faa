import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { type LadderStep, ladderSteps } from '../../../../src/contract/engagement';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import styles from './preview.module.css';

type LadderFieldsProps = {
  ladder: Readonly<Record<LadderStep, string>>;
  error: string | undefined;
  onChange: (ladder: Record<LadderStep, string>) => void;
};

/** The working days without a response after which each step is taken. */
export function LadderFields({ ladder, error, onChange }: LadderFieldsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <FieldSet legend={t('reminders.ladder')} help={t('reminders.ladder-help')} error={error}>
      {ladderSteps.map((step) => (
        <div key={step} className={styles.step}>
          <label htmlFor={`${id}-${step}`}>
            {t(`ladder.${step}`)}
            <span className={styles.meaning}>{t(`ladder.${step}.meaning`)}</span>
          </label>
          <Textfield
            id={`${id}-${step}`}
            inputMode="numeric"
            autoComplete="off"
            value={ladder[step]}
            isInvalid={error !== undefined}
            aria-invalid={error !== undefined}
            onChange={(event) => onChange({ ...ladder, [step]: event.currentTarget.value })}
          />
        </div>
      ))}
    </FieldSet>
  );
}
