import type { EngagementSummary } from '../../../../src/contract/engagement';
import { taskTypes } from '../../../../src/contract/task';
import { useTexts } from '../../../i18n/use-texts';
import { Narrow, NarrowBox, NarrowBoxes, Narrowing, NarrowText } from '../../list/narrow';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/say-name';
import { anyone } from '../state/owner';
import { type Filter, noFilter, stateChoices } from './filter';

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
    <Narrowing>
      <NarrowText value={filter.text} onChange={(text) => change({ text })} />
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
      <NarrowBoxes onClear={isNarrowed ? () => onChange(noFilter) : null}>
        <NarrowBox
          label={t('plan.filter.overdue')}
          isOn={filter.isOverdue}
          onChange={(isOverdue) => change({ isOverdue })}
        />
        <NarrowBox
          label={t('plan.filter.urgent')}
          isOn={filter.isUrgent}
          onChange={(isUrgent) => change({ isUrgent })}
        />
      </NarrowBoxes>
    </Narrowing>
  );
}

const all = (label: string) => ({ value: '', label });
