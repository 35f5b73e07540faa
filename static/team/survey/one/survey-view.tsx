import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { CaseOfAnswers, CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { useGentlePolling } from '../../../bridge/use-gentle-polling';
import { useLoaded } from '../../../bridge/use-loaded';
import { ButtonLine } from '../../../button/button-line';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { StateLozenge } from '../../ask/state-lozenge';
import { callPlan } from '../../call/calls';
import type { Known } from '../../list/definition/known';
import type { WantedWords } from '../comments/use-wanted-words';
import { Deliverables } from '../deliverables/deliverables';
import { ShownPreview } from '../questionnaire/shown-preview';
import { Reading } from '../reading/reading';
import { RecoveryCases } from '../recovery/cases';
import { hasOpened, isMoving } from '../state/commands';
import { lastDayOf } from '../state/days';
import { surveyShownState } from '../state/shown-state';
import styles from '../style/survey.module.css';
import { History } from './history';
import { Results } from './results';
import { Rosters } from './rosters';
import { Standing } from './standing';
import { SurveyCommands } from './survey-commands';
import { TeamMailed } from './team-mail';

type SurveyViewProps = {
  surveyId: string;
  engagements: ReadonlyMap<string, EngagementSummary>;
  projectKey: string;
  versionOf: Known['versionOf'];
  mayAct: boolean;
  /** The titles of other surveys whose results wait for the team. */
  unread: readonly string[];
  /** The survey is at another point of its life than the list has it. */
  onChanged: (survey: CheckpointInFull) => void;
  onBack: () => void;
};

/** One survey, with the way back to all. */
export default function SurveyView({ surveyId, onBack, onChanged, ...rest }: SurveyViewProps) {
  const { t } = useTexts();
  const load = useCallback(() => callPlan('show-checkpoint', { checkpointId: surveyId }), [surveyId]);
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  const survey = loaded.status === 'ready' ? loaded.value : null;
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (survey === null || survey.revision === told.current) return;
    told.current = survey.revision;
    onChanged(survey);
  }, [survey, onChanged]);
  return (
    <div className={styles.view}>
      <ButtonLine>
        <Button ref={back} appearance="subtle" onClick={onBack}>
          {t('survey-team.back')}
        </Button>
      </ButtonLine>
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {survey && <Survey {...rest} survey={survey} onDone={(after) => setValue(() => after)} onRefresh={refresh} />}
    </div>
  );
}

/** The people who are asked in all engagements; null until it opens. */
const askedIn = ({ rosters }: CheckpointInFull): number | null =>
  rosters.length === 0 ? null : rosters.reduce((sum, { asked }) => sum + asked.length, 0);

type SurveyProps = Omit<SurveyViewProps, 'surveyId' | 'onBack' | 'onChanged'> & {
  survey: CheckpointInFull;
  onDone: (after: CheckpointInFull) => void;
  onRefresh: () => Promise<void>;
};

export function Survey({ survey, engagements, unread, projectKey, versionOf, mayAct, onDone, onRefresh }: SurveyProps) {
  const { t } = useTexts();
  const polling = useGentlePolling(isMoving(survey), onRefresh);
  const [isStale, setIsStale] = useState(false);
  const [acts, setActs] = useState(0);
  // What had the focus is gone after a command.
  const head = useFocusOnNews(acts);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const [wantedCase, setWantedCase] = useState<CaseOfAnswers | null>(null);
  const [wantedWords, setWantedWords] = useState<WantedWords | null>(null);
  // Results by name change with every answer: asking for them anew is asking for everything.
  const [asked, setAsked] = useState(0);
  const again = async () => {
    await polling.refresh();
    setAsked((count) => count + 1);
  };
  const stale = async () => {
    await onRefresh();
    setIsStale(true);
  };
  const done = (after: CheckpointInFull) => {
    setIsStale(false);
    setActs((count) => count + 1);
    onDone(after);
  };
  return (
    <>
      <div ref={head} tabIndex={-1} className={styles.section}>
        <div className={styles.head}>
          <Heading size="medium" as="h2">
            {survey.title}
          </Heading>
          <StateLozenge state={surveyShownState(survey)} />
          <ButtonLine>
            <Button appearance="subtle" spacing="compact" onClick={again}>
              {t('action.refresh')}
            </Button>
          </ButtonLine>
        </div>
        {isStale && (
          <Notice tone="warning" isLive>
            {t('survey-team.stale')}
          </Notice>
        )}
        <Standing
          survey={survey}
          versionOf={versionOf}
          isWaitOver={polling.isOver}
          engagements={engagements}
          unread={unread}
        />
        <TeamMailed teamMail={survey.teamMail} />
      </div>
      {mayAct && (
        <SurveyCommands
          survey={survey}
          engagements={engagements}
          projectKey={projectKey}
          onDone={done}
          onStale={stale}
        />
      )}
      {survey.state === 'closed' && survey.hasResults && (
        <Reading survey={survey} mayAct={mayAct} onDone={done} onStale={stale} />
      )}
      {hasOpened(survey.state) && (
        <RecoveryCases
          checkpointId={survey.id}
          engagements={engagements}
          mayAct={mayAct}
          asOf={`${survey.revision} ${asked}`}
          wanted={wantedCase}
          onWords={(by) => setWantedWords({ by })}
        />
      )}
      {survey.mode === 'named' && hasOpened(survey.state) && (
        <Deliverables
          survey={survey}
          projectKey={projectKey}
          versionOf={versionOf}
          asOf={`${survey.revision} ${asked}`}
          mayAct={mayAct}
        />
      )}
      {survey.hasResults && (
        <Results
          survey={survey}
          engagements={engagements}
          asOf={`${survey.revision} ${asked}`}
          projectKey={projectKey}
          mayAct={mayAct}
          onCase={(of) => setWantedCase({ ...of })}
          wanted={wantedWords}
        />
      )}
      <Rosters survey={survey} engagements={engagements} />
      <ShownPreview
        questionnaire={survey.questionnaire}
        thresholds={survey.thresholds}
        survey={{
          mode: survey.mode,
          asked: askedIn(survey),
          closesOn: lastDayOf(survey),
        }}
        startsIn={engagements.get(survey.engagementIds[0] ?? '')?.language ?? survey.questionnaire.mainLanguage}
      />
      <section className={styles.section}>
        <ButtonLine>
          <Button appearance="subtle" aria-expanded={isHistoryShown} onClick={() => setIsHistoryShown(!isHistoryShown)}>
            {t(isHistoryShown ? 'survey-team.history.hide' : 'survey-team.history.show')}
          </Button>
        </ButtonLine>
        {isHistoryShown && <History key={survey.revision} surveyId={survey.id} />}
      </section>
    </>
  );
}
