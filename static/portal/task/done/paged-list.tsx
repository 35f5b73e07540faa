import Heading from '@atlaskit/heading';
import { type ReactElement, useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

type PagedListProps<Row> = {
  /** Keeps its identity. */
  load: (after: string | undefined) => Promise<Result<Page<Row>>>;
  /** Names the list to who does not see where it begins. */
  label: string;
  /** Whether the label is shown above the list. */
  hasHeading?: boolean;
  /** Stands in place of an empty list and its heading. */
  none: ReactElement | null;
  /** The order of all rows that have come; the order of the pages where it is left out. */
  inOrder?: (rows: readonly Row[]) => readonly Row[];
  children: (row: Row, replace: (row: Row) => void) => ReactElement;
};

/** A list that comes a page at a time, to its end. */
export function PagedList<Row extends { readonly id: string }>({
  load,
  label,
  hasHeading = false,
  none,
  inOrder = (rows) => rows,
  children,
}: PagedListProps<Row>) {
  const { t } = useTexts();
  const first = useCallback(() => load(undefined), [load]);
  const { loaded, reload, setValue } = useLoaded(first);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { rows, next } = loaded.value;
  if (rows.length === 0 && next === null) return none;
  const more = async (after: string) => {
    const page = await load(after);
    if (page.ok) setValue((now) => withPage(now, page.value));
    return page;
  };
  const replace = (row: Row) =>
    setValue((now) => ({ ...now, rows: now.rows.map((each) => (each.id === row.id ? row : each)) }));
  return (
    <div>
      {hasHeading && (
        <Heading size="xxsmall" as="h3">
          {label}
        </Heading>
      )}
      <ul className={line.lines} aria-label={label}>
        {inOrder(rows).map((row) => children(row, replace))}
      </ul>
      {next !== null && <MoreButton label={t('done.more')} load={() => more(next)} />}
    </div>
  );
}

/** Pages overlap where something came meanwhile. */
function withPage<Row extends { readonly id: string }>(now: Page<Row>, page: Page<Row>): Page<Row> {
  const known = new Set(now.rows.map(({ id }) => id));
  return { ...page, rows: [...now.rows, ...page.rows.filter(({ id }) => !known.has(id))] };
}
