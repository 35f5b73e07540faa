import { useCallback } from 'react';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { type JiraAsks, jiraAsks, ratedWithinDays } from './jira-choices';

/** Advice where a survey waits for the resolution of an issue: Jira Service Management may ask its reporter at the same moment. */
export function JiraAsksToo({ issueId }: { issueId: string }) {
  const load = useCallback(async () => ({ ok: true as const, value: await jiraAsks(issueId) }), [issueId]);
  const { loaded } = useLoaded(load);
  // It is advice: where the issue itself can't be read there is none.
  return <div role="status">{loaded.status === 'ready' && loaded.value && <JiraAsksNotice {...loaded.value} />}</div>;
}

export function JiraAsksNotice({ rated }: JiraAsks) {
  const { t, plural } = useTexts();
  const days = ratedWithinDays;
  return (
    <Notice tone="warning" title={t('survey-plan.jira-asks')}>
      <p>{t('survey-plan.jira-asks.what')}</p>
      <p>
        {rated === null
          ? t('survey-plan.jira-asks.unreadable')
          : rated === 0
            ? t('survey-plan.jira-asks.none', { days })
            : plural('survey-plan.jira-asks.seen', rated, { days })}{' '}
        {t('survey-plan.jira-asks.setting')}
      </p>
      <p>{t('survey-plan.jira-asks.counts')}</p>
    </Notice>
  );
}
