import { type ReactNode, useId, useState } from 'react';
import { subjectGone } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { settlingStates } from '../../../../src/contract/gate/state';
import type { TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import { formatUncounted } from '../../../i18n/uncounted';
import { useTexts } from '../../../i18n/use-texts';
import { TitleToggle } from '../../../list/title-toggle';
import { PlainText } from '../../../plain-text/plain-text';
import styles from '../../ask/details.module.css';
import { Part } from '../../ask/part';
import { nameOf } from '../../people/format-name';
import { formatUntold } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';
import { ChangesView } from '../content/changes-view';
import { ContentView } from '../content/content-view';
import { resolve } from '../rule/resolved';
import { formatOrder, formatTeamRule } from '../rule/rule-words';
import { AnswersMatrix } from '../standing/answers-matrix';
import { conditionsOf, leftFromEarlier } from '../standing/conditions';
import { ConditionsList } from '../standing/conditions-list';
import { earlierSignOffs, matrixOf } from '../standing/matrix';
import { EarlierList, StandingList } from '../standing/standing-list';
import { formatHalted } from '../state/gate-facts';
import { formatGateReminders, formatLapse } from '../words/unanswered-words';

type GatePartsProps = {
  details: TeamGateDetails;
  engagement: EngagementSummary | undefined;
  personOf: PersonOf;
};

/** The outcome of a gate first, then what it asks. */
export function GateParts({ details, engagement, personOf }: GatePartsProps) {
  const texts = useTexts();
  const { t, moment } = texts;
  const name = (id: string) => nameOf(id, personOf, texts);
  const { override, reason, needed, standing, asked, next, round } = details;
  const matrix = matrixOf(details);
  const earlier = earlierSignOffs(details);
  const conditions = conditionsOf(details);
  const left = leftFromEarlier(details);
  // The rule is of the terms as they are now, which may name others than the last round did.
  const isNotAsked = settlingStates.includes(details.state);
  // The round is over: what is said of silence is of the next one.
  const isDecided = isNotAsked && round > 0;
  const people =
    isNotAsked && engagement ? resolve(details.terms.signatories, details.order, engagement.customers) : standing;
  const asks = people.map(({ accountId }) => accountId);
  const untold = isNotAsked && engagement ? formatUntold(asks, engagement, personOf, texts) : [];
  const halted = details.isSilenceHalted ? [formatHalted(details, personOf, texts)] : untold;
  const uncounted = formatUncounted(details.uncounted, texts);
  const words = formatTeamRule(details.rule, people, personOf, texts);
  const isOther = asked !== null && next !== null && next.changes.length > 0;
  return (
    <dl className={styles.parts}>
      {override && (
        <Part title={t('gate-team.overridden-because', { moment: moment(override.at) })}>
          <PlainText>{override.reason}</PlainText>
        </Part>
      )}
      {reason !== null && (
        <Part title={t('gate-team.withdrawn-because')}>
          <PlainText>{reason === subjectGone ? t('gate-team.subject-gone') : reason}</PlainText>
        </Part>
      )}
      {needed && (
        <Part title={t(`gate-team.needed.${needed.what}`, { name: name(needed.by), moment: moment(needed.at) })}>
          <PlainText>{needed.reason}</PlainText>
        </Part>
      )}
      {details.how === 'deemed' && <Part title={t('accepted.deemed')}>{t('gate-team.deemed-means')}</Part>}
      {round > 0 && next && next.changes.length > 0 && (
        <Part title={t('gate-team.changes')}>
          <ChangesView changes={next.changes} />
        </Part>
      )}
      {standing.length > 0 && (
        <Part title={isNotAsked ? t('gate-team.standing-of-round', { round }) : t('gate-team.standing')}>
          <StandingList details={details} personOf={personOf} />
        </Part>
      )}
      {matrix.columns.length > 0 && matrix.rows.length > 0 && (
        <Part title={t('gate-team.answers')}>
          <AnswersMatrix matrix={matrix} personOf={personOf} />
        </Part>
      )}
      {conditions.length > 0 && (
        <Part title={t('gate-team.conditions')}>
          <ConditionsList lines={conditions} personOf={personOf} />
        </Part>
      )}
      {left.length > 0 && (
        <Part title={t('gate-team.left')}>
          <p>{t('gate-team.left-means')}</p>
          <ConditionsList lines={left} personOf={personOf} />
        </Part>
      )}
      {people.length > 0 && (
        <Part title={t('gate-team.rule')}>
          <p>{words.sentence}</p>
          {people.length > 1 && <p>{formatOrder(details.order, people, personOf, texts)}</p>}
        </Part>
      )}
      {engagement && !isClosed(details) && (
        <Part title={t(isDecided ? 'gate-team.reminders-again' : 'gate-team.reminders')}>
          {formatGateReminders(details.terms, halted.length > 0, engagement, texts).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Part>
      )}
      {engagement && !isClosed(details) && (
        <Part title={t(isDecided ? 'gate-team.lapse-again' : 'gate-team.lapse')}>
          {formatLapse(details.terms, halted, engagement, texts).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {uncounted !== null && <p>{uncounted}</p>}
        </Part>
      )}
      {earlier.length > 0 && (
        <Part title={t('gate-team.earlier')}>
          <EarlierList signOffs={earlier} withdrawn={details.withdrawnSignOffs} personOf={personOf} />
        </Part>
      )}
      {next && (asked === null || isOther) && (
        <Content title={t(isOther ? 'gate-team.to-be-asked-again' : 'gate-team.to-be-asked')} isNext={isOther}>
          <ContentView {...next} />
        </Content>
      )}
      {asked && (
        <Content title={t(isOther ? 'gate-team.asked-before' : 'gate-team.asked')}>
          <ContentView {...asked} />
        </Content>
      )}
      {details.openedAt !== null && (
        <Part title={t('gate-team.opened')}>
          {t('gate-team.opened-by', { name: name(details.contact), moment: moment(details.openedAt) })}
        </Part>
      )}
    </dl>
  );
}

/** Whether nobody is asked any more: then nobody is reminded either. */
const isClosed = ({ state }: Pick<TeamGateDetails, 'state'>): boolean => state === 'satisfied' || state === 'withdrawn';

type ContentProps = {
  title: string;
  /** It is not what was asked last, which is shown as well. */
  isNext?: boolean;
  children: ReactNode;
};

/** The content that is signed, folded. */
function Content({ title, isNext = false, children }: ContentProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { t } = useTexts();
  const id = useId();
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <TitleToggle
          title={t(`gate-team.${isNext ? 'next' : 'content'}-${isOpen ? 'hide' : 'show'}`)}
          isOpen={isOpen}
          controls={id}
          onToggle={() => setIsOpen(!isOpen)}
        />
        <div id={id} hidden={!isOpen}>
          {isOpen && children}
        </div>
      </dd>
    </div>
  );
}
