import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import { extendTo, press, type Selection, toggle } from './selection';

/** The rows that are chosen, and the ways to change that. */
export type Selecting = {
  readonly selection: Selection;
  readonly onSelect: (change: (selection: Selection) => Selection) => void;
};

/**
 * The behaviour that makes a table a grid: the arrow keys walk the rows, Space chooses one, with Shift a range, Ctrl+A
 * all, Escape none.
 * @param ids of the rows on the screen
 * @param listedIds the ids of all that are listed
 */
export function useGrid(selecting: Selecting | null, ids: readonly string[], listedIds: readonly string[]) {
  const grid = useRef<HTMLTableElement>(null);
  const walked = selecting?.selection.active ?? '';
  const active = ids.includes(walked) ? walked : (ids[0] ?? null);
  const onSelect = selecting?.onSelect;

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = rowOf(event);
    if (!row || !selecting) return;
    const stroke = { key: event.key, isShift: event.shiftKey, isCommand: event.ctrlKey || event.metaKey };
    // A row that was clicked has the focus without having been walked to.
    const focused = row.dataset.row ?? active;
    if (event.key === 'Enter') {
      row.querySelector<HTMLElement>('a')?.click();
      return;
    }
    const next = press({ ...selecting.selection, active: focused }, stroke, ids, listedIds);
    if (!next) return;
    event.preventDefault();
    selecting.onSelect(() => next);
    if (next.active !== focused) {
      grid.current?.querySelector<HTMLElement>(`[data-row="${next.active}"]`)?.focus();
    }
  };
  const choose = useCallback(
    (event: MouseEvent<HTMLInputElement>, id: string) => {
      const { shiftKey } = event;
      onSelect?.((now) => (shiftKey ? extendTo(now, listedIds, id) : toggle(now, id)));
    },
    [onSelect, listedIds],
  );
  return { grid, active, onKeyDown, choose };
}

/** The row that a key is for. On a link or a box inside a row, keys are theirs; a box has no use for these two. */
function rowOf({ target, key }: KeyboardEvent): HTMLTableRowElement | null {
  if (target instanceof HTMLTableRowElement) return target;
  const isWalk = key === 'ArrowUp' || key === 'ArrowDown';
  return isWalk && target instanceof HTMLInputElement ? target.closest<HTMLTableRowElement>('tr[data-row]') : null;
}
