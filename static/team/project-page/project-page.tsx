import Button from '@atlaskit/button/new';
import type { ProjectOverview } from '../../../src/contract/team';
import { useAnswer } from '../../bridge/use-answer';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { MoreButton } from '../../states/more-button';
import { Problem } from '../../states/problem';
import { callTeam } from '../calls';
import { usePeople } from '../people/names';
import { EngagementCard } from './engagement-card';
import { useIssueTitles } from './issue-titles';
import { issuesIn, ownersIn, withPage } from './overview';
import styles from './project-page.module.css';

const ask = () => callTeam('show-project', {});

/** Per engagement: who waits for whom. Jira writes the page's title above the frame. */
export default function ProjectPage() {
  const { t } = useTexts();
  const { loaded, setValue, reload } = useAnswer(ask);
  return (
    <main className={styles.page}>
      {loaded.status === 'ready' && (
        <div className={styles.refresh}>
          <Button appearance="subtle" onClick={reload}>
            {t('action.refresh')}
          </Button>
        </div>
      )}
      {loaded.status === 'loading' && <LoadingLines lines={6} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && <Engagements overview={loaded.value} change={setValue} />}
    </main>
  );
}

type EngagementsProps = {
  overview: ProjectOverview;
  change: (change: (overview: ProjectOverview) => ProjectOverview) => void;
};

function Engagements({ overview, change }: EngagementsProps) {
  const { t } = useTexts();
  const personOf = usePeople(ownersIn(overview));
  const titles = useIssueTitles(issuesIn(overview));
  if (overview.engagements.length === 0) {
    return <Empty title={t('issue.no-engagement.title')}>{t('issue.no-engagement.text')}</Empty>;
  }
  return (
    <>
      {overview.engagements.map((one) => (
        <EngagementCard key={one.engagement.id} overview={one} personOf={personOf} titles={titles} />
      ))}
      {overview.next !== null && (
        <MoreButton
          label={t('project.more-engagements')}
          load={async () => {
            const page = await callTeam('show-project', { after: overview.next ?? 0 });
            if (page.ok) change((now) => withPage(now, page.value));
            return page;
          }}
        />
      )}
    </>
  );
}
