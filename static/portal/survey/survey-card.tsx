import Lozenge from '@atlaskit/lozenge';
import { lazy, type ReactElement } from 'react';
import type { PortalSurvey } from '../../../src/contract/survey/portal-survey';
import { daysBetween } from '../../../src/core/calendar/day';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import lozenge from '../../lozenge/lozenge.module.css';
import { withAsk } from '../ask/asks';
import { OpeningLine, OpeningNext } from '../ask/opening';
import { useScreen } from '../ask/screen';
import { useIsBegun } from './draft/begun';

// Only what the first screen shows is here: the form comes when somebody opens it.

const SurveyBody = lazy(() => import('./opened').then(({ SurveyBody: Body }) => ({ default: Body })));

function useParts(survey: PortalSurvey) {
  const { change, tell } = useScreen();
  const onSaid = (after: PortalSurvey, notice: ReactElement) => {
    change((now) => withAsk(now, after, ({ kind, id }) => kind === 'survey' && id === survey.id));
    tell(notice);
  };
  return {
    open: survey.standing === 'replied' ? ('survey.portal.open-reply' as const) : ('survey.portal.open' as const),
    title: survey.title,
    lozenge: <Standing survey={survey} />,
    facts: <Facts survey={survey} />,
    isBegun: useIsBegun(survey) && survey.isPutOff !== true,
    children: (onClose: () => void) => <SurveyBody survey={survey} onClose={onClose} onSaid={onSaid} />,
  };
}

/** A survey in a line, which opens to the whole of it. */
export const SurveyLine = ({ ask }: { ask: PortalSurvey }) => <OpeningLine {...useParts(ask)} />;

/** The survey that is the one thing to do next. */
export const NextSurvey = ({ ask, isGrouped }: { ask: PortalSurvey; isGrouped: boolean }) => (
  <OpeningNext {...useParts(ask)} isGrouped={isGrouped} />
);

function Standing({ survey: { standing, turn, isPutOff } }: { survey: PortalSurvey }) {
  const { t } = useTexts();
  const shown = isPutOff && standing === 'asked' ? 'put-off' : standing;
  return (
    <span className={lozenge.lozenge}>
      <Lozenge maxWidth="100%" appearance={turn === 'customer' && !isPutOff ? 'inprogress' : 'default'}>
        {t(`survey.portal.standing.${shown}`)}
      </Lozenge>
    </span>
  );
}

/**
 * The time that it takes, that its reader has put it off, its last day, and who learns of the answers; of a reply to them, only what is to be done
 * about it.
 */
function Facts({ survey }: { survey: PortalSurvey }) {
  const { turn, minutes, due, today, mode, standing, isFollowedUp, isPutOff, putOffOn } = survey;
  const { t, day, duration, relativeDay } = useTexts();
  const isReplied = standing === 'replied';
  // Whoever has given no answers need not hear who sees them.
  const isAnswered = standing !== 'declined' && standing !== 'over';
  return (
    <div className={line.facts}>
      {isReplied && <span>{t('survey.portal.replied')}</span>}
      {turn === 'customer' && !isReplied && <span>{t('survey.portal.minutes', { time: duration(minutes) })}</span>}
      {isPutOff && (
        <span>
          {putOffOn === null ? t('survey.portal.put-off.here') : t('survey.portal.put-off', { date: day(putOffOn) })}
        </span>
      )}
      {due !== null && (
        <span>{t('survey.portal.until', { date: day(due), when: relativeDay(daysBetween(today, due)) })}</span>
      )}
      {isAnswered && !isReplied && <span>{t(`survey.portal.mode.${mode}`)}</span>}
      {standing === 'unknown' && <span>{t('survey.portal.unknown')}</span>}
      {isFollowedUp && <span>{t('survey.portal.followed-up')}</span>}
    </div>
  );
}
