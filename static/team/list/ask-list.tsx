import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { loadIssues } from '../issue/issue-titles';
import type { ListDefinition, ListedAsk } from './definition/definition';
import type { Known } from './definition/known';
import { FilterFields } from './filter/filter-fields';
import styles from './list.module.css';
import { LoadStatus } from './load-status';
import { RefreshButton } from './refresh-button';
import type { Opening } from './table/opening';
import { Pages } from './table/pages';
import { Table } from './table/table';
import type { Selecting } from './table/use-grid';
import type { ListView } from './table/use-list-view';
import type { List } from './use-list';

type AskListProps<Row extends ListedAsk> = {
  definition: ListDefinition<Row>;
  list: Omit<List<unknown>, 'put'>;
  view: ListView<Row>;
  known: Known;
  /** The form that is being filled in, in the place of the buttons. */
  form: ReactNode | null;
  /** The button that opens the form. */
  formButton: ReactNode;
  /** Rows to save as a file, where they are not all that are listed. */
  chosen?: readonly Row[];
  /** News that come before the list, also before an empty one: between the buttons and the rest. */
  first?: ReactNode;
  /** Figures of the whole list. */
  figures?: ReactNode;
  /** The actions on the chosen rows. */
  bar?: ReactNode;
  selecting?: Selecting;
  opening?: Opening<Row>;
  /** The rest, below the list. */
  below?: ReactNode;
};

/** The list of one kind of ask on the project page. */
export function AskList<Row extends ListedAsk>(props: AskListProps<Row>) {
  const { definition, list, view, known, form, formButton, chosen = [], first, figures, bar, below } = props;
  const { selecting = null, opening = null } = props;
  const { t, plural } = useTexts();
  const { words, filters } = definition;
  const { all, listed, values, narrow, page, turnTo } = view;
  const exportRows = async () => {
    const [{ saveCsv }] = await Promise.all([import('./csv'), loadIssues(listed.flatMap(definition.issueIdsOf))]);
    saveCsv(chosen.length > 0 ? chosen : listed, definition, known);
  };
  const isFirst = list.rows.size === 0;
  return (
    <div className={styles.list}>
      {form ?? (
        <div className={styles.tools}>
          {formButton}
          <Button onClick={exportRows} isDisabled={listed.length === 0}>
            {chosen.length > 0 ? plural('list.export-chosen', chosen.length) : t('list.export')}
          </Button>
          <RefreshButton />
        </div>
      )}
      {first}
      {isFirst && list.progress.status === 'loading' && <LoadingLines lines={6} />}
      {isFirst && list.progress.status === 'refused' && <Problem error={list.progress.error} onRetry={list.more} />}
      {isFirst && list.progress.status === 'done' && <Empty title={t(words.empty.title)}>{t(words.empty.text)}</Empty>}
      {!isFirst && (
        <>
          {figures}
          <FilterFields filters={filters} rows={all} known={known} values={values} onChange={narrow} />
          <LoadStatus list={list} listed={listed.length} words={words} />
          {bar}
          {listed.length === 0 ? (
            <Empty title={t(words.nothing)}>{t('list.nothing.text')}</Empty>
          ) : (
            <>
              <Table definition={definition} view={view} known={known} selecting={selecting} opening={opening} />
              <Pages page={page} count={listed.length} onPage={turnTo} />
            </>
          )}
          {below}
        </>
      )}
    </div>
  );
}
