import { lazy, type ReactElement, useMemo, useState } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { Empty } from '../../states/empty';
import { Later } from '../../states/later';
import { Aside } from '../aside/aside';
import { listsOf } from '../ask/asks';
import { type ChangeEngagement, ScreenProvider } from '../ask/screen';
import { callPortal } from '../call/call-portal';
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
const Deputies = lazy(() => import('../deputies/deputies'));
const ProposedDeputy = lazy(() => import('../deputies/proposed-deputy'));
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
  const { engagementId, raised, raisedCount, contacts, seesColleagues, deputies } = engagement;
  const week = formatWeek(engagement.week, texts);
  return (
    <ScreenProvider value={screen}>
      <div className={styles.engagement}>
        {engagement.progress && <Progress progress={engagement.progress} />}
        {week && <p className={styles.week}>{week}</p>}
        {notice}
        {deputies.proposed && (
          <Later>
            <ProposedDeputy
              engagementId={engagementId}
              proposed={deputies.proposed}
              onChanged={(changed, isAgreed) => {
                change((now) => ({ ...now, deputies: changed }));
                setNotice(<DeputyAnswered key={Date.now()} isAgreed={isAgreed} />);
              }}
            />
          </Later>
        )}
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
          <Aside title={t('portal.deputies.title')}>
            <Deputies
              engagementId={engagementId}
              deputies={deputies}
              onChanged={(changed) => change((now) => ({ ...now, deputies: changed }))}
              onDeclined={async () => {
                const fresh = await shownAgain(engagement);
                if (fresh) change(() => fresh);
              }}
            />
          </Aside>
          <Aside title={t('portal.mails.title')}>
            <Mails engagementId={engagementId} />
          </Aside>
        </div>
      </div>
    </ScreenProvider>
  );
}

/** The screen as it is now: of the whole engagement, or of what is on the issue of this request. */
async function shownAgain({ engagementId, progress }: PortalEngagement): Promise<PortalEngagement | null> {
  const shown = progress ? await callPortal('show-inbox', { engagementId }) : await callPortal('show-request', {});
  return shown.ok ? shown.value.engagement : null;
}

function DeputyAnswered({ isAgreed }: { isAgreed: boolean }) {
  const { t } = useTexts();
  const focus = useFocusOnNews(true);
  return (
    <Notice tone="success" isLive focusRef={focus}>
      {t(isAgreed ? 'portal.deputies.said.agreed' : 'portal.deputies.said.refused')}
    </Notice>
  );
}

/** Why there is nothing to do. */
function formatWhy(engagement: PortalEngagement) {
  const { others, withColleagues, recent } = listsOf(engagement);
  if (others.length > 0) return 'portal.all-done.team-next';
  if (withColleagues.length > 0) return 'portal.all-done.side-next';
  return recent.length === 0 ? 'portal.all-done.nothing-yet' : 'portal.all-done.text';
}
