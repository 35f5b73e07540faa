// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked is a grid
// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { ListedTask } from '../../../../src/contract/plan';
import { useTexts } from '../../../i18n/use-texts';
import type { PersonOf } from '../../people/names';
import type { IssueTitle } from '../issue-titles';
import { ColumnHead, SortChoice } from '../list/column-head';
import styles from '../list/list.module.css';
import widths from './plan.module.css';
import { chooseAll, chooseNone, extendTo, press, type Selection, toggle } from './selection';
import { type Column, columns, type Sorting } from './sort';
import { TaskRow } from './task-row';

type TaskTableProps = {
  /** The rows on the screen. */
  rows: readonly ListedTask[];
  /** The ids of all that the filter lets through, in order. */
  order: readonly string[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  titles: ReadonlyMap<string, IssueTitle>;
  personOf: PersonOf;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  selection: Selection;
  onSelect: (change: (selection: Selection) => Selection) => void;
};

/**
 * The tasks as a grid: the arrow keys walk the rows, Space chooses one, with Shift a range, Ctrl+A all, Escape none.
 * On a narrow screen the same rows are cards.
 */
export function TaskTable({ rows, order, selection, onSelect, sorting, onSort, ...shown }: TaskTableProps) {
  const { t, plural } = useTexts();
  const labelOf = (column: Column) => t(`plan.column.${column}`);
  const grid = useRef<HTMLTableElement>(null);
  const ids = rows.map(({ id }) => id);
  const active = ids.includes(selection.active ?? '') ? selection.active : (ids[0] ?? null);
  const chosen = order.filter((id) => selection.chosen.has(id)).length;

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = rowOf(event);
    if (!row) return;
    const stroke = { key: event.key, isShift: event.shiftKey, isCommand: event.ctrlKey || event.metaKey };
    // A row that was clicked has the focus without having been walked to.
    const focused = row.dataset.row ?? active;
    if (event.key === 'Enter') {
      row.querySelector<HTMLElement>('a')?.click();
      return;
    }
    const next = press({ ...selection, active: focused }, stroke, ids, order);
    if (!next) return;
    event.preventDefault();
    onSelect(() => next);
    if (next.active !== focused) {
      grid.current?.querySelector<HTMLElement>(`[data-row="${next.active}"]`)?.focus();
    }
  };
  const choose = useCallback(
    (event: MouseEvent<HTMLInputElement>, id: string) => {
      const { shiftKey } = event;
      onSelect((now) => (shiftKey ? extendTo(now, order, id) : toggle(now, id)));
    },
    [onSelect, order],
  );

  return (
    <div className={styles.frame}>
      <SortChoice columns={columns} labelOf={labelOf} sorting={sorting} onSort={onSort} />
      <table
        ref={grid}
        role="grid"
        aria-label={t('plan.tab')}
        aria-multiselectable="true"
        aria-rowcount={order.length + 1}
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.pick}>
              <input
                type="checkbox"
                aria-label={plural('plan.choose-all', order.length)}
                checked={order.length > 0 && chosen === order.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen > 0 && chosen < order.length;
                }}
                onChange={() => onSelect((now) => (chosen === order.length ? chooseNone(now) : chooseAll(now, order)))}
              />
            </th>
            {columns.map((column) => (
              <ColumnHead
                key={column}
                column={column}
                label={labelOf(column)}
                className={widths[`column-${column}`]}
                sorting={sorting}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <TaskRow
              key={row.id}
              row={row}
              index={order.indexOf(row.id)}
              isActive={row.id === active}
              isChosen={selection.chosen.has(row.id)}
              onChoose={choose}
              engagement={shown.engagements.get(row.engagementId)}
              isOneOfSeveral={shown.engagements.size > 1}
              issue={row.issueId === null ? undefined : shown.titles.get(row.issueId)}
              personOf={shown.personOf}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The row that a key is for. On a link or a box inside a row, keys are theirs; a box has no use for these two. */
function rowOf({ target, key }: KeyboardEvent): HTMLTableRowElement | null {
  if (target instanceof HTMLTableRowElement) return target;
  const isWalk = key === 'ArrowUp' || key === 'ArrowDown';
  return isWalk && target instanceof HTMLInputElement ? target.closest<HTMLTableRowElement>('tr[data-row]') : null;
}
