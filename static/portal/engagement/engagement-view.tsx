import { lazy, type ReactElement, useMemo, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { Aside } from '../aside/aside';
import { listsOf } from '../ask/asks';
import { type ChangeEngagement, ScreenProvider } from '../ask/screen';
import { saidOfEachKind } from '../kinds/ask-kinds';
import { withRaised } from '../raise/with-raised';
import { AskLists } from './ask-lists';
import styles from './engagement.module.css';
import { Progress } from './progress';
import { progressAfter } from './progress-after';
import { formatWeek, weekAfter } from './week';

const Contacts = lazy(() => import('../contacts/contacts'));
const Raised = lazy(() => import('../raise/raised'));
const Colleagues = lazy(() => import('../colleagues/colleagues'));
const Mails = lazy(() => import('../mails/mails'));

type EngagementViewProps = {
  engagement: PortalEngagement;
  change: ChangeEngagement;
  /** Under a heading of its own, beside other engagements. */
  isGrouped?: boolean;
};

/** All that a customer sees of one engagement: what to do next, then the rest, then what helps with them. */
export function EngagementView({ engagement, change, isGrouped = false }: EngagementViewProps) {
  const texts = useTexts();
  const { t } = texts;
  // Of the last command only, whatever it was on.
  const [notice, setNotice] = useState<ReactElement | null>(null);
  const screen = useMemo(
    () => ({
      tell: setNotice,
      // Whatever changes what is open changes what the week takes, and may be a step forward.
      change: ((by) =>
        change((now) => {
          const next = by(now);
          return { ...next, week: weekAfter(now.week, now.asks, next.asks), progress: progressAfter(now, next) };
        })) satisfies ChangeEngagement,
    }),
    [change],
  );
  const { engagementId, raised, raisedCount, contacts, seesColleagues } = engagement;
  const week = formatWeek(engagement.week, texts);
  return (
    <ScreenProvider value={screen}>
      <div className={styles.engagement}>
        {engagement.progress && <Progress progress={engagement.progress} />}
        {week && <p className={styles.week}>{week}</p>}
        {notice}
        {!listsOf(engagement).next &&
          (isGrouped ? (
            <p className={styles.week}>{t('portal.all-done.title')}</p>
          ) : (
            <Empty title={t('portal.all-done.title')}>{t(formatWhy(engagement))}</Empty>
          ))}
        <AskLists asks={engagement} isGrouped={isGrouped} />
        <div className={styles.asides}>
          {contacts.length > 0 && (
            <Aside title={t('portal.contacts.title')}>
              <Contacts contacts={contacts} />
            </Aside>
          )}
          <Aside
            title={raisedCount === 0 ? t('portal.raise.title') : t('portal.raise.title-count', { count: raisedCount })}
          >
            <Raised
              engagementId={engagementId}
              raised={raised}
              count={raisedCount}
              onRaised={(entry) => change((now) => withRaised(now, entry))}
            />
          </Aside>
          {saidOfEachKind.map(({ title, Said }) => (
            <Aside key={title} title={t(title)}>
              <Said engagementId={engagementId} />
            </Aside>
          ))}
          {seesColleagues && (
            <Aside title={t('portal.colleagues.title')}>
              <Colleagues engagementId={engagementId} />
            </Aside>
          )}
          <Aside title={t('portal.mails.title')}>
            <Mails engagementId={engagementId} />
          </Aside>
        </div>
      </div>
    </ScreenProvider>
  );
}

/** Why there is nothing to do. */
function formatWhy(engagement: PortalEngagement) {
  const { others, withColleagues, recent } = listsOf(engagement);
  if (others.length > 0) return 'portal.all-done.team-next';
  if (withColleagues.length > 0) return 'portal.all-done.side-next';
  return recent.length === 0 ? 'portal.all-done.nothing-yet' : 'portal.all-done.text';
}
