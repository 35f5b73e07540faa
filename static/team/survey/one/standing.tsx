import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { CheckpointInFull, SurveyProgress } from '../../../../src/contract/survey/team-survey';
import { formatList } from '../../../i18n/list';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { formatQuestionnaire } from '../../../survey/questionnaire-name';
import { Part } from '../../ask/part';
import type { Known } from '../../list/definition/known';
import { Overridden } from '../reading/overridden';
import { isMoving } from '../state/commands';
import { lastDayOf } from '../state/days';
import { formatNext, formatOccasion, formatPlace, formatUndone } from '../state/occasion-words';
import { formatUnread, unreadDays } from '../state/unread';
import styles from '../style/survey.module.css';

type StandingProps = {
  survey: CheckpointInFull;
  versionOf: Known['versionOf'];
  /** It has been waited for long enough. */
  isWaitOver: boolean;
  engagements: ReadonlyMap<string, EngagementSummary>;
  /** The titles of other surveys whose results wait for the team. */
  unread: readonly string[];
};

/** The standing of a survey in words: its state, its days, whom it asks, and what it waits for. */
export function Standing({ survey, versionOf, isWaitOver, engagements, unread }: StandingProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const { state, mode, surveyKind, questionnaire, windowDays, asked, occasion, occasionGone } = survey;
  const { occasionUndoneAt, progress, lost, unreadOverride } = survey;
  const place = formatPlace(survey, texts);
  const next = formatNext(survey, texts);
  const waited = unreadDays(survey, engagements);
  return (
    <>
      <p role="status">
        {formatStanding(survey, versionOf, texts)}
        {waited !== null && ` ${t('survey-asking.unread.is', { how: formatUnread(waited, texts) })}`}
        {progress !== null && ` ${formatProgress(progress, texts)}`}
        {isMoving(survey) && isWaitOver && !isTriedAgain(progress) && ` ${t('survey-team.takes-longer')}`}
      </p>
      {state === 'cancelled' && survey.cancelledFor !== null && (
        <Notice tone="information">{t(`survey-team.cancelled.${survey.cancelledFor}`)}</Notice>
      )}
      {isTriedAgain(progress) && (
        <Notice tone="warning" title={t('survey-team.in-vain')}>
          <p>{t(`survey-team.in-vain.${progress.step}`)}</p>
        </Notice>
      )}
      {lost !== null && (
        <Notice tone="warning" title={t(`survey-team.lost.${lost}`)}>
          <p>{t(`survey-team.lost.${lost}-text`)}</p>
        </Notice>
      )}
      {occasionGone !== null && (
        <Notice tone="warning" title={t('survey-team.gone')}>
          <p>{t(`survey-team.gone.${occasionGone}`)}</p>
          <p>{t('survey-team.gone.todo')}</p>
        </Notice>
      )}
      {state === 'open' && occasionUndoneAt !== null && (
        <Notice tone="warning" title={formatUndone(survey, texts)}>
          <p>{t('survey-team.undone.stays')}</p>
          <p>{t('survey-team.undone.todo')}</p>
        </Notice>
      )}
      {unreadOverride !== null && state !== 'cancelled' && <Overridden override={unreadOverride} />}
      {state === 'planned' && unreadOverride === null && unread.length > 0 && (
        <Notice tone="information" title={t('survey-asking.held-back')}>
          <p>{t('survey-asking.held-back-text', { titles: formatList(unread, texts) })}</p>
        </Notice>
      )}
      <dl className={styles.facts}>
        <Part title={t('surveys.column.mode')}>{t(`survey-team.mode.${mode}-means`)}</Part>
        <Part title={t('survey-plan.questionnaire')}>{formatQuestionnaire(questionnaire, surveyKind, texts)}</Part>
        <Part title={t('survey-team.audience')}>{formatAudience(survey, texts)}</Part>
        <Part title={t('survey-plan.window')}>{plural('survey-team.days', windowDays)}</Part>
        <Part title={t('survey-asking.reminders')}>{t(`survey-asking.reminders.${survey.reminders}`)}</Part>
        {occasion !== null && (
          <Part title={t(state === 'planned' ? 'survey-team.occasion' : 'survey-plan.occasion')}>
            {formatOccasion(occasion, versionOf, texts)}
          </Part>
        )}
        {place !== null && (
          <Part title={t('survey-team.recurs')}>
            {place}
            {next !== null && <span className={styles.own}>{next}</span>}
          </Part>
        )}
        {asked !== null && <Part title={t('surveys.export.asked')}>{texts.number(asked)}</Part>}
      </dl>
    </>
  );
}

type TriedAgain = Extract<SurveyProgress, { nextAt: string }>;

/** Whether a step has been in vain so far. */
const isTriedAgain = (progress: SurveyProgress | null): progress is TriedAgain =>
  progress !== null && 'nextAt' in progress;

/** The progress of a survey, or the moment at which it is tried again, as a sentence. */
function formatProgress(progress: SurveyProgress, { t, plural, number, moment }: Texts): string {
  if ('nextAt' in progress) {
    const { triesLeft, nextAt } = progress;
    return plural('survey-team.progress.tries', triesLeft, { moment: moment(nextAt) });
  }
  const { step, done, all } = progress;
  return t(`survey-team.progress.${step}`, { done: number(done), all: number(all) });
}

/** The state of a survey as a sentence. */
export function formatStanding(survey: CheckpointInFull, versionOf: Known['versionOf'], texts: Texts): string {
  const { t, day, dayOf } = texts;
  const { state, opensOn, occasion, since } = survey;
  const last = lastDayOf(survey);
  switch (state) {
    case 'planned':
      if (occasion !== null) {
        return t('survey-team.is.planned-occasion', { occasion: formatOccasion(occasion, versionOf, texts) });
      }
      return opensOn === null
        ? t('survey-team.is.planned-by-hand')
        : t('survey-team.is.planned', { date: day(opensOn), last: last === null ? '' : day(last) });
    case 'open':
      return t('survey-team.is.open', { date: last === null ? '' : day(last) });
    case 'closed':
      return t('survey-team.is.closed', { date: dayOf(since) });
    case 'cancelled':
      return t('survey-team.is.cancelled', { date: dayOf(since) });
    case 'opening':
    case 'closing':
      return t(`survey-team.is.${state}`);
  }
}

/** The audience of a survey in words. */
function formatAudience({ audience: { roles, kinds, people } }: CheckpointInFull, { t, plural }: Texts): string {
  const parts = [
    ...(roles.length > 0 ? [roles.map((role) => t(`role.${role}`)).join(', ')] : []),
    ...(kinds.length > 0 ? [kinds.map((kind) => t(`kind.${kind}`)).join(', ')] : []),
    ...(people.length > 0 ? [plural('survey-team.audience.people', people.length)] : []),
  ];
  return parts.length === 0 ? t('survey-team.audience.all') : parts.join(' · ');
}
