import Button from '@atlaskit/button/new';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ProjectOverview } from '../../../../src/contract/plan';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Empty } from '../../../states/empty';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { usePeople } from '../../people/names';
import { ownerName } from '../../people/say-name';
import { BulkBar } from '../bulk/bulk-bar';
import { issueOf, loadIssues, useIssueTitles } from '../issue-titles';
import styles from '../list/list.module.css';
import { LoadStatus } from '../list/load-status';
import { Pages, pageSize } from '../list/pages';
import { anyone, matches, noFilter, ownerId } from './filter';
import { Filters } from './filters';
import { chooseNone, chosenIn, nothingChosen } from './selection';
import { firstSorting, inOrder } from './sort';
import { TaskTable } from './task-table';
import type { Plan } from './use-plan';

const GiveSet = lazy(() => import('../give-set/give-set'));

const words = { listed: 'plan.listed', paused: 'plan.paused', incomplete: 'plan.incomplete' } as const;

type PlanTabProps = {
  overview: ProjectOverview;
  plan: Plan;
  isGiving: boolean;
  /** The set that is being given begins with tasks from the library. */
  isSuggested: boolean;
  onGiving: (isGiving: boolean) => void;
};

export function PlanTab({ overview, plan, isGiving, isSuggested, onGiving }: PlanTabProps) {
  const texts = useTexts();
  const { t } = texts;
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState(firstSorting);
  const [selection, setSelection] = useState(nothingChosen);
  const [page, setPage] = useState(0);
  const opener = useReturnFocus(isGiving);

  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const all = useMemo(() => [...plan.rows.values()], [plan.rows]);
  const owners = useMemo(() => [...new Set(all.map(ownerId))].filter((id) => id !== anyone), [all]);
  const personOf = usePeople([
    ...owners,
    ...new Set(all.map(({ givenBy }) => givenBy)),
    ...overview.engagements.flatMap(({ engagement }) => engagement.customers.map(({ accountId }) => accountId)),
  ]);
  const listed = inOrder(
    all.filter((row) => matches(row, filter, issueOf(row.issueId)?.key)),
    sorting,
    { issueKey: ({ issueId }) => issueOf(issueId)?.key, owner: ({ owner }) => ownerName(owner, personOf, texts) },
    texts.language,
  );
  const order = listed.map(({ id }) => id);
  const lastPage = Math.max(0, Math.ceil(listed.length / pageSize) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = listed.slice(shownPage * pageSize, (shownPage + 1) * pageSize);
  const titles = useIssueTitles(shown.flatMap(({ issueId }) => issueId ?? []));
  const chosen = chosenIn(selection, order).flatMap((id) => plan.rows.get(id) ?? []);

  const exportAll = async () => {
    const [{ exportTasks }] = await Promise.all([
      import('../export/export-tasks'),
      loadIssues(listed.flatMap(({ issueId }) => issueId ?? [])),
    ]);
    exportTasks(chosen.length > 0 ? chosen : listed, { engagements, personOf, issueOf, texts }, overview.project.key);
  };
  const close = useCallback(() => onGiving(false), [onGiving]);

  const isFirst = plan.rows.size === 0;
  return (
    <div className={styles.list}>
      {isGiving ? (
        <Suspense fallback={<LoadingLines lines={3} />}>
          <GiveSet
            project={overview.project}
            engagements={[...engagements.values()]}
            personOf={personOf}
            isSuggested={isSuggested}
            onGiven={plan.take}
            onClose={close}
          />
        </Suspense>
      ) : (
        <div className={styles.tools}>
          <Button ref={opener} appearance="primary" onClick={() => onGiving(true)}>
            {t('set.open')}
          </Button>
          <Button onClick={exportAll} isDisabled={listed.length === 0}>
            {t('plan.export')}
          </Button>
          <Button appearance="subtle" onClick={plan.reload}>
            {t('action.refresh')}
          </Button>
        </div>
      )}
      {isFirst && plan.progress.status === 'loading' && <LoadingLines lines={6} />}
      {isFirst && plan.progress.status === 'refused' && <Problem error={plan.progress.error} onRetry={plan.more} />}
      {isFirst && plan.progress.status === 'done' && (
        <Empty title={t('plan.empty.title')}>{t('plan.empty.text')}</Empty>
      )}
      {!isFirst && (
        <>
          <Filters
            filter={filter}
            engagements={[...engagements.values()]}
            owners={owners}
            personOf={personOf}
            onChange={(next) => {
              setFilter(next);
              setPage(0);
            }}
          />
          <LoadStatus list={plan} listed={listed.length} words={words} />
          <BulkBar
            chosen={chosen}
            engagements={engagements}
            personOf={personOf}
            onDone={plan.take}
            onClear={() => setSelection(chooseNone)}
          />
          {listed.length === 0 ? (
            <Empty title={t('plan.nothing.title')}>{t('plan.nothing.text')}</Empty>
          ) : (
            <>
              <TaskTable
                rows={shown}
                order={order}
                engagements={engagements}
                titles={titles}
                personOf={personOf}
                sorting={sorting}
                onSort={setSorting}
                selection={selection}
                onSelect={setSelection}
              />
              <Pages page={shownPage} count={listed.length} onPage={setPage} />
            </>
          )}
        </>
      )}
    </div>
  );
}
