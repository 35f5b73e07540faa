// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import type { Sorting } from '../definition/definition';
import { sortedBy } from './sort';
import styles from './table.module.css';

type Column = { readonly key: string; readonly head: TextKey; readonly width: string | undefined };

type ColumnHeadProps = { column: Column; sorting: Sorting; onSort: (sorting: Sorting) => void };

/** The head of a column, by which the list can be sorted. */
export function ColumnHead({ column: { key, head, width }, sorting, onSort }: ColumnHeadProps) {
  const { t } = useTexts();
  const isSorted = sorting.by === key;
  return (
    <th
      role="columnheader"
      scope="col"
      className={width}
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={styles.head} onClick={() => onSort(sortedBy(sorting, key))}>
        {t(head)}
        <span aria-hidden="true">{isSorted ? (sorting.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

type SortChoiceProps = { columns: readonly Column[]; sorting: Sorting; onSort: (sorting: Sorting) => void };

/** Instead of the heads, where the rows are cards. */
export function SortChoice({ columns, sorting, onSort }: SortChoiceProps) {
  const { t } = useTexts();
  return (
    <div className={styles.sort}>
      <Field label={t('list.sort')}>
        {(control) => (
          <Choice
            {...control}
            value={sorting.by}
            options={columns.map(({ key, head }) => ({ value: key, label: t(head) }))}
            onChange={(by) => onSort({ by, isDescending: false })}
          />
        )}
      </Field>
    </div>
  );
}
