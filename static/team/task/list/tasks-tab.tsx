import Button from '@atlaskit/button/new';
import { lazy, type MutableRefObject, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import type { Narrowing, ProjectTabProps } from '../../ask/kind';
import { whereMayAct } from '../../ask/may-act';
import { useWanted } from '../../ask/use-wanted';
import { issueTitleOf, useIssueTitles } from '../../issue/issue-titles';
import { AskList } from '../../list/ask-list';
import { firstValues } from '../../list/filter/filter';
import { chooseNone, chosenIn, nothingChosen } from '../../list/table/selection';
import { useListView } from '../../list/table/use-list-view';
import { usePeople } from '../../people/names';
import { issueIdsIn, useVersions, versionNames } from '../../subject/subjects';
import { BulkBar } from '../bulk/bulk-bar';
import { ownersInRows } from './filters';
import { useProjectTasks } from './project-tasks';
import { taskList } from './task-list';

const firstTasks = firstValues(taskList.filters);

const GiveSet = lazy(() => import('../set/give-set'));

/** The tasks of the project. */
export function TasksTab(props: ProjectTabProps) {
  const { suggestions } = useProjectTasks();
  const taken = useRef<Narrowing | null>(null);
  // Begun anew for what is suggested: without old filters, and without what came of earlier commands.
  return <Tasks key={suggestions} {...props} taken={taken} />;
}

type TasksProps = ProjectTabProps & { taken: MutableRefObject<Narrowing | null> };

function Tasks({ overview, wanted, taken }: TasksProps) {
  const texts = useTexts();
  const { plan, isGiving, suggestion, setGiving } = useProjectTasks();
  const [selection, setSelection] = useState(nothingChosen);
  const opener = useReturnFocus(isGiving);

  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const acting = useMemo(() => whereMayAct(overview), [overview]);
  const all = useMemo(() => [...plan.rows.values()], [plan.rows]);
  const personOf = usePeople([
    ...ownersInRows(all),
    ...new Set(all.flatMap(({ givenBy, doneBy = givenBy }) => [givenBy, doneBy])),
    ...overview.engagements.flatMap(({ engagement }) => engagement.customers.map(({ accountId }) => accountId)),
  ]);
  const versions = useVersions(all.some(({ subject }) => subject.kind === 'version'));
  const known = {
    texts,
    projectKey: overview.project.key,
    engagements,
    personOf,
    issueOf: issueTitleOf,
    versionOf: versionNames(versions),
  };
  const view = useListView(taskList, all, known);
  useWanted(wanted, taken, view.narrow, firstTasks);
  // Titles of issues are known to all rows; only those on the screen are loaded.
  useIssueTitles(issueIdsIn(view.shown));
  const chosen = chosenIn(
    selection,
    view.listed.map(({ id }) => id),
  )
    .flatMap((id) => plan.rows.get(id) ?? [])
    .filter(({ engagementId }) => acting.some(({ id }) => id === engagementId));
  const close = useCallback(() => setGiving(false), [setGiving]);

  return (
    <AskList
      definition={taskList}
      list={plan}
      view={view}
      known={known}
      chosen={chosen}
      {...(acting.length > 0 ? { selecting: { selection, onSelect: setSelection } } : {})}
      formButton={
        acting.length > 0 && (
          <Button ref={opener} appearance="primary" onClick={() => setGiving(true)}>
            {texts.t('set.open')}
          </Button>
        )
      }
      form={
        isGiving ? (
          <Suspense fallback={<LoadingLines lines={3} />}>
            <GiveSet
              project={overview.project}
              engagements={acting}
              personOf={personOf}
              suggestion={suggestion}
              tasks={all}
              isLoading={plan.progress.status === 'loading'}
              onGiven={plan.take}
              onClose={close}
            />
          </Suspense>
        ) : null
      }
      bar={
        acting.length > 0 && (
          <BulkBar
            chosen={chosen}
            engagements={engagements}
            personOf={personOf}
            onDone={plan.take}
            onClear={() => setSelection(chooseNone)}
          />
        )
      }
    />
  );
}
