import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { IssuePanel } from '../../../src/contract/calls/team';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { Empty } from '../../states/empty';
import { hasNoAsks } from './panel';

type EngagementNoticesProps = {
  panel: IssuePanel;
  onRefresh: () => Promise<void>;
};

/** Why nothing can be asked yet, and who can change that. */
export function EngagementNotices({ panel, onRefresh }: EngagementNoticesProps) {
  const { t } = useTexts();
  const [isLoading, setIsLoading] = useState(false);
  const refresh = async () => {
    setIsLoading(true);
    await onRefresh();
    setIsLoading(false);
  };
  if (panel.engagements.length === 0) {
    return <Empty title={t('issue.no-engagement.title')}>{t('issue.no-engagement.text')}</Empty>;
  }
  const unready = panel.engagements.filter(({ status }) => status !== 'active');
  const hasActive = unready.length < panel.engagements.length;
  return (
    <>
      {unready.map(({ id, name, status }) => (
        <Notice
          key={id}
          tone={status === 'opening' ? 'information' : 'warning'}
          title={t(status === 'opening' ? 'engagement.opening.title' : 'engagement.blocked.title', { name })}
        >
          <span>{t(status === 'opening' ? 'engagement.opening.text' : 'engagement.blocked.text')}</span>
          <div>
            <Button spacing="compact" isLoading={isLoading} onClick={refresh}>
              {t('action.refresh')}
            </Button>
          </div>
        </Notice>
      ))}
      {hasActive && hasNoAsks(panel) && (
        <Empty title={t('issue.nothing-asked.title')}>
          {t(panel.mayActIn.length > 0 ? 'issue.nothing-asked.text' : 'issue.nothing-asked.read-only')}
        </Empty>
      )}
    </>
  );
}
