// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked is a grid
// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { useTexts } from '../../../i18n/use-texts';
import type { ListDefinition, ListedAsk } from '../definition/definition';
import type { Known } from '../definition/known';
import { ColumnHead, SortChoice } from './column-head';
import type { Opening } from './opening';
import { PickAll } from './pick';
import styles from './table.module.css';
import { TableRow } from './table-row';
import { type Selecting, useGrid } from './use-grid';
import type { ListView } from './use-list-view';

type TableProps<Row extends ListedAsk> = {
  definition: ListDefinition<Row>;
  view: ListView<Row>;
  known: Known;
  /** The selection, where rows can be chosen: then the table is a grid. */
  selecting: Selecting | null;
  opening: Opening<Row> | null;
};

/** A list as a table. On a narrow screen the same rows are cards. */
export function Table<Row extends ListedAsk>({ definition, view, known, selecting, opening }: TableProps<Row>) {
  const { t } = useTexts();
  const { name, table: columns } = definition;
  const { listed, shown, sorting, sort } = view;
  const listedIds = listed.map(({ id }) => id);
  const ids = shown.map(({ id }) => id);
  const { grid, active, onKeyDown, choose } = useGrid(selecting, ids, listedIds);
  const asGrid = selecting && {
    'aria-multiselectable': true,
    'aria-rowcount': listedIds.length + 1,
    onKeyDown,
  };
  return (
    <div className={styles.frame}>
      <SortChoice columns={columns} sorting={sorting} onSort={sort} />
      <table ref={grid} role={selecting ? 'grid' : 'table'} aria-label={t(name)} className={styles.table} {...asGrid}>
        <thead role="rowgroup">
          <tr role="row">
            {selecting && <PickAll listedIds={listedIds} selecting={selecting} />}
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sorting={sorting} onSort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <TableRow
              key={row.id}
              row={row}
              columns={columns}
              known={known}
              pick={
                selecting && {
                  index: listedIds.indexOf(row.id),
                  isActive: row.id === active,
                  isChosen: selecting.selection.chosen.has(row.id),
                  onChoose: choose,
                }
              }
              opening={opening}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
