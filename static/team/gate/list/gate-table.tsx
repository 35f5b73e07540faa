// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { useTexts } from '../../../i18n/use-texts';
import { ColumnHead, SortChoice } from '../../list/column-head';
import styles from '../../list/list.module.css';
import own from './gates.module.css';
import { GateRow, type GateRowProps } from './listed-gate-row';
import { type Column, columns, type Sorting } from './sort';

type GateTableProps = {
  /** The rows on the screen. */
  rows: readonly GateRowProps[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
};

/** The gates as a table, and as cards where it is narrow. A gate's title opens it below its row. */
export function GateTable({ rows, sorting, onSort }: GateTableProps) {
  const { t } = useTexts();
  const labelOf = (column: Column) => t(`gates.column.${column}`);
  return (
    <div className={styles.frame}>
      <SortChoice columns={columns} labelOf={labelOf} sorting={sorting} onSort={onSort} />
      <table role="table" aria-label={t('gates.tab')} className={styles.table}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead
                key={column}
                column={column}
                label={labelOf(column)}
                className={own[`column-${column}`]}
                sorting={sorting}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <GateRow key={row.gate.id} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
