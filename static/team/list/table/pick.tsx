// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the cells of a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows are walked, not the cells
import type { MouseEvent } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { chooseAll, chooseNone } from './selection';
import styles from './table.module.css';
import type { Selecting } from './use-grid';

/** The way in which a row of a grid can be chosen. */
export type Pickable = {
  /** Among all that are listed, from 0. */
  readonly index: number;
  /** Only the active row's own link and box can be tabbed to: a hundred rows are one stop. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (event: MouseEvent<HTMLInputElement>, id: string) => void;
};

/** The head of the column with the boxes, which chooses all rows. */
export function PickAll({ listedIds, selecting }: { listedIds: readonly string[]; selecting: Selecting }) {
  const { plural } = useTexts();
  const { selection, onSelect } = selecting;
  const chosen = listedIds.filter((id) => selection.chosen.has(id)).length;
  return (
    <th role="columnheader" scope="col" className={styles.pick}>
      <input
        type="checkbox"
        aria-label={plural('list.choose-all', listedIds.length)}
        checked={listedIds.length > 0 && chosen === listedIds.length}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < listedIds.length;
        }}
        onChange={() => onSelect((now) => (chosen === listedIds.length ? chooseNone(now) : chooseAll(now, listedIds)))}
      />
    </th>
  );
}

type PickProps = { id: string; title: string; pick: Pickable; tabIndex: number | undefined };

/** The cell with the box that chooses a row. */
export function Pick({ id, title, pick: { isChosen, onChoose }, tabIndex }: PickProps) {
  const { t } = useTexts();
  return (
    <td role="gridcell" className={styles.pick}>
      <input
        type="checkbox"
        tabIndex={tabIndex}
        aria-label={t('list.choose', { title })}
        checked={isChosen}
        onClick={(event) => onChoose(event, id)}
        // The click says whether Shift was held; without this React takes the box for one that can't change.
        onChange={() => undefined}
      />
    </td>
  );
}
