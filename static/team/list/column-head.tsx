// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { Choice } from '../../field/choice';
import { Field } from '../../field/field';
import { useTexts } from '../../i18n/use-texts';
import styles from './list.module.css';
import { type Sorting, sortedBy } from './sort';

type ColumnHeadProps<Column extends string> = {
  column: Column;
  label: string;
  /** For the column's width. */
  className: string | undefined;
  sorting: Sorting<Column>;
  onSort: (sorting: Sorting<Column>) => void;
};

/** The head of a column, by which the list can be sorted. */
export function ColumnHead<Column extends string>(props: ColumnHeadProps<Column>) {
  const { column, label, className, sorting, onSort } = props;
  const isSorted = sorting.by === column;
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={styles.head} onClick={() => onSort(sortedBy(sorting, column))}>
        {label}
        <span aria-hidden="true">{isSorted ? (sorting.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

type SortChoiceProps<Column extends string> = {
  columns: readonly Column[];
  labelOf: (column: Column) => string;
  sorting: Sorting<Column>;
  onSort: (sorting: Sorting<Column>) => void;
};

/** Instead of the heads, where the rows are cards. */
export function SortChoice<Column extends string>({ columns, labelOf, sorting, onSort }: SortChoiceProps<Column>) {
  const { t } = useTexts();
  return (
    <div className={styles.sort}>
      <Field label={t('plan.sort')}>
        {(control) => (
          <Choice
            {...control}
            value={sorting.by}
            options={columns.map((value) => ({ value, label: labelOf(value) }))}
            onChange={(value) =>
              onSort({ by: columns.find((each) => each === value) ?? sorting.by, isDescending: false })
            }
          />
        )}
      </Field>
    </div>
  );
}
