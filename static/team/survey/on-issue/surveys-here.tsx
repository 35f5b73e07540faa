import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { lazy, useMemo, useState } from 'react';
import type { IssuePanel } from '../../../../src/contract/calls/team';
import type { SurveysHere as Found } from '../../../../src/contract/survey/on-issue';
import { useLoaded } from '../../../bridge/use-loaded';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callTeam } from '../../call/calls';
import { SurveyLine } from './survey-line';
import styles from './surveys-here.module.css';

const PlanForm = lazy(() => import('../form/plan-form'));

const load = () => callTeam('list-surveys-here', {});

type SurveysHereProps = {
  /** With the engagements alone in which the reader may act. */
  panel: IssuePanel;
  mayPlan: boolean;
};

/** The part of an issue's panel that is about surveys: those that are bound to the issue, and the way to plan one. */
export default function SurveysHere({ panel, mayPlan }: SurveysHereProps) {
  const { t } = useTexts();
  const { loaded, reload, refresh } = useLoaded(load);
  const [isPlanning, setIsPlanning] = useState(false);
  const opener = useReturnFocus(isPlanning);
  const { issue } = panel;
  const here = useMemo(
    () => ({
      issueId: issue.id,
      gates: panel.asks.gate.shown
        .filter(({ state }) => state === 'open' || state === 'draft')
        .map(({ id, title }) => ({ id, name: title })),
    }),
    [issue.id, panel.asks.gate.shown],
  );
  if (loaded.status === 'ready' && loaded.value.surveys.length === 0 && !mayPlan) return null;
  return (
    <section className={styles.section} aria-labelledby="survey-list">
      <div className={styles.head}>
        <Heading size="xsmall" as="h2" id="survey-list">
          {t('surveys-here')}
        </Heading>
        {mayPlan && !isPlanning && (
          <Button ref={opener} spacing="compact" onClick={() => setIsPlanning(true)}>
            {t('surveys.plan')}
          </Button>
        )}
      </div>
      {isPlanning && (
        <Later>
          <PlanForm
            engagements={panel.engagements}
            projectKey={projectKeyIn(issue.key)}
            isFirst={false}
            here={here}
            onPlanned={() => {
              setIsPlanning(false);
              void refresh();
            }}
            onCancel={() => setIsPlanning(false)}
          />
        </Later>
      )}
      {loaded.status === 'loading' && <LoadingLines lines={1} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <SurveyLines found={loaded.value} projectKey={projectKeyIn(issue.key)} />}
    </section>
  );
}

const projectKeyIn = (issueKey: string): string => issueKey.replace(/-\d+$/, '');

function SurveyLines({ found: { surveys, areMore }, projectKey }: { found: Found; projectKey: string }) {
  const { t } = useTexts();
  if (surveys.length === 0) return <p className={styles.quiet}>{t('surveys-here.none')}</p>;
  return (
    <>
      <ul className={line.lines} aria-labelledby="survey-list">
        {surveys.map((survey) => (
          <SurveyLine key={survey.id} survey={survey} projectKey={projectKey} />
        ))}
      </ul>
      {areMore && <p className={styles.quiet}>{t('surveys-here.more')}</p>}
    </>
  );
}
