import Button from '@atlaskit/button/new';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { ProjectSettings as Settings } from '../../../src/contract/calls/admin';
import { type EngagementSummary, engagementLimits } from '../../../src/contract/engagement';
import { useGentlePolling } from '../../bridge/use-gentle-polling';
import { useLoaded } from '../../bridge/use-loaded';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callAdmin } from '../call/calls';
import { usePeople } from '../people/names';
import { EngagementCard } from './engagement-card';
import { peopleInEngagement } from './status/troubles';
import styles from './style/project-settings.module.css';

const EngagementPage = lazy(() => import('./engagement/engagement-page'));
const SurveySettings = lazy(() => import('./surveys/survey-settings'));
const CreateEngagementForm = lazy(() => import('./create/create-engagement-form'));

const load = () => callAdmin('show-settings', {});

/** The engagements of a project: who the customer is, and where they are reached. Jira writes the page's title above. */
export default function ProjectSettings() {
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  return (
    <main className={styles.page}>
      {loaded.status === 'loading' && <LoadingLines lines={4} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <Engagements settings={loaded.value} change={setValue} refresh={refresh} />}
    </main>
  );
}

type EngagementsProps = {
  settings: Settings;
  change: (change: (settings: Settings) => Settings) => void;
  refresh: () => Promise<void>;
};

function Engagements({ settings: { project, engagements }, change, refresh }: EngagementsProps) {
  const { t } = useTexts();
  const [isCreating, setIsCreating] = useState(false);
  const createButton = useReturnFocus(isCreating);
  const [openId, setOpenId] = useState<string | null>(null);
  const [lastOpenId, setLastOpenId] = useState<string | null>(null);
  const opener = useReturnFocus(openId !== null);
  const open = engagements.find(({ id }) => id === openId);
  const personOf = usePeople(engagements.flatMap(peopleInEngagement));
  const polling = useGentlePolling(
    engagements.some(({ status }) => status === 'opening'),
    refresh,
  );

  const put = useCallback(
    (engagement: EngagementSummary) =>
      change((now) => ({
        ...now,
        engagements: now.engagements.some(({ id }) => id === engagement.id)
          ? now.engagements.map((old) => (old.id === engagement.id ? engagement : old))
          : [...now.engagements, engagement],
      })),
    [change],
  );

  const create = (
    <Button ref={createButton} appearance="primary" onClick={() => setIsCreating(true)}>
      {t('settings.create')}
    </Button>
  );
  const isFull = engagements.length >= engagementLimits.perProject;

  if (open) {
    return (
      <Suspense fallback={<LoadingLines lines={4} />}>
        <EngagementPage
          key={open.id}
          engagement={open}
          projectKey={project.key}
          personOf={personOf}
          polling={polling}
          refresh={refresh}
          onChanged={put}
          onBack={() => setOpenId(null)}
        />
      </Suspense>
    );
  }

  return (
    <>
      <p className={styles.subtle}>{t('settings.intro')}</p>
      {engagements.length === 0 && !isCreating && (
        <Empty title={t('settings.empty.title')} action={create}>
          {t('settings.empty.text')}
        </Empty>
      )}
      {engagements.map((engagement) => (
        <EngagementCard
          key={engagement.id}
          engagement={engagement}
          personOf={personOf}
          polling={polling}
          refresh={refresh}
          onChanged={put}
          opener={engagement.id === lastOpenId ? opener : null}
          onOpen={() => {
            setLastOpenId(engagement.id);
            setOpenId(engagement.id);
          }}
        />
      ))}
      {isCreating && (
        <Suspense fallback={<LoadingLines lines={4} />}>
          <CreateEngagementForm
            onCreated={(engagement) => {
              setIsCreating(false);
              put(engagement);
            }}
            onCancel={() => setIsCreating(false)}
          />
        </Suspense>
      )}
      {!isCreating && engagements.length > 0 && !isFull && <div>{create}</div>}
      {engagements.length > 0 && !isCreating && (
        <Suspense fallback={<LoadingLines lines={4} />}>
          <SurveySettings />
        </Suspense>
      )}
      {isFull && <p className={styles.subtle}>{t('settings.full', { limit: engagementLimits.perProject })}</p>}
    </>
  );
}
