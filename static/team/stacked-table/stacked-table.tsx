import type { ReactNode } from 'react';
import styles from './stacked-table.module.css';

/** A column beside the one that names the rows. @property title its heading, which is above each of its cells where rows are stacked */
export type StackedColumn<Row> = { readonly title: string; readonly cell: (row: Row) => ReactNode };

type StackedTableProps<Row> = {
  caption: string;
  /** The heading of the column that names the rows. */
  rowTitle: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => ReactNode;
  columns: readonly StackedColumn<Row>[];
};

/** A table in which each row is a block of its own where there is no room for columns: its name, and below it each cell under its heading. */
export function StackedTable<Row>({ caption, rowTitle, rows, keyOf, nameOf, columns }: StackedTableProps<Row>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map(({ title, cell }) => (
                <td key={title} data-column={title}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
