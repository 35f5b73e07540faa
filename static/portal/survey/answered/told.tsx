import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { ToldPage, ToldSurvey } from '../../../../src/contract/survey/portal-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import { FollowUp } from '../follow-up/follow-up';

/** All that the team has told of surveys in which the reader was asked, and has not answered by name: that stands with their answers. */
export function Told({ engagementId }: { engagementId: string }) {
  const load = useCallback(() => callPortal('list-told', { engagementId }), [engagementId]);
  const { loaded, reload, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const more = async (after: string) => {
    const page = await callPortal('list-told', { engagementId, after });
    if (page.ok) setValue((now) => withToldPage(now, page.value));
    return page;
  };
  return <ToldView page={loaded.value} more={more} />;
}

type ToldViewProps = { page: ToldPage; more: (after: string) => Promise<Result<unknown>> };

function ToldView({ page: { told, next }, more }: ToldViewProps) {
  const { t } = useTexts();
  const shown = told.filter(({ isAnswered }) => !isAnswered);
  if (shown.length === 0 && next === null) return null;
  return (
    <section aria-label={t('survey.portal.told')}>
      <strong>{t('survey.portal.told')}</strong>
      <ul className={line.lines}>
        {shown.map((each) => (
          <ToldLine key={each.surveyId} told={each} />
        ))}
      </ul>
      {next !== null && <MoreButton label={t('survey.portal.told.more')} load={() => more(next)} />}
    </section>
  );
}

function ToldLine({ told: { title, closedOn, questionnaire, followUp } }: { told: ToldSurvey }) {
  const { t, day } = useTexts();
  return (
    <li className={line.line}>
      <bdi>{title}</bdi>
      <div className={line.facts}>
        <span>{t('survey.portal.told.closed', { date: day(closedOn) })}</span>
      </div>
      <FollowUp followUp={followUp} questionnaire={questionnaire} />
    </li>
  );
}

/** Pages overlap where a survey was closed meanwhile. */
function withToldPage(now: ToldPage, page: ToldPage): ToldPage {
  const known = new Set(now.told.map(({ surveyId }) => surveyId));
  return { ...page, told: [...now.told, ...page.told.filter(({ surveyId }) => !known.has(surveyId))] };
}
