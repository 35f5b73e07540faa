import Button from '@atlaskit/button/new';
import { lazy, useMemo, useState } from 'react';
import type { TeamGate } from '../../../../src/contract/gate';
import type { ProjectOverview } from '../../../../src/contract/plan';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Empty } from '../../../states/empty';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { loadIssues, useIssueTitles } from '../../issue/issue-titles';
import styles from '../../list/list.module.css';
import { LoadStatus } from '../../list/load-status';
import { Pages, pageSize } from '../../list/pages';
import { usePeople } from '../../people/names';
import { sayNames } from '../../people/say-list';
import { Measures } from '../measures/measures';
import { Waits } from '../measures/waits';
import { peopleInLine } from '../state/people-in-gate';
import { agesIn, waitingIn, waitOf } from '../state/wait';
import { issueIdsIn, subjectNames, useVersions } from '../subject/subjects';
import { matches, noFilter } from './filter';
import { Filters } from './filters';
import { GateTable } from './gate-table';
import own from './gates.module.css';
import { HiddenGates } from './hidden-gates';
import { firstSorting, inOrder } from './sort';
import { isHiddenGate, isShownGate, useGates } from './use-gates';

const AskVersion = lazy(() => import('./ask-version'));
const GateDetails = lazy(() => import('../details/gate-details'));

const words = { listed: 'gates.listed', paused: 'gates.paused', incomplete: 'gates.incomplete' } as const;

/** Which gate is open below its row, and whether its preview is begun with it. */
type Opened = { readonly id: string; readonly isNew: boolean };

/** The sign-off gates of the project: who is waited for and how long, and what decided rounds tell. */
export default function GatesTab({ overview }: { overview: ProjectOverview }) {
  const texts = useTexts();
  const { t } = texts;
  const list = useGates();
  const versions = useVersions();
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState(firstSorting);
  const [page, setPage] = useState(0);
  const [isAsking, setIsAsking] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useReturnFocus(isAsking);

  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const all = useMemo(() => [...list.rows.values()].filter(isShownGate), [list.rows]);
  const hidden = [...list.rows.values()].filter(isHiddenGate);
  const personOf = usePeople(all.flatMap(peopleInLine));
  // The search knows issues by their keys: all are asked for, a hundred at a time.
  const titles = useIssueTitles(issueIdsIn(all));
  const nameOfSubject = subjectNames(versions);
  // The pictures are of what the queue is about, not of what was searched for in it.
  const measured = all.filter(({ engagementId }) => filter.engagement === '' || engagementId === filter.engagement);
  const waiting = waitingIn(measured, engagements);
  const listed = inOrder(
    all.filter((gate) => matches(gate, filter, nameOfSubject(gate.subject))),
    sorting,
    {
      subject: ({ subject }) => nameOfSubject(subject),
      wait: (gate) => waitOf(gate, engagements.get(gate.engagementId)),
      waiting: ({ waitingFor }) => (waitingFor.length === 0 ? null : sayNames(waitingFor, personOf, texts)),
    },
    texts.language,
  );
  const lastPage = Math.max(0, Math.ceil(listed.length / pageSize) - 1);
  const shownPage = Math.min(page, lastPage);
  const shown = listed.slice(shownPage * pageSize, (shownPage + 1) * pageSize);

  const narrow = (next: typeof filter) => {
    setFilter(next);
    setPage(0);
  };
  const exportAll = async () => {
    const [{ exportGates }] = await Promise.all([import('./export-gates'), loadIssues(issueIdsIn(listed))]);
    exportGates(listed, { engagements, personOf, nameOfSubject, texts }, overview.project.key);
  };
  const put = (gate: TeamGate) => list.put(() => [gate]);
  const lookAgain = async ({ id: gateId }: TeamGate) => {
    const answer = await callPlan('show-gate', { gateId });
    if (answer.ok) put(answer.value);
    else list.reload();
  };
  const drafted = (gate: TeamGate) => {
    put(gate);
    narrow(noFilter);
    setIsAsking(false);
    setOpened({ id: gate.id, isNew: true });
  };

  const detailsOf = (gate: TeamGate) =>
    opened?.id !== gate.id ? null : (
      <Later>
        <GateDetails
          gate={gate}
          call={callPlan}
          engagements={[...engagements.values()]}
          raid={[]}
          mayEdit={overview.mayEdit}
          mayAdminister={overview.mayAdminister}
          startsWith={opened.isNew ? 'open' : null}
          onChanged={put}
          onStale={() => lookAgain(gate)}
          onDone={() => setOpened({ id: gate.id, isNew: false })}
        />
      </Later>
    );

  const isFirst = list.rows.size === 0;
  return (
    <div className={styles.list}>
      {isAsking ? (
        <Later>
          <AskVersion
            versions={versions}
            engagements={[...engagements.values()]}
            gates={all}
            onDrafted={drafted}
            onClose={() => setIsAsking(false)}
          />
        </Later>
      ) : (
        <div className={styles.tools}>
          {overview.mayEdit && (
            <Button ref={opener} appearance="primary" onClick={() => setIsAsking(true)}>
              {t('gates.ask-version')}
            </Button>
          )}
          <Button onClick={exportAll} isDisabled={listed.length === 0}>
            {t('plan.export')}
          </Button>
          <Button appearance="subtle" onClick={list.reload}>
            {t('action.refresh')}
          </Button>
        </div>
      )}
      {isFirst && list.progress.status === 'loading' && <LoadingLines lines={6} />}
      {isFirst && list.progress.status === 'refused' && <Problem error={list.progress.error} onRetry={list.more} />}
      {isFirst && list.progress.status === 'done' && (
        <Empty title={t('gates.empty.title')}>{t('gates.empty.text')}</Empty>
      )}
      {!isFirst && (
        <>
          <div className={own.overview}>
            <Waits
              ages={agesIn(measured, engagements)}
              waiting={waiting}
              personOf={personOf}
              onPerson={(person) => narrow({ ...noFilter, engagement: filter.engagement, person })}
            />
            <Measures gates={measured} engagements={engagements} isPartial={list.progress.status !== 'done'} />
          </div>
          <Filters
            filter={filter}
            engagements={[...engagements.values()]}
            people={waitingIn(all, engagements).map(({ accountId }) => accountId)}
            personOf={personOf}
            onChange={narrow}
          />
          <LoadStatus list={list} listed={listed.length} words={words} />
          {listed.length === 0 ? (
            <Empty title={t('gates.nothing.title')}>{t('plan.nothing.text')}</Empty>
          ) : (
            <>
              <GateTable
                rows={shown.map((gate) => ({
                  gate,
                  engagement: engagements.get(gate.engagementId),
                  isOneOfSeveral: engagements.size > 1,
                  projectKey: overview.project.key,
                  issue: gate.subject.kind === 'issue' ? titles.get(gate.subject.issueId) : undefined,
                  subject: nameOfSubject(gate.subject),
                  personOf,
                  onToggle: () => setOpened(opened?.id === gate.id ? null : { id: gate.id, isNew: false }),
                  details: detailsOf(gate),
                }))}
                sorting={sorting}
                onSort={setSorting}
              />
              <Pages page={shownPage} count={listed.length} onPage={setPage} />
            </>
          )}
          {hidden.length > 0 && <HiddenGates gates={hidden} />}
        </>
      )}
    </div>
  );
}
