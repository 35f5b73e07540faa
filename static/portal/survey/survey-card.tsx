import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { lazy, useId, useState } from 'react';
import type { PortalSurvey } from '../../../src/contract/survey/portal-survey';
import { daysBetween } from '../../../src/core/calendar/day';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../icon/icons';
import line from '../../list/line.module.css';
import { TitleToggle } from '../../list/title-toggle';
import lozenge from '../../lozenge/lozenge.module.css';
import { Later } from '../../states/later';
import styles from '../ask/ask.module.css';
import { useIsBegun } from './draft/begun';

// Only what the first screen shows is here: the form comes when somebody opens it.

const SurveyBody = lazy(() => import('./form/survey-body'));

/** The card of a survey: whether it is open, and what it opens. */
function useCard(survey: PortalSurvey) {
  const isBegun = useIsBegun(survey);
  const [isOpen, setIsOpen] = useState(isBegun);
  const id = useId();
  const body = isOpen && (
    <Later>
      <SurveyBody survey={survey} onClose={() => setIsOpen(false)} />
    </Later>
  );
  return { isOpen, id, body, toggle: () => setIsOpen(!isOpen) };
}

/** A survey in a line, which opens to the whole of it. */
export function SurveyLine({ ask: survey }: { ask: PortalSurvey }) {
  const { isOpen, id, body, toggle } = useCard(survey);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <TitleToggle title={survey.title} isOpen={isOpen} controls={id} onToggle={toggle} />
        <Standing survey={survey} />
      </div>
      <div className={styles.indented}>
        <Facts survey={survey} />
      </div>
      <div id={id} className={styles.indented} hidden={!isOpen}>
        {body}
      </div>
    </li>
  );
}

/** The survey that is the one thing to do next. */
export function NextSurvey({ ask: survey, isGrouped }: { ask: PortalSurvey; isGrouped: boolean }) {
  const { t } = useTexts();
  const { isOpen, id, body, toggle } = useCard(survey);
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`${id}-title`}>
      <span className={styles.eyebrow}>{t('portal.next')}</span>
      <div className={line.head}>
        <Heading size={isGrouped ? 'small' : 'medium'} as={isGrouped ? 'h3' : 'h2'} id={`${id}-title`}>
          <bdi>{survey.title}</bdi>
        </Heading>
        <Standing survey={survey} />
      </div>
      <Facts survey={survey} />
      <div>
        <Button
          appearance={isOpen ? 'subtle' : 'primary'}
          iconAfter={isOpen ? ChevronDown : ChevronRight}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          {t(isOpen ? 'portal.gate.close' : 'survey.portal.open')}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {body}
      </div>
    </section>
  );
}

function Standing({ survey: { standing } }: { survey: PortalSurvey }) {
  const { t } = useTexts();
  return (
    <span className={lozenge.lozenge}>
      <Lozenge maxWidth="100%" appearance={standing === 'asked' || standing === 'begun' ? 'inprogress' : 'default'}>
        {t(`survey.portal.standing.${standing}`)}
      </Lozenge>
    </span>
  );
}

/** The time that it takes, its last day, and who learns of the answers. */
function Facts({ survey: { turn, minutes, due, today, mode } }: { survey: PortalSurvey }) {
  const { t, day, duration, relativeDay } = useTexts();
  return (
    <div className={line.facts}>
      {turn === 'customer' && <span>{t('survey.portal.minutes', { time: duration(minutes) })}</span>}
      {due !== null && (
        <span>{t('survey.portal.until', { date: day(due), when: relativeDay(daysBetween(today, due)) })}</span>
      )}
      <span>{t(`survey.portal.mode.${mode}`)}</span>
    </div>
  );
}
