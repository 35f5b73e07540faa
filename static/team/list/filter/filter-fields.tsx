import { useTexts } from '../../../i18n/use-texts';
import type { ListDefinition, ListedAsk } from '../definition/definition';
import type { Known } from '../definition/known';
import { type FilterValues, firstValues, isNarrowed, isTicked, optionsOf, tick } from './filter';
import { Narrow, NarrowBox, NarrowBoxes, Narrowing, NarrowText } from './narrow';

type FilterFieldsProps<Row extends ListedAsk> = {
  filters: ListDefinition<Row>['filters'];
  rows: readonly Row[];
  known: Known;
  values: FilterValues;
  onChange: (values: FilterValues) => void;
};

/** The fields that narrow a list down: a text, the choices, and the boxes. */
export function FilterFields<Row extends ListedAsk>(props: FilterFieldsProps<Row>) {
  const { filters, rows, known, values, onChange } = props;
  const { t } = useTexts();
  const change = (key: string, value: string) => onChange({ ...values, [key]: value });
  return (
    <Narrowing>
      <NarrowText value={values.text} onChange={(text) => change('text', text)} />
      {filters.map((filter) => {
        if (filter.kind !== 'choice' || filter.isOffered?.(known) === false) return null;
        return (
          <Narrow
            key={filter.key}
            label={t(filter.label)}
            value={values[filter.key] ?? filter.first}
            options={optionsOf(filter, rows, known)}
            onChange={(value) => change(filter.key, value)}
          />
        );
      })}
      <NarrowBoxes onClear={isNarrowed(filters, values) ? () => onChange(firstValues(filters)) : null}>
        {filters.map(
          ({ kind, key, label }) =>
            kind === 'box' && (
              <NarrowBox
                key={key}
                label={t(label)}
                isOn={isTicked(values, key)}
                onChange={(isOn) => change(key, tick(isOn))}
              />
            ),
        )}
      </NarrowBoxes>
    </Narrowing>
  );
}
