import Button from '@atlaskit/button/new';
import { lazy, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import type { ProjectTabProps } from '../../ask/kind';
import { whereMayAct } from '../../ask/may-act';
import { useWanted } from '../../ask/use-wanted';
import { AskList } from '../../list/ask-list';
import { firstValues } from '../../list/filter/filter';
import { useListView } from '../../list/table/use-list-view';
import { usePeople } from '../../people/names';
import { useVersions, versionNames } from '../../subject/subjects';
import { WholeExport } from '../export/whole-export';
import { waitsForVersion } from '../state/occasion-words';
import { Headline } from './headline';
import { Place } from './place';
import { surveyList } from './survey-list';
import { Timeline } from './timeline';
import { surveyRow, useSurveys } from './use-surveys';

const PlanForm = lazy(() => import('../form/plan-form'));
const WhatCounts = lazy(() => import('../measures/what-counts'));
const RecoveryCases = lazy(async () => ({ default: (await import('../recovery/cases')).RecoveryCases }));
const Divergence = lazy(() => import('../trend/divergence'));
const SurveyView = lazy(() => import('../one/survey-view'));
const Questionnaires = lazy(() => import('../questionnaire/questionnaires'));
const Trends = lazy(() => import('../trend/trends'));

/** The surveys of the project; one of them, or the questionnaires, in the place of the list, once that is opened. */
export default function SurveysTab({ overview, wanted, opens = null }: ProjectTabProps) {
  const texts = useTexts();
  const list = useSurveys();
  const [isPlanning, setIsPlanning] = useState(false);
  const [opened, setOpened] = useState<string | null>(opens);
  const [isAtQuestionnaires, setIsAtQuestionnaires] = useState(false);
  const [isAtTrends, setIsAtTrends] = useState(false);
  const opener = useReturnFocus(isPlanning);
  const toQuestionnaires = useReturnFocus(isAtQuestionnaires);
  const toTrends = useReturnFocus(isAtTrends);
  const today = overview.engagements[0]?.engagement.today ?? '';
  const frame = useReturnToRow(opened);

  const engagements = useMemo(
    () => new Map(overview.engagements.map(({ engagement }) => [engagement.id, engagement])),
    [overview],
  );
  const acting = useMemo(() => whereMayAct(overview), [overview]);
  const all = useMemo(() => [...list.rows.values()], [list.rows]);
  const personOf = usePeople(all.map(({ plannedBy }) => plannedBy));
  const versionOf = versionNames(useVersions(all.some(waitsForVersion)));
  const known = {
    texts,
    projectKey: overview.project.key,
    engagements,
    personOf,
    issueOf: () => undefined,
    versionOf,
  };
  const view = useListView(surveyList, all, known);
  useWanted(wanted, useRef<typeof wanted>(null), view.narrow, firstValues(surveyList.filters));

  const put = (survey: CheckpointInFull) => list.put(() => [surveyRow(survey)]);
  const planned = (survey: CheckpointInFull) => {
    put(survey);
    setIsPlanning(false);
    setOpened(survey.id);
  };

  return (
    <div ref={frame}>
      {opened !== null && (
        <Later>
          <SurveyView
            key={opened}
            surveyId={opened}
            engagements={engagements}
            projectKey={overview.project.key}
            versionOf={versionOf}
            mayAct={acting.length > 0}
            unread={all.flatMap(({ id, isUnread, title }) => (isUnread && id !== opened ? [title] : []))}
            onChanged={put}
            onBack={() => setOpened(null)}
          />
        </Later>
      )}
      {isAtQuestionnaires && (
        <Place title={texts.t('surveys.questionnaires')} onBack={() => setIsAtQuestionnaires(false)}>
          <Questionnaires projectKey={overview.project.key} />
        </Place>
      )}
      {isAtTrends && (
        <Place title={texts.t('survey-trend.open')} onBack={() => setIsAtTrends(false)}>
          <Trends
            engagements={engagements}
            projectKey={overview.project.key}
            today={today}
            mayAct={acting.length > 0}
          />
        </Place>
      )}
      <div hidden={opened !== null || isAtQuestionnaires || isAtTrends}>
        <Headline surveys={all} engagements={engagements} />
        <AskList
          definition={surveyList}
          list={list}
          view={view}
          known={known}
          formButton={
            <>
              {acting.length > 0 && (
                <>
                  <Button ref={opener} appearance="primary" onClick={() => setIsPlanning(true)}>
                    {texts.t('surveys.plan')}
                  </Button>
                  <Button ref={toQuestionnaires} onClick={() => setIsAtQuestionnaires(true)}>
                    {texts.t('surveys.questionnaires')}
                  </Button>
                </>
              )}
              <Button ref={toTrends} onClick={() => setIsAtTrends(true)}>
                {texts.t('survey-trend.open')}
              </Button>
              <WholeExport
                engagements={[...engagements.values()]}
                known={[...list.rows.keys()]}
                projectKey={overview.project.key}
              />
            </>
          }
          form={
            isPlanning ? (
              <Later>
                <PlanForm
                  engagements={acting}
                  projectKey={overview.project.key}
                  isFirst={list.rows.size === 0}
                  onPlanned={planned}
                  onCancel={() => setIsPlanning(false)}
                />
              </Later>
            ) : null
          }
          first={
            <>
              {all.some(({ state }) => state === 'closed') && (
                <Later>
                  <Divergence surveyId={null} today={today} />
                </Later>
              )}
              {all.length > 0 && opened === null && (
                <Later>
                  <RecoveryCases checkpointId={null} engagements={engagements} mayAct={acting.length > 0} />
                </Later>
              )}
              <Later>
                <WhatCounts engagements={overview.engagements} />
              </Later>
            </>
          }
          figures={<Timeline surveys={view.listed} today={today} />}
          opening={{ onToggle: ({ id }) => setOpened(id), detailsOf: () => null }}
        />
      </div>
    </div>
  );
}

/** Gives the focus back to the survey's row on the way back from it. */
function useReturnToRow(opened: string | null) {
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (opened === null && before.current !== null) {
      frame.current?.querySelector<HTMLElement>(`[data-survey="${CSS.escape(before.current)}"]`)?.focus();
    }
    before.current = opened;
  }, [opened]);
  return frame;
}
