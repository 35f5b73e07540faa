import type { EngagementSummary } from '../../../../src/contract/engagement';
import { gateModes } from '../../../../src/contract/gate';
import { useTexts } from '../../../i18n/use-texts';
import { Narrow, NarrowBox, NarrowBoxes, Narrowing, NarrowText } from '../../list/narrow';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/say-name';
import { type Filter, isGateState, noFilter, stateChoices } from './filter';

type FiltersProps = {
  filter: Filter;
  engagements: readonly EngagementSummary[];
  /** Account ids of those whom any of the gates waits for. */
  people: readonly string[];
  personOf: PersonOf;
  onChange: (filter: Filter) => void;
};

export function Filters({ filter, engagements, people, personOf, onChange }: FiltersProps) {
  const texts = useTexts();
  const { t } = texts;
  const all = { value: '', label: t('plan.any') };
  const change = (changes: Partial<Filter>) => onChange({ ...filter, ...changes });
  const isNarrowed = Object.entries(noFilter).some(([field, value]) => filter[field as keyof Filter] !== value);
  return (
    <Narrowing>
      <NarrowText value={filter.text} onChange={(text) => change({ text })} />
      <Narrow
        label={t('plan.filter.state')}
        value={filter.state}
        options={stateChoices.map((value) => ({
          value,
          label: isGateState(value) ? t(`gate-team.state.${value}`) : t(`plan.state.${value}`),
        }))}
        onChange={(value) => change({ state: stateChoices.find((each) => each === value) ?? noFilter.state })}
      />
      {engagements.length > 1 && (
        <Narrow
          label={t('give.engagement')}
          value={filter.engagement}
          options={[all, ...engagements.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(engagement) => change({ engagement })}
        />
      )}
      <Narrow
        label={t('gates.filter.person')}
        value={filter.person}
        options={[all, ...people.map((id) => ({ value: id, label: nameOf(id, personOf, texts) }))]}
        onChange={(person) => change({ person })}
      />
      <Narrow
        label={t('gates.filter.mode')}
        value={filter.mode}
        options={[all, ...gateModes.map((value) => ({ value, label: t(`gate-team.mode.${value}`) }))]}
        onChange={(value) => change({ mode: gateModes.find((mode) => mode === value) ?? '' })}
      />
      <NarrowBoxes onClear={isNarrowed ? () => onChange(noFilter) : null}>
        <NarrowBox
          label={t('plan.filter.overdue')}
          isOn={filter.isOverdue}
          onChange={(isOverdue) => change({ isOverdue })}
        />
      </NarrowBoxes>
    </Narrowing>
  );
}
