// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the cells of a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows are walked, not the cells
import { useId } from 'react';
import type { ListedAsk, TableColumn } from '../definition/definition';
import type { Known } from '../definition/known';
import type { Opening } from './opening';
import { Pick, type Pickable } from './pick';
import styles from './table.module.css';

type TableRowProps<Row extends ListedAsk> = {
  row: Row;
  columns: readonly TableColumn<Row>[];
  known: Known;
  pick: Pickable | null;
  opening: Opening<Row> | null;
};

/** A row, its box where it can be chosen, and what it opens. */
export function TableRow<Row extends ListedAsk>({ row, columns, known, pick, opening }: TableRowProps<Row>) {
  const controls = useId();
  const tabIndex = pick ? (pick.isActive ? 0 : -1) : undefined;
  const details = opening?.detailsOf(row) ?? null;
  const opener = opening ? { isOpen: details !== null, controls, onToggle: () => opening.onToggle(row) } : undefined;
  const asGridRow = pick && {
    'data-row': row.id,
    'aria-rowindex': pick.index + 2,
    'aria-selected': pick.isChosen,
    tabIndex,
  };
  return (
    <>
      <tr role="row" className={styles.row} {...asGridRow}>
        {pick && <Pick id={row.id} title={row.title} pick={pick} tabIndex={tabIndex} />}
        {columns.map(({ key, width, Cell }) => (
          <td key={key} role={pick ? 'gridcell' : 'cell'} className={width}>
            <Cell row={row} known={known} tabIndex={tabIndex} opener={opener} />
          </td>
        ))}
      </tr>
      {details !== null && (
        <tr role="row" id={controls}>
          <td role="cell" colSpan={columns.length}>
            {details}
          </td>
        </tr>
      )}
    </>
  );
}
