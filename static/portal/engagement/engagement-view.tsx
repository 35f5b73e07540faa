import { lazy, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/portal';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { Later } from '../../states/later';
import { isWithOthers, nextAsk } from '../gate/gates';
import { type GateNews as GateNewsOf, useGateActs } from '../gate/use-gate-acts';
import { type Outcome, OutcomeNotice } from '../task/outcome';
import { TaskLists } from '../task/task-lists';
import { type ChangeEngagement, useTaskActs } from '../task/use-task-acts';
import { sayWeek } from '../task/week';
import { Aside } from './aside';
import styles from './engagement.module.css';

const Contacts = lazy(() => import('../contacts/contacts'));
const Raised = lazy(() => import('../raise/raised'));
const GateNews = lazy(() => import('../sign/gate-news'));
const Mails = lazy(() => import('../mails/mails'));

type EngagementViewProps = {
  engagement: PortalEngagement;
  change: ChangeEngagement;
  /** Under a heading of its own, beside other engagements. */
  isGrouped?: boolean;
};

/** All that a customer sees of one engagement: what to do next, then the rest of the tasks, then what helps with them. */
export function EngagementView({ engagement, change, isGrouped = false }: EngagementViewProps) {
  const texts = useTexts();
  const { t } = texts;
  // Of the last act only, whatever it was on.
  const [news, setNews] = useState<Outcome | GateNewsOf | null>(null);
  const acts = useTaskActs(change, setNews);
  const gateActs = useGateActs(change, setNews);
  const { engagementId, raised, contacts } = engagement;
  const week = sayWeek(engagement.week, texts);
  return (
    <div className={styles.engagement}>
      {week && <p className={styles.week}>{week}</p>}
      {news && isOfGate(news) ? (
        <Later>
          <GateNews news={news} acts={gateActs} />
        </Later>
      ) : (
        <OutcomeNotice outcome={news} acts={acts} />
      )}
      {!nextAsk(engagement) &&
        (isGrouped ? (
          <p className={styles.week}>{t('portal.all-done.title')}</p>
        ) : (
          <Empty title={t('portal.all-done.title')}>{t(sayWhy(engagement))}</Empty>
        ))}
      <TaskLists asks={engagement} acts={acts} gateActs={gateActs} isGrouped={isGrouped} />
      <div className={styles.asides}>
        {contacts.length > 0 && (
          <Aside title={t('portal.contacts.title')}>
            <Contacts contacts={contacts} />
          </Aside>
        )}
        <Aside
          title={
            raised.length === 0 ? t('portal.raise.title') : t('portal.raise.title-count', { count: raised.length })
          }
        >
          <Raised
            engagementId={engagementId}
            raised={raised}
            onRaised={(entry) =>
              // An entry that was raised twice over a lost answer is one entry.
              change((now) => ({ ...now, raised: [entry, ...now.raised.filter(({ id }) => id !== entry.id)] }))
            }
          />
        </Aside>
        <Aside title={t('portal.mails.title')}>
          <Mails engagementId={engagementId} />
        </Aside>
      </div>
    </div>
  );
}

const isOfGate = (news: Outcome | GateNewsOf): news is GateNewsOf => 'gate' in news;

/** Why there is nothing to do. */
function sayWhy({ open, recent, gates }: PortalEngagement) {
  if (open.length > 0) return 'portal.all-done.team-next';
  if (gates.some(isWithOthers)) return 'portal.all-done.side-next';
  return recent.length + gates.length === 0 ? 'portal.all-done.nothing-yet' : 'portal.all-done.text';
}
