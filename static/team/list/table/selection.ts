/** The rows that are chosen, and the one that the keyboard is on. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** The row where a range begins. */
  readonly anchor: string | null;
  readonly active: string | null;
};

export const nothingChosen: Selection = { chosen: new Set(), anchor: null, active: null };

/** Chooses a row, or no longer. The next range begins here. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const others = new Set(chosen);
  if (!others.delete(id)) others.add(id);
  return { chosen: others, anchor: id, active: id };
}

/** Chooses all rows from where the range began to this one, beside what is chosen already. */
export function extendTo(selection: Selection, listedIds: readonly string[], id: string): Selection {
  const from = listedIds.indexOf(selection.anchor ?? id);
  const to = listedIds.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = listedIds.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...selection.chosen, ...range]), anchor: selection.anchor ?? id, active: id };
}

export const chooseAll = (selection: Selection, listedIds: readonly string[]): Selection => ({
  ...selection,
  chosen: new Set(listedIds),
});

export const chooseNone = (selection: Selection): Selection => ({ ...selection, chosen: new Set(), anchor: null });

/** Those of the chosen that are still listed: what a filter hides is never acted on. */
export const chosenIn = ({ chosen }: Selection, listedIds: readonly string[]): string[] =>
  listedIds.filter((id) => chosen.has(id));

export type Stroke = { readonly key: string; readonly isShift: boolean; readonly isCommand: boolean };

/**
 * The effect of a key in the list.
 * @param shown the rows on the screen, which the keyboard walks
 * @param listedIds all rows that are listed
 * @returns undefined for keys that do nothing here
 */
export function press(
  selection: Selection,
  { key, isShift, isCommand }: Stroke,
  shown: readonly string[],
  listedIds: readonly string[],
): Selection | undefined {
  const index = Math.max(0, shown.indexOf(selection.active ?? ''));
  const go = (to: number): Selection | undefined => {
    const id = shown[Math.min(Math.max(0, to), shown.length - 1)];
    if (id === undefined) return undefined;
    // A range that begins with the arrow keys begins on the row that they leave.
    const anchored = { ...selection, anchor: selection.anchor ?? shown[index] ?? null };
    return isShift ? extendTo(anchored, listedIds, id) : { ...selection, active: id, anchor: id };
  };
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(shown.length - 1);
    case ' ': {
      const id = shown[index];
      if (id === undefined) return undefined;
      return isShift ? extendTo(selection, listedIds, id) : toggle(selection, id);
    }
    case 'a':
    case 'A':
      return isCommand ? chooseAll(selection, listedIds) : undefined;
    case 'Escape':
      return selection.chosen.size > 0 ? chooseNone(selection) : undefined;
    default:
      return undefined;
  }
}
