import { folded } from '../../../../src/core/text/fold';
import type { ChoiceFilter, Filter, ListDefinition, ListedAsk, Option } from '../definition/definition';
import type { Known } from '../definition/known';

/** The values that a list is narrowed down to: each filter's by its key, and the text that is searched for. */
export type FilterValues = Readonly<Record<string, string>> & { readonly text: string };

const ticked = 'on';

export const isTicked = (values: FilterValues, key: string): boolean => values[key] === ticked;
export const tick = (isOn: boolean): string => (isOn ? ticked : '');

/** The values of a list that nobody has narrowed down. */
export const firstValues = (filters: readonly Filter<never>[]): FilterValues => ({
  ...Object.fromEntries(filters.map((filter) => [filter.key, filter.kind === 'choice' ? filter.first : ''])),
  text: '',
});

export const isNarrowed = (filters: readonly Filter<never>[], values: FilterValues): boolean =>
  Object.entries(firstValues(filters)).some(([key, first]) => values[key] !== first);

export function passes<Row extends ListedAsk>(
  row: Row,
  { filters, wordsOf }: Pick<ListDefinition<Row>, 'filters' | 'wordsOf'>,
  values: FilterValues,
  known: Known,
): boolean {
  const text = folded(values.text.trim());
  return (
    filters.every((filter) => passesOne(row, filter, values[filter.key] ?? '')) &&
    (text === '' || wordsOf(row, known).some((word) => folded(word).includes(text)))
  );
}

const passesOne = <Row>(row: Row, filter: Filter<Row>, value: string): boolean =>
  value === '' || (filter.kind === 'box' ? filter.matches(row) : filter.matches(row, value));

/** The options of a choice; "any" comes first, where nothing is chosen at first. */
export function optionsOf<Row>(filter: ChoiceFilter<Row>, rows: readonly Row[], known: Known): readonly Option[] {
  const options = filter.options(rows, known);
  return filter.first === '' ? [{ value: '', label: known.texts.t('list.any') }, ...options] : options;
}
