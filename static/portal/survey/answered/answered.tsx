import { useCallback } from 'react';
import type { AnsweredPage, AnsweredSurvey } from '../../../../src/contract/survey/portal-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { PlainText } from '../../../plain-text/plain-text';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { AnswersInWords } from '../../../survey/answers-in-words';
import { callPortal } from '../../call/call-portal';
import { FollowUp } from '../follow-up/follow-up';
import { Recovery } from '../recovery/recovery';
import styles from '../style/survey.module.css';
import { SaidExport } from './said-export';
import { Told } from './told';

/** All that the reader has ever answered by name in an engagement, newest first, and all that the team has told of other surveys of theirs. */
export function Answered({ engagementId }: { engagementId: string }) {
  return (
    <>
      <ByName engagementId={engagementId} />
      <Told engagementId={engagementId} />
    </>
  );
}

function ByName({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const load = useCallback(() => callPortal('list-answered', { engagementId }), [engagementId]);
  const { loaded, reload, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={3} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { answered, next } = loaded.value;
  if (answered.length === 0 && next === null) return <p>{t('survey.portal.answered.none')}</p>;
  const more = async (after: string) => {
    const page = await callPortal('list-answered', { engagementId, after });
    if (page.ok) setValue((now) => withPage(now, page.value));
    return page;
  };
  return (
    <section>
      <ul className={line.lines} aria-label={t('survey.portal.answered')}>
        {answered.map((each) => (
          <AnsweredLine key={each.surveyId} answered={each} />
        ))}
      </ul>
      {next !== null && <MoreButton label={t('survey.portal.answered.more')} load={() => more(next)} />}
      <SaidExport engagementId={engagementId} />
    </section>
  );
}

/** One survey with all that its reader said, or that they said nothing, and why. */
export function AnsweredLine({ answered }: { answered: AnsweredSurvey }) {
  const texts = useTexts();
  const { t } = texts;
  const { surveyId, title, questionnaire, answers, declined, savedAt, followUp, recovery } = answered;
  return (
    <li className={`${line.line} ${styles.said}`}>
      <strong>
        <bdi>{title}</bdi>
      </strong>
      <div className={line.facts}>
        <span>{t('survey.portal.said.at', { moment: texts.dayOf(savedAt) })}</span>
        {declined !== null && <span>{t('survey.portal.said.declined')}</span>}
      </div>
      {declined === null && (
        <AnswersInWords questionnaire={questionnaire} answers={answers} callback={t('survey.portal.callback.asked')} />
      )}
      {declined !== null && declined !== '' && <PlainText>{declined}</PlainText>}
      <Recovery surveyId={surveyId} recovery={recovery} onAnswered={null} />
      <FollowUp followUp={followUp} questionnaire={questionnaire} />
    </li>
  );
}

/** Pages overlap where something was answered meanwhile. */
export function withPage(now: AnsweredPage, page: AnsweredPage): AnsweredPage {
  const known = new Set(now.answered.map(({ surveyId }) => surveyId));
  return { ...page, answered: [...now.answered, ...page.answered.filter(({ surveyId }) => !known.has(surveyId))] };
}
