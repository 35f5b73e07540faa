import Button from '@atlaskit/button/new';
import { lazy, useMemo, useRef, useState } from 'react';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import type { ProjectTabProps } from '../../ask/kind';
import { whereMayAct } from '../../ask/may-act';
import { useWanted } from '../../ask/use-wanted';
import { callPlan } from '../../call/calls';
import { issueTitleOf, useIssueTitles } from '../../issue/issue-titles';
import { AskList } from '../../list/ask-list';
import { firstValues } from '../../list/filter/filter';
import { useRefreshing } from '../../list/refreshing';
import { useListView } from '../../list/table/use-list-view';
import { usePeople } from '../../people/names';
import { issueIdsIn, useVersions, versionNames } from '../../subject/subjects';
import { Measures } from '../measures/measures';
import { Waits } from '../measures/waits';
import { peopleInLine } from '../state/people-in-gate';
import { waitingIn } from '../state/wait';
import { gateList } from './gate-list';
import own from './gates.module.css';
import { HiddenGates } from './hidden-gates';
import { isHiddenGate, isShownGate, useGates } from './use-gates';

const DraftOnVersion = lazy(() => import('./draft-on-version'));
const GateDetails = lazy(() => import('../details/gate-details'));

/** The gate that is open below its row, and whether its preview is begun with it. */
type Opened = { readonly id: string; readonly isNew: boolean };

/** The sign-off gates of the project: who is waited for and how long, and what decided rounds tell. */
export default function GatesTab({ overview, wanted }: ProjectTabProps) {
  const texts = useTexts();
  const list = useGates();
  const { refresh } = useRefreshing();
  const versions = useVersions();
  const [isDrafting, setIsDrafting] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const opener = useReturnFocus(isDrafting);

  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const acting = useMemo(() => whereMayAct(overview), [overview]);
  const all = useMemo(() => [...list.rows.values()].filter(isShownGate), [list.rows]);
  const hidden = [...list.rows.values()].filter(isHiddenGate);
  const personOf = usePeople(all.flatMap(peopleInLine));
  // The search knows issues by their keys: all are asked for, a hundred at a time.
  useIssueTitles(issueIdsIn(all));
  const known = {
    texts,
    projectKey: overview.project.key,
    engagements,
    personOf,
    issueOf: issueTitleOf,
    versionOf: versionNames(versions),
  };
  const view = useListView(gateList, all, known);
  useWanted(wanted, useRef<typeof wanted>(null), view.narrow, firstValues(gateList.filters));
  const { engagement = '' } = view.values;
  // The pictures are of what the queue is about, not of what was searched for in it.
  const measured = all.filter(({ engagementId }) => engagement === '' || engagementId === engagement);

  const put = (gate: TeamGate) => list.put(() => [gate]);
  const lookAgain = async ({ id: gateId }: TeamGate) => {
    const result = await callPlan('show-gate', { gateId });
    if (result.ok) put(result.value);
    else await refresh();
  };
  const drafted = (gate: TeamGate) => {
    put(gate);
    view.narrow(firstValues(gateList.filters));
    setIsDrafting(false);
    setOpened({ id: gate.id, isNew: true });
  };
  const detailsOf = (gate: TeamGate) =>
    opened?.id !== gate.id ? null : (
      <Later>
        <GateDetails
          gate={gate}
          call={callPlan}
          engagements={[...engagements.values()]}
          startsWith={opened.isNew ? 'open' : null}
          onChanged={put}
          onStale={() => lookAgain(gate)}
          onDone={() => setOpened({ id: gate.id, isNew: false })}
        />
      </Later>
    );

  return (
    <AskList
      definition={gateList}
      list={list}
      view={view}
      known={known}
      formButton={
        acting.length > 0 && (
          <Button ref={opener} appearance="primary" onClick={() => setIsDrafting(true)}>
            {texts.t('gates.ask-version')}
          </Button>
        )
      }
      form={
        isDrafting ? (
          <Later>
            <DraftOnVersion
              versions={versions}
              engagements={acting}
              gates={all}
              onDrafted={drafted}
              onClose={() => setIsDrafting(false)}
            />
          </Later>
        ) : null
      }
      figures={
        <div className={own.overview}>
          <Waits
            waiting={waitingIn(measured, engagements)}
            personOf={personOf}
            onPerson={(person) => view.narrow({ ...firstValues(gateList.filters), engagement, person })}
          />
          <Measures gates={measured} engagements={engagements} isPartial={list.progress.status !== 'done'} />
        </div>
      }
      opening={{
        onToggle: ({ id }) => setOpened(opened?.id === id ? null : { id, isNew: false }),
        detailsOf,
      }}
      below={hidden.length > 0 && <HiddenGates gates={hidden} />}
    />
  );
}
