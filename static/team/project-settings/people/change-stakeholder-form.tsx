import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { type CustomerStakeholder, customerKinds, supportLevels } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { CheckBox } from '../../../field/check-box';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { customerOptions } from '../../people/customer-options';
import { nameOf } from '../../people/person';
import type { SectionProps } from '../section/section';
import styles from '../style/project-settings.module.css';
import { RoleBoxes } from './role-boxes';
import {
  checkStakeholder,
  lastDeputyDay,
  type StakeholderDraft,
  stakeholderDraftOf,
  stakeholderFieldOf,
  toChangeStakeholder,
} from './stakeholder-draft';

type ChangeStakeholderFormProps = Omit<SectionProps, 'onDirty'> & {
  customer: CustomerStakeholder;
  onCancel: () => void;
};

export default function ChangeStakeholderForm({ customer, onCancel, ...section }: ChangeStakeholderFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagement, personOf, onChanged, refresh } = section;
  const { accountId } = customer;
  const [draft, setDraft] = useState(() => stakeholderDraftOf(customer, engagement.today));
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const format = (error: Refusal | undefined) => error && texts.refusal(error);
  const edit = (changes: Partial<StakeholderDraft>) => setDraft({ ...draft, ...changes });
  const name = nameOf(accountId, personOf, texts);
  const others = customerOptions(engagement, personOf, texts).filter(({ value }) => value !== accountId);

  const submit = async () => {
    setRefusal(null);
    const found = checkStakeholder(draft);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const result = await callAdmin('change-stakeholder', toChangeStakeholder(draft, engagement, accountId));
    if (result.ok) {
      flagSuccess(t('people.changed', { name }), t('people.changed-text'));
      onChanged(result.value);
      return;
    }
    if (result.error.code === 'changed-meanwhile') await refresh();
    const field = stakeholderFieldOf(result.error);
    if (field) judge({ [field]: result.error });
    else setRefusal(result.error);
  };

  const levels = [
    { value: '', label: t('support.none') },
    ...supportLevels.map((level) => ({ value: level, label: t(`support.${level}`) })),
  ];
  const levelOf = (value: string) => supportLevels.find((level) => level === value) ?? '';

  return (
    <FormFrame
      title={t('people.change-name', { name })}
      isCompact
      refusal={refusal}
      submit={{ label: t('section.save') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Field label={t('people.kind')} help={t('people.kind-help')}>
        {(control) => (
          <Choice
            {...control}
            value={draft.kind}
            options={customerKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(value) => edit({ kind: customerKinds.find((kind) => kind === value) ?? draft.kind })}
          />
        )}
      </Field>
      <RoleBoxes roles={draft.roles} error={format(errors.roles)} onChange={(roles) => edit({ roles })} />
      <CheckBox
        label={t('settings.primary')}
        meaning={t(customer.isPrimary ? 'people.primary-is' : 'people.primary-help')}
        isChecked={draft.isPrimary}
        isDisabled={customer.isPrimary}
        onChange={(isPrimary) => edit({ isPrimary })}
      />
      <Pair>
        <Field
          label={t('people.support-now')}
          help={t('people.support-help')}
          error={format(errors.current)}
          isOptional
        >
          {(control) => (
            <Choice
              {...control}
              value={draft.current}
              options={levels}
              onChange={(value) => edit({ current: levelOf(value) })}
            />
          )}
        </Field>
        <Field
          label={t('people.support-needed')}
          help={t('people.support-help')}
          error={format(errors.needed)}
          isOptional
        >
          {(control) => (
            <Choice
              {...control}
              value={draft.needed}
              options={levels}
              onChange={(value) => edit({ needed: levelOf(value) })}
            />
          )}
        </Field>
      </Pair>
      <Field label={t('people.deputy')} help={t('people.deputy-help')} error={format(errors.deputy)} isOptional>
        {(control) => (
          <Choice
            {...control}
            value={draft.deputy}
            isDisabled={others.length === 0}
            options={[{ value: '', label: t('people.deputy-none') }, ...others]}
            onChange={(deputy) => edit(deputy === '' ? { deputy, from: '', until: '' } : { deputy })}
          />
        )}
      </Field>
      {draft.deputy !== '' && (
        <Pair>
          <DeputyDay
            label={t('people.deputy-from')}
            value={draft.from}
            today={engagement.today}
            error={format(errors.from)}
            onChange={(from) => edit({ from })}
          />
          <DeputyDay
            label={t('people.until')}
            value={draft.until}
            today={engagement.today}
            error={format(errors.until)}
            onChange={(until) => edit({ until })}
          />
        </Pair>
      )}
      <p className={styles.subtle}>
        {draft.deputy === ''
          ? t('people.change-effect')
          : t('people.deputy-effect', { name, deputy: nameOf(draft.deputy, personOf, texts) })}
      </p>
    </FormFrame>
  );
}

type DeputyDayProps = {
  label: string;
  value: string;
  today: string;
  error: string | undefined;
  onChange: (day: string) => void;
};

function DeputyDay({ label, value, today, error, onChange }: DeputyDayProps) {
  return (
    <Field label={label} error={error} isOptional>
      {(control) => (
        <Textfield
          {...control}
          type="date"
          min={today}
          max={lastDeputyDay(today)}
          value={value}
          isInvalid={error !== undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
