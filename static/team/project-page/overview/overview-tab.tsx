import Button from '@atlaskit/button/new';
import type { AskKind } from '../../../../src/contract/calls/ask';
import type { ProjectOverview } from '../../../../src/contract/calls/plan';
import { useTexts } from '../../../i18n/use-texts';
import { useIssueTitles } from '../../issue/issue-titles';
import { usePeople } from '../../people/names';
import { useProjectTasks } from '../../task/list/project-tasks';
import { BalancePicture } from './balance-picture';
import { CoverageStrip } from './coverage-strip';
import { issuesIn, peopleInOverview } from './overview';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card';

type OverviewTabProps = {
  overview: ProjectOverview;
  /** Goes to the list of one kind. */
  onShow: (kind: AskKind) => void;
  onRefresh: () => Promise<void>;
};

/** Who waits for whom, for each engagement and over all of them. */
export default function OverviewTab({ overview, onShow, onRefresh }: OverviewTabProps) {
  const { t } = useTexts();
  const personOf = usePeople(peopleInOverview(overview));
  const titles = useIssueTitles(issuesIn(overview));
  const { plan, suggest } = useProjectTasks();
  const rows = [...plan.rows.values()];
  const suggestTasks = () => {
    suggest();
    onShow('task');
  };
  return (
    <div className={styles.overview}>
      <div className={styles.refresh}>
        <Button appearance="subtle" onClick={onRefresh}>
          {t('action.refresh')}
        </Button>
      </div>
      <BalancePicture projectId={overview.project.id} plan={plan} />
      {overview.engagements.map((one) => (
        <OverviewCard key={one.engagement.id} overview={one} personOf={personOf} titles={titles}>
          <CoverageStrip
            engagement={one.engagement}
            rows={rows.filter(({ engagementId }) => engagementId === one.engagement.id)}
            onSuggest={overview.mayEdit ? suggestTasks : null}
          />
        </OverviewCard>
      ))}
    </div>
  );
}
