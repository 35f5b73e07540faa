import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { taskTypes } from '../../../../src/contract/task';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/say-name';
import { anyone, type Filter, noFilter, stateChoices } from './filter';
import styles from './plan.module.css';

type FiltersProps = {
  filter: Filter;
  engagements: readonly EngagementSummary[];
  /** Account ids of those who hold any of the tasks. */
  owners: readonly string[];
  personOf: PersonOf;
  onChange: (filter: Filter) => void;
};

export function Filters({ filter, engagements, owners, personOf, onChange }: FiltersProps) {
  const texts = useTexts();
  const { t } = texts;
  const change = (changes: Partial<Filter>) => onChange({ ...filter, ...changes });
  const isNarrowed = Object.entries(noFilter).some(([field, value]) => filter[field as keyof Filter] !== value);
  return (
    <search className={styles.filters} aria-label={t('plan.filters')}>
      <Field label={t('plan.filter.text')}>
        {({ 'aria-required': _required, ...control }) => (
          <Textfield
            {...control}
            type="search"
            isCompact
            autoComplete="off"
            value={filter.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Narrow
        label={t('plan.filter.state')}
        value={filter.state}
        options={stateChoices.map((value) => ({ value, label: t(`plan.state.${value}`) }))}
        onChange={(value) => change({ state: stateChoices.find((each) => each === value) ?? 'active' })}
      />
      {engagements.length > 1 && (
        <Narrow
          label={t('give.engagement')}
          value={filter.engagement}
          options={[all(t('plan.any')), ...engagements.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(engagement) => change({ engagement })}
        />
      )}
      <Narrow
        label={t('plan.filter.owner')}
        value={filter.owner}
        options={[
          all(t('plan.any')),
          ...owners.map((id) => ({ value: id, label: nameOf(id, personOf, texts) })),
          { value: anyone, label: t('owner.side') },
        ]}
        onChange={(owner) => change({ owner })}
      />
      <Narrow
        label={t('plan.filter.type')}
        value={filter.type}
        options={[all(t('plan.any')), ...taskTypes.map((value) => ({ value, label: t(`task-type.${value}`) }))]}
        onChange={(value) => change({ type: taskTypes.find((type) => type === value) ?? '' })}
      />
      <div className={styles.boxes}>
        <Box label={t('plan.filter.overdue')} isOn={filter.isOverdue} onChange={(isOverdue) => change({ isOverdue })} />
        <Box label={t('plan.filter.urgent')} isOn={filter.isUrgent} onChange={(isUrgent) => change({ isUrgent })} />
        {isNarrowed && (
          <Button appearance="subtle" spacing="compact" onClick={() => onChange(noFilter)}>
            {t('plan.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

const all = (label: string) => ({ value: '', label });

type NarrowProps = {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

function Narrow({ label, value, options, onChange }: NarrowProps) {
  return (
    <Field label={label}>
      {(control) => <Choice {...control} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}

function Box({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
