import Textfield from '@atlaskit/textfield';
import { engagementLimits } from '../../../../src/contract/engagement';
import { CheckBox } from '../../../field/check-box';
import { Field } from '../../../field/field';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from '../section/section-form.module.css';
import type { DeemedValues as Fields } from './deemed';

type DeemedFieldsProps = {
  fields: Fields;
  /** The number of days was sent, and is none that can be agreed. */
  isWrong: boolean;
  onChange: (fields: Fields) => void;
};

/** Whether silence may count as acceptance: only what the contract says, and never as a signature. */
export function DeemedFields({ fields, isWrong, onChange }: DeemedFieldsProps) {
  const { t } = useTexts();
  const { least, most } = engagementLimits.deemedDays;
  return (
    <FieldSet legend={t('deemed.title')} help={t('deemed.help')}>
      <CheckBox
        label={t('deemed.agreed')}
        meaning={t('deemed.agreed-meaning')}
        isChecked={fields.isAgreed}
        onChange={(isAgreed) => onChange({ ...fields, isAgreed })}
      />
      {fields.isAgreed && (
        <>
          <Field
            label={t('deemed.days')}
            help={t('deemed.days-help', { least, most })}
            error={isWrong ? t('deemed.wrong', { least, most }) : undefined}
          >
            {(control) => (
              <Textfield
                {...control}
                inputMode="numeric"
                autoComplete="off"
                value={fields.workingDays}
                isInvalid={isWrong}
                onChange={(event) => onChange({ ...fields, workingDays: event.currentTarget.value })}
              />
            )}
          </Field>
          <Notice tone="information" title={t('deemed.means')}>
            <ul className={styles.points}>
              <li>{t('deemed.means.chosen')}</li>
              <li>{t('deemed.means.notices')}</li>
              <li>{t('deemed.means.reach')}</li>
              <li>{t('deemed.means.objection')}</li>
              <li>{t('deemed.means.no-signature')}</li>
              <li>{t('deemed.means.unknown')}</li>
            </ul>
          </Notice>
        </>
      )}
    </FieldSet>
  );
}
